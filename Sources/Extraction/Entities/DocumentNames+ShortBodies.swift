import CorpusModel

/// Bodies of a state that one character names: 厄红十字会, 史国卫生部, where the article names the country in full.
extension DocumentNames {
  /// Adds them to what the paragraphs show; call after `countCountries`.
  mutating func addShortBodies() {
    for paragraph in readings.indices where readings[paragraph].text.hasChinese {
      for body in shortBodies(in: paragraph) {
        readings[paragraph].organizations.append(body)
      }
    }
  }

  private func shortBodies(in paragraph: Int) -> [OrganizationCandidate] {
    let text = readings[paragraph].text
    var found: [OrganizationCandidate] = []
    for start in text.codes.indices
    where lexicon.shortCodes.contains(text.codes[start]) && mayBegin(start, text) {
      // 史国卫生部.
      let head = text.code(start + 1) == 0x56FD ? start + 2 : start + 1
      guard let match = Self.stateBodies.longestMatch(in: text.codes, at: head),
        text.code(match.end) != 0x957F, let country = named(by: text.codes[start], paragraph),
        !readings[paragraph].organizations.contains(where: {
          $0.range.upperBound == match.end && $0.range.lowerBound <= start
        })
      else { continue }
      found.append(
        OrganizationCandidate(
          range: start..<match.end,
          kind: kind(ofHead: head..<match.end, text),
          country: country,
          isAnchored: true,
          known: nil
        )
      )
    }
    return found
  }

  /// Whether a name may begin at a character: behind a mark or a small word, and not inside a known name.
  private func mayBegin(_ start: Int, _ text: NameText) -> Bool {
    let before = text.code(start - 1)
    guard !NameContexts.standard.edges.contains(text.codes[start]) else { return false }
    return start == 0 || !before.isChinese || NameContexts.standard.edges.contains(before)
  }

  /// The one foreign country of a character that the article names.
  private func named(by code: UInt16, _ paragraph: Int) -> Int? {
    let counts = named[articles[paragraph]]
    let countries = (lexicon.shortForms[code] ?? []).filter {
      counts[$0] ?? 0 > 0 && $0 != lexicon.positions["CHN"]
    }
    return countries.count == 1 ? countries.first : nil
  }

  private func kind(ofHead range: Range<Int>, _ text: NameText) -> OrganizationKind {
    let heads = OrganizationLexicon.standard
    let head = heads.chinese.value(of: Array(text.codes[range])).map { heads.chineseHeads[$0] }
    return head?.kind == .association ? .association : .government
  }

  private static let stateBodies = CodeTrie(
    NameWords.standard[.stateBody].sorted().enumerated().map { ($1.nameCodes, $0) }
  )
}
