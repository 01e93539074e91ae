import CorpusModel

extension DocumentNames {
  /// Moves the left edge of a doubtful name to that of a name the document holds elsewhere: of
  /// 热心企业蓝天公司 and twice 蓝天公司 the second is right.
  mutating func settleEdges() {
    var counts: [ExactText: Int] = [:]
    for reading in readings {
      for candidate in reading.organizations where candidate.known == nil {
        counts[
          ExactText(organizationKey(reading.text.string(candidate.range))),
          default: 0
        ] += 1
      }
    }
    for paragraph in readings.indices {
      let text = readings[paragraph].text
      for index in readings[paragraph].organizations.indices {
        let candidate = readings[paragraph].organizations[index]
        guard !candidate.isAnchored, candidate.known == nil,
          counts[ExactText(organizationKey(text.string(candidate.range)))] == 1
        else { continue }
        let end = candidate.range.upperBound
        let start = candidate.range.dropFirst(2).dropLast(3).first {
          counts[ExactText(text.string($0..<end))] ?? 0 > 1
        }
        if let start { readings[paragraph].organizations[index].range = start..<end }
      }
    }
  }

  /// Registers the short names that the paragraphs define, each in its article.
  mutating func defineAliases() {
    for paragraph in readings.indices {
      let reading = readings[paragraph]
      for definition in reading.definitions {
        guard let span = spans[paragraph].first(where: { $0.range == definition.full }) else {
          continue
        }
        let alias = reading.text.string(definition.alias)
        let key = organizationKey(alias)
        // A bracket may hold the name of another organization that is known.
        if let other = lexicon.organization(named: key), registry.known(other) != span.entity {
          continue
        }
        aliases[articles[paragraph]][alias] = span.entity
        spans[paragraph].append(
          Span(range: definition.alias, entity: span.entity, kind: .organization, form: .short)
        )
      }
    }
  }

  /// What the names shown in the document stand for where they stand again.
  private struct RepeatedNames {
    /// In the order of the values of `trie`.
    var names: [String] = []
    var trie = CodeTrie([])
    /// Short names by the articles that define them.
    var holders: [String: [Int: EntityID]] = [:]
    /// Whole names.
    var full: [String: EntityID] = [:]
  }

  /// Finds the names the document has shown wherever else they stand.
  mutating func addRepeatedNames() {
    let repeated = repeatedNames()
    guard !repeated.names.isEmpty else { return }
    for paragraph in readings.indices {
      let text = readings[paragraph].text
      var position = 0
      while position < text.count {
        guard let match = repeated.trie.longestMatch(in: text.codes, at: position),
          isNameStart(text, position), isNameEnd(text, match.end),
          let id = entity(of: repeated.names[match.value], repeated, in: articles[paragraph])
        else {
          position += 1
          continue
        }
        let isFull = repeated.full[repeated.names[match.value]] != nil
        let range = position..<match.end
        spans[paragraph].append(
          Span(range: range, entity: id, kind: .organization, form: isFull ? .full : .short)
        )
        addPart(of: id, position, match.end, in: paragraph)
        position = match.end
      }
    }
  }

  private func repeatedNames() -> RepeatedNames {
    var result = RepeatedNames()
    for (article, defined) in aliases.enumerated() {
      for (alias, id) in defined where !isHeadNoun(alias) {
        if result.holders[alias] == nil { result.names.append(alias) }
        result.holders[alias, default: [:]][article] = id
      }
    }
    result.full = fullNames()
    let short = Set(tails.flatMap(\.keys)).filter {
      result.holders[$0] == nil && result.full[$0] == nil
    }
    result.names =
      result.names.sorted(by: precedes) + result.full.keys.sorted(by: precedes)
      + short.sorted(by: precedes)
    result.trie = CodeTrie(result.names.enumerated().map { ($1.nameCodes, $0) })
    return result
  }

  private func entity(of name: String, _ repeated: RepeatedNames, in article: Int) -> EntityID? {
    repeated.full[name] ?? holder(of: name, repeated.holders[name] ?? [:], in: article)
      ?? tails[article][name]
  }

  /// 合作网络秘书处: a part of what a short name stands for.
  private mutating func addPart(
    of whole: EntityID,
    _ start: Int,
    _ end: Int,
    in paragraph: Int
  ) {
    let text = readings[paragraph].text
    let heads = OrganizationLexicon.standard
    guard let match = heads.chinese.longestMatch(in: text.codes, at: end),
      heads.chineseHeads[match.value].strength == .unit, match.end - end > 1
    else { return }
    let entity = registry.entities[whole.index]
    let name = entity.name + text.string(end..<match.end)
    let id = registry.organization(
      organizationKey(name),
      name: name,
      kind: entity.organizationKind ?? .other,
      country: entity.country.flatMap { registry.entities[$0.index].code }.flatMap {
        lexicon.positions[$0]
      }
    )
    spans[paragraph].append(
      Span(range: start..<match.end, entity: id, kind: .organization, form: .full)
    )
  }

  /// The names of an article without the place they begin with, where only one is left so.
  func tails(of paragraphs: [Int]) -> [String: EntityID] {
    var found: [String: Set<EntityID>] = [:]
    for paragraph in paragraphs {
      let reading = readings[paragraph]
      for span in spans[paragraph]
      where span.kind == .organization && reading.text.codes[span.range.lowerBound].isChinese {
        guard let start = placeEnd(of: span.range, reading), span.range.upperBound - start > 2
        else { continue }
        let tail = reading.text.string(start..<span.range.upperBound)
        guard !isHeadNoun(tail) || isOffice(tail) else { continue }
        found[tail, default: []].insert(span.entity)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Whether a noun is that of an office of a city or a province, which says enough beside its full name.
  private func isOffice(_ tail: String) -> Bool {
    let heads = OrganizationLexicon.standard
    guard let value = heads.chinese.value(of: tail.nameCodes) else { return false }
    return heads.chineseHeads[value].kind == .government
      && heads.chineseHeads[value].strength == .weak
  }

  /// Where the places end that a name begins with.
  private func placeEnd(of range: Range<Int>, _ reading: ParagraphReading) -> Int? {
    var end = range.lowerBound
    while let match = reading.known.beginning(in: end..<end + 1).first {
      switch match.meaning {
      case .country, .people, .place: end = match.range.upperBound
      case .organization, .nothing: return end > range.lowerBound ? end : nil
      }
    }
    return end > range.lowerBound && end < range.upperBound ? end : nil
  }

  /// The entity an alias stands for in an article: the article's own, else the only one in the
  /// document.
  private func holder(of alias: String, _ holders: [Int: EntityID], in article: Int) -> EntityID? {
    if let own = holders[article] { return own }
    let all = Set(holders.values)
    return all.count == 1 && alias.utf8.count >= 3 ? all.first : nil
  }

  /// Chinese names without a doubtful edge; English ones are found by their capitals everywhere.
  private func fullNames() -> [String: EntityID] {
    var names: [String: EntityID] = [:]
    if let publisher { names[registry.entities[publisher.index].name] = publisher }
    for body in guests.values.compactMap(\.body) {
      names[registry.entities[body.index].name] = body
    }
    for (paragraph, reading) in readings.enumerated() {
      for (index, candidate) in reading.organizations.enumerated()
      where candidate.isAnchored && candidate.known == nil && candidate.range.count >= 4 {
        guard
          reading.text.codes[candidate.range.lowerBound].isChinese
            || isCoined(candidate.range, reading.text)
        else { continue }
        names[reading.text.string(candidate.range)] = spans[paragraph][index].entity
      }
    }
    return names
  }

  /// Whether a name is one word that English has not, which an apposition told to be a body: Solvia.
  private func isCoined(_ range: Range<Int>, _ text: NameText) -> Bool {
    range.count > 4 && !text.codes[range].contains(.space)
      && text.codes[range].dropFirst().allSatisfy { $0.isLetter && !$0.isCapital }
      && !EnglishWords.standard.isCommon(text.codes[range])
  }

  /// Whether an alias is a head noun alone: 基金会, Foundation.
  func isHeadNoun(_ alias: String) -> Bool {
    let codes = alias.nameCodes
    return OrganizationLexicon.standard.chinese.value(of: codes) != nil
      || OrganizationLexicon.standard.english.value(of: codes) != nil
  }

  private func isNameStart(_ text: NameText, _ position: Int) -> Bool {
    let before = text.code(position - 1)
    return !text.codes[position].isLetter || !before.isLetter && !before.isDigit
  }

  private func isNameEnd(_ text: NameText, _ end: Int) -> Bool {
    let next = text.code(end)
    return !text.code(end - 1).isLetter || !next.isLetter && !next.isDigit
  }

  /// Gives 基金会 and `the Foundation` the organization they stand for in their article.
  mutating func resolveGenerics() {
    for paragraph in readings.indices {
      let article = articles[paragraph]
      guard !readings[paragraph].generics.isEmpty else { continue }
      let covered = coveredCharacters(paragraph)
      for generic in readings[paragraph].generics {
        guard !generic.range.contains(where: { covered[$0] }),
          let id = aliases[article][generic.head] ?? antecedent(of: generic, paragraph)
        else { continue }
        spans[paragraph].append(
          Span(range: generic.range, entity: id, kind: .organization, form: .generic)
        )
      }
    }
  }

  /// The characters of a paragraph that belong to organizations.
  private func coveredCharacters(_ paragraph: Int) -> [Bool] {
    var covered = [Bool](repeating: false, count: readings[paragraph].text.count + 1)
    for span in spans[paragraph] where span.kind == .organization {
      for place in span.range { covered[place] = true }
    }
    return covered
  }

  /// The one organization of the article, named before, whose name has this head: `the Foundation` and 基金会 are
  /// said without a definition.
  private func antecedent(of generic: GenericCandidate, _ paragraph: Int) -> EntityID? {
    let isChinese = !generic.head.utf8.allSatisfy { $0 < 0x80 }
    let article = articles[paragraph]
    var found: EntityID?
    // What stands further back is forgotten by a reader as well.
    let reach = isChinese ? 8 : 60
    for earlier in stride(from: paragraph, through: max(0, paragraph - reach), by: -1)
    where articles[earlier] == article {
      // The only one of the paragraph, whatever stands further back.
      if earlier == paragraph - 1, let found { return found }
      for span in spans[earlier].suffix(400).reversed()
      where span.form == .full && span.kind == .organization {
        guard earlier < paragraph || span.range.upperBound <= generic.range.lowerBound,
          hasHead(generic.head, readings[earlier].text.string(span.range), isChinese)
        else { continue }
        if isChinese, earlier == paragraph,
          generic.range.lowerBound - span.range.upperBound < 120
        {
          return span.entity
        }
        if let found, found != span.entity { return nil }
        found = span.entity
      }
    }
    return found
  }

  private func hasHead(_ head: String, _ name: String, _ isChinese: Bool) -> Bool {
    isChinese
      ? name.hasSuffix(head) && name.utf8.count > head.utf8.count
      : name.split(separator: " ").contains { $0 == head }
  }
}
