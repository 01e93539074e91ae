import CorpusModel

/// What stands at a place of the paragraph, found without walking through everything in it.
extension AnnotatedParagraph {
  /// The names that lie wholly in a range, nested ones included.
  package func mentions(in range: Range<Int>) -> ArraySlice<EntityMention> {
    let start = mentions.firstPosition { $0.range.lowerBound >= range.lowerBound }
    var end = start
    while end < mentions.count, mentions[end].range.upperBound <= range.upperBound { end += 1 }
    return mentions[start..<end]
  }

  /// The names that begin at an offset, longer ones first.
  func mentions(at offset: Int) -> ArraySlice<EntityMention> {
    mentions(beginningIn: offset..<offset + 1)
  }

  /// The names that begin in a range.
  func mentions(beginningIn range: Range<Int>) -> ArraySlice<EntityMention> {
    mentions.part(range) { $0.range.lowerBound }
  }

  /// The outermost name that covers an offset.
  func name(over offset: Int) -> EntityMention? {
    let end = mentions.firstPosition { $0.range.lowerBound > offset }
    guard let outer = mentions[..<end].last(where: { !$0.nested }), outer.range.contains(offset)
    else { return nil }
    return outer
  }

  /// Whether an offset stands in a quotation.
  func isQuoted(_ offset: Int) -> Bool {
    let next = quotations.firstPosition { $0.outer.lowerBound > offset }
    return next > 0 && quotations[next - 1].outer.contains(offset)
  }

  /// Whether an offset stands in a name.
  func isInName(_ offset: Int) -> Bool { name(over: offset) != nil }

  /// The people whose names begin in a range.
  func people(in range: Range<Int>) -> ArraySlice<PersonMention> {
    people.part(range) { $0.name.lowerBound }
  }

  /// The figures that begin in a range.
  func figures(in range: Range<Int>) -> ArraySlice<Figure> {
    figures.part(range) { $0.evidence.range.lowerBound }
  }

  /// The dates that begin in a range.
  func dates(in range: Range<Int>) -> ArraySlice<DateMention> {
    dates.part(range) { $0.evidence.range.lowerBound }
  }
}

extension Array {
  /// The first position whose element passes a test that all behind it pass too; the count where none
  /// does.
  func firstPosition(where passes: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The elements whose start lies in a range; they stand in the order of their starts.
  fileprivate func part(_ range: Range<Int>, start: (Element) -> Int) -> ArraySlice<Element> {
    let first = firstPosition { start($0) >= range.lowerBound }
    let last = firstPosition { start($0) >= range.upperBound }
    return self[first..<Swift.max(first, last)]
  }
}
