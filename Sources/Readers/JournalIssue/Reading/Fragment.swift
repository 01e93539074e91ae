import CorpusModel
import Unicode

/// A run of text of one line that print did not cut: a whole line, or a piece of it where two columns
/// were read across.
struct Fragment: Sendable {
  let line: Int
  /// The code points of the line that belong to it.
  let range: Range<Int>
  let kind: BlockKind
  /// Headings part the text into stretches; sentences do not go across them.
  let stretch: Int
  /// Whether a page or a picture stands between it and the fragment before.
  let followsBreak: Bool
  let scalars: ArraySlice<UInt32>
  let isOpen: Bool
  /// Whether it begins in the middle of a sentence, as a small letter shows.
  let startsSmall: Bool
  /// Whether it begins with a word that opens sentences: On, The, Since.
  let startsSentence: Bool
  /// Whether its last word may stand before a name with an article: in, of, and.
  let leadsToName: Bool
  /// How many straight quotation marks it leaves open (1) or closes without opening (-1).
  let quotation: Int

  init(_ line: Int, of text: IssueLine, _ range: Range<Int>, _ place: FragmentPlace) {
    self.line = line
    self.range = range
    kind = place.kind
    stretch = place.stretch
    followsBreak = place.followsBreak
    scalars = text.scalars[range]
    let isOpenEnded = range.upperBound == text.scalars.count ? text.isOpen : endsOpen(scalars)
    isOpen = isOpenEnded && !isSalutation(scalars)
    startsSmall = firstLetterIsSmall(scalars)
    let first = firstWord(of: scalars)
    startsSentence =
      first.isCapital && IssueTables.functionWords.contains(first.text) || opensWithTime(scalars)
    leadsToName = leads(from: scalars, toName: first.text)
    quotation = openQuotation(in: scalars)
  }
}

/// What a fragment's surroundings say about it.
struct FragmentPlace: Sendable {
  let kind: BlockKind
  let stretch: Int
  let followsBreak: Bool
}

/// Whether a line greets those a speech or a letter is meant for: `Dear friends,`, 各位朋友：.
private func isSalutation(_ scalars: ArraySlice<UInt32>) -> Bool {
  guard let last = scalars.last, scalars.count <= 60,
    [0x2C, 0x3A, 0xFF0C, 0xFF1A].contains(last)
  else { return false }
  return IssueTables.salutations.contains {
    end(of: $0, in: scalars, at: scalars.startIndex) != nil
  }
}

/// Whether a text begins with a small letter, the marks before it aside.
func firstLetterIsSmall(_ scalars: ArraySlice<UInt32>) -> Bool {
  let rest = scalars.drop { isWhitespace($0) || $0 == 0x3E || isOpeningMark($0) || $0 == 0x2A }
  guard let first = rest.first, rest.startIndex - scalars.startIndex <= 4 else { return false }
  return isSmallLetter(first)
}

/// The first word of a text in small letters, and whether it has a capital.
func firstWord(of scalars: ArraySlice<UInt32>) -> (text: String, isCapital: Bool) {
  let rest = scalars.drop { isWhitespace($0) || $0 == 0x3E || isOpeningMark($0) || $0 == 0x2A }
  let word = rest.prefix { isLatinLetter($0) || $0 == 0x2D }
  return (string(word).lowercased(), word.first.map(isCapitalLetter) ?? false)
}

/// The word at the very end of a text, in small letters; empty after a mark.
func lastWord(of scalars: ArraySlice<UInt32>) -> String {
  string(scalars.reversed().prefix { isLatinLetter($0) || $0 == 0x2D || $0 == 0x27 }.reversed())
    .lowercased()
}

/// Whether a text ends in a word before which a name with its article may stand; in Chinese, in one
/// that needs what follows.
private func leads(from scalars: ArraySlice<UInt32>, toName first: String) -> Bool {
  if let last = scalars.last, isHan(last) { return IssueTables.leadingCharacters.contains(last) }
  guard first == "the" || first == "a" else { return false }
  return IssueTables.prepositions.contains(lastWord(of: scalars))
}

/// Whether a Chinese text opens with a time and a comma, as paragraphs do: 活动启动以来，.
private func opensWithTime(_ scalars: ArraySlice<UInt32>) -> Bool {
  guard let comma = scalars.prefix(16).firstIndex(of: 0xFF0C) else { return false }
  let phrase = scalars[..<comma]
  return phrase.count >= 4 && phrase.allSatisfy(isWordCharacter)
    && IssueTables.timeEndings.contains { phrase.suffix($0.count).elementsEqual($0) }
}

/// 1 where a straight quotation mark is left open at the end, -1 where one is closed that was not
/// opened, 0 where they agree.
private func openQuotation(in scalars: ArraySlice<UInt32>) -> Int {
  let marks = scalars.indices.filter {
    scalars[$0] == 0x22 || scalars[$0] == 0x201C || scalars[$0] == 0x201D
  }
  guard marks.count % 2 == 1 else { return 0 }
  let closes = marks.filter { index in
    guard scalars[index] != 0x201C else { return false }
    let before = index > scalars.startIndex ? scalars[index - 1] : 0x20
    return scalars[index] == 0x201D || !(isWhitespace(before) || isOpeningMark(before))
  }
  return closes.count * 2 > marks.count ? -1 : 1
}

extension IssueReading {
  /// The fragments of the text of an article, in the order of the file.
  func fragments(in range: Range<Int>) -> [Fragment] {
    var result: [Fragment] = []
    var stretch = 0
    var last: Int?
    for index in range {
      switch kinds[index] {
      case .heading, .title: stretch += 1
      case .paragraph, .listItem, .editorsNote, .turn:
        guard let kind = kinds[index] else { continue }
        let between = (last ?? index)..<index
        let breaks = last.map { issue.lines[$0].gapAfter >= pageGap } ?? false
        let place = FragmentPlace(
          kind: kind,
          stretch: stretch,
          followsBreak: breaks
            || between.dropFirst().contains { issue.lines[$0].gapAfter >= pageGap }
        )
        let line = issue.lines[index]
        result.append(Fragment(index, of: line, 0..<line.scalars.count, place))
        last = index
      case nil, .masthead, .contents, .sectionTitle, .subtitle, .byline, .credit, .caption,
        .runningHead, .pageNumber, .screenshot, .boilerplate, .markup, .blank:
        continue
      }
    }
    return result
  }
}
