import CorpusModel

/// The clauses of a sentence.
extension EventCoreReader {
  func namesPlace(_ range: Range<Int>) -> Bool {
    paragraph.mentions(in: range).contains { $0.kind == .country || $0.kind == .place }
  }

  func isClauseMark(at offset: Int) -> Bool {
    let marks: [String] = isChinese ? ["，", "；", "。", "：", "！"] : [", ", "; ", ": "]
    guard marks.contains(where: { text.has($0, at: offset) }) else { return false }
    return !paragraph.isInName(offset) && !paragraph.isQuoted(offset)
  }

  func clauseStart(before offset: Int, in sentence: Range<Int>) -> Int {
    var position = offset
    while position > sentence.lowerBound {
      let previous = text.previousCharacter(before: position)
      if isClauseMark(at: previous) { return position }
      position = previous
    }
    return sentence.lowerBound
  }

  func clauseEnd(after offset: Int, in sentence: Range<Int>) -> Int {
    var position = offset
    while position < sentence.upperBound, !isClauseMark(at: position) {
      position = text.nextCharacter(after: position)
    }
    return min(position, max(offset, sentence.upperBound))
  }
}
