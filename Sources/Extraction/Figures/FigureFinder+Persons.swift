import CorpusModel

/// Persons of several kinds that one number counts: `over 1,300 doctors, drivers and volunteers`, 62名医生、司机和记者.
extension FigureFinder {
  /// The end of a list of plurals that goes on behind the first and names persons only.
  func endOfPersons(behind first: Int) -> Int {
    var position = first
    for _ in 0..<5 {
      var next = text.skipSpaces(position)
      let hasComma = text[next] == ","
      if hasComma { next = text.skipSpaces(next + 1) }
      let isLast = text.has(EnglishWord.and, at: next)
      if isLast { next += EnglishWord.and.count }
      guard hasComma || isLast, let end = endOfPersonPlural(at: next) else { return first }
      if isLast { return end }
      position = end
    }
    return first
  }

  /// The end of a plural that names persons, with one word before it at most: `social workers`.
  private func endOfPersonPlural(at start: Int) -> Int? {
    var position = start
    for _ in 0..<2 {
      let noun = lexicon.words.longest(at: position, in: text) {
        $0.kind == .noun && $0.unit == "person"
      }
      if let noun { return isPluralNoun(position..<noun.end) ? noun.end : nil }
      var end = position
      while text[end].isLetter { end += 1 }
      guard end > position, lexicon.stops.longest(at: position, in: text) == nil else { return nil }
      position = text.skipSpaces(end)
    }
    return nil
  }

  /// A Chinese noun of persons with those that 、 and 和 add to it.
  func withOtherPersons(_ noun: Range<Int>) -> Range<Int> {
    var end = noun.upperBound
    for _ in 0..<5 {
      let isLast = ["和", "与", "及"].contains(text[end])
      guard isLast || text[end] == "、",
        let next = lexicon.words.longest(
          at: end + 1,
          in: text,
          where: { $0.kind == .noun && $0.unit == "person" }
        )
      else { return noun }
      end = next.end
      if isLast { return noun.lowerBound..<end }
    }
    return noun
  }
}
