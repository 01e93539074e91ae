import CorpusModel

/// The clauses of a sentence.
extension EventCoreReader {
  func namesPlace(_ range: Range<Int>) -> Bool {
    paragraph.mentions(in: range).contains { $0.kind == .country || $0.kind == .place }
      || namesUnknownPlace(range)
  }

  /// Whether an English range leads to a place no list knows: `arrived on Monday in Beira`.
  private func namesUnknownPlace(_ range: Range<Int>) -> Bool {
    guard !isChinese else { return false }
    return [" in ", " at ", " to ", " for "].contains { (preposition: String) in
      guard let offset = text.firstOffset(of: preposition, in: range) else {
        return false
      }
      let next = offset + preposition.utf8.count
      return next < range.upperBound && (0x41...0x5A).contains(text[next])
        && !paragraph.dates.contains { $0.evidence.range.lowerBound == next }
    }
  }

  func isClauseMark(at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    let first = text[offset]
    guard first == 0x2C || first == 0x3A || first == 0x3B || first == 0xE3 || first == 0xEF else {
      return false
    }
    let marks: [String] = isChinese ? ["，", "；", "。", "：", "！"] : [", ", "; ", ": "]
    guard marks.contains(where: { text.has($0, at: offset) }) || isHalfWidthComma(at: offset) else {
      return false
    }
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

  /// Where the clause of a verb begins; in English before an apposition that ends right at the verb:
  /// `Our chair, Ann Lee, met`.
  func subjectStart(before verb: Range<Int>, in sentence: Range<Int>) -> Int {
    let start = clauseStart(before: verb.lowerBound, in: sentence)
    guard !isChinese, text.trimmed(start..<verb.lowerBound).isEmpty else { return start }
    return sentence.lowerBound
  }

  func clauseEnd(after offset: Int, in sentence: Range<Int>) -> Int {
    var position = offset
    while position < sentence.upperBound, !isClauseMark(at: position) {
      position = text.nextCharacter(after: position)
    }
    return min(position, max(offset, sentence.upperBound))
  }

  /// A comma of a Chinese text typed in half width: not that of 1,000.
  private func isHalfWidthComma(at offset: Int) -> Bool {
    guard isChinese, text[offset] == 0x2C else { return false }
    guard offset > 0, offset + 1 < text.count else { return false }
    let digits = UInt8(0x30)...0x39
    return !digits.contains(text[offset + 1]) || !digits.contains(text[offset - 1])
  }
}
