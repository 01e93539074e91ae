/// The best way to cut letters without capitals into known words.
struct WordParts {
  typealias Word = ArraySlice<UInt8>

  let evidence: RepairEvidence
  private let table = JoinedWordTable.shared
  private let list = EnglishWordList.shared

  init(_ evidence: RepairEvidence) { self.evidence = evidence }

  /// Whether a word, in small letters, needs no repair: the list has it, or it without its plural s.
  func isKnown(_ word: Word) -> Bool {
    if list.frequency(of: word) != nil || table.uses(of: word).contains(.known) { return true }
    guard word.last == UInt8(ascii: "s"), word.count > 3 else { return false }
    let singular = word.dropLast()
    return list.frequency(of: singular) != nil || table.uses(of: singular).contains(.known)
  }

  /// The parts of the least cost; nil where the letters cannot be cut into words.
  func best(_ word: Word) -> [Word]? {
    guard word.count <= 60 else { return nil }
    var costs = [Int?](repeating: nil, count: word.count + 1)
    var starts = [Int](repeating: 0, count: word.count + 1)
    costs[0] = 0
    for end in 1...max(1, word.count) where end <= word.count {
      for start in max(0, end - 18)..<end where (start, end) != (0, word.count) {
        let part = word[(word.startIndex + start)..<(word.startIndex + end)]
        guard let before = costs[start], let cost = cost(part) else { continue }
        if before + cost < costs[end] ?? .max { (costs[end], starts[end]) = (before + cost, start) }
      }
    }
    guard !word.isEmpty, costs[word.count] != nil else { return nil }
    var parts: [Word] = []
    var end = word.count
    while end > 0 {
      parts.append(word[(word.startIndex + starts[end])..<(word.startIndex + end)])
      end = starts[end]
    }
    return parts.reversed()
  }

  /// Ten times the negative logarithm of a part's frequency, and something for being a part; nil for letters that may be no part.
  private func cost(_ part: Word) -> Int? {
    let uses = table.uses(of: part)
    if uses.contains(.grammar) || uses.contains(.short) {
      return 100 - (list.frequency(of: part) ?? 50)
    }
    guard part.count > 3 else { return nil }
    let frequency = list.frequency(of: part)
    if let frequency, frequency >= 30 || frequency >= 20 && part.count > 5 {
      return 100 - frequency
    }
    // A word of this document that is no joined word itself: a name, a term.
    if frequency == nil, evidence.count(part) > 1,
      part.count > 5 || evidence.innerCapitalCount(part) > 0
    {
      return 70
    }
    let isLong = part.count > 6 && (frequency != nil || uses.contains(.known))
    return isLong ? 85 : nil
  }

  /// Whether a word belongs to grammar: an article, a preposition, a pronoun, a common verb.
  func isGrammar(_ word: Word) -> Bool {
    table.uses(of: word).contains(.grammar)
  }
}
