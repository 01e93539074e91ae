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
    // `the first landed; the second, with four engineers, followed`
    var first = sentence.lowerBound
    while let mark = text.firstOffset(of: "; ", in: first..<start) { first = mark + 2 }
    return first
  }

  func clauseEnd(after offset: Int, in sentence: Range<Int>) -> Int {
    var position = offset
    while position < sentence.upperBound, !isClauseMark(at: position) {
      position = text.nextCharacter(after: position)
    }
    return min(position, max(offset, sentence.upperBound))
  }

  /// Where what a verb tells ends: with its clause, in English before `and signed`, `and met`.
  func deedEnd(of verb: Range<Int>, in sentence: Range<Int>) -> Int {
    let end = clauseEnd(after: verb.upperBound, in: sentence)
    guard !isChinese else { return end }
    var offset = verb.upperBound
    while let next = text.firstOffset(of: " and ", in: offset..<end) {
      if begins(next + 5) { return next }
      offset = next + 5
    }
    return end
  }

  private func begins(_ offset: Int) -> Bool {
    ["sign", "meet", "visit", "arrival", "verb"].contains {
      words.stands($0, in: text, at: offset)
    }
  }

  /// Whether an English verb goes on with what its subject did before: `visited Suva and signed`.
  func goesOn(_ verb: Range<Int>, from start: Int) -> Bool {
    guard !isChinese, text.has(" and ", before: verb.lowerBound) else { return false }
    let before = start..<verb.lowerBound
    return ["meet", "visit", "arrival", "verb"].contains { words.has($0, in: text, before) }
  }

  /// A comma of a Chinese text typed in half width: not that of 1,000.
  private func isHalfWidthComma(at offset: Int) -> Bool {
    guard isChinese, text[offset] == 0x2C else { return false }
    guard offset > 0, offset + 1 < text.count else { return false }
    let digits = UInt8(0x30)...0x39
    return !digits.contains(text[offset + 1]) || !digits.contains(text[offset - 1])
  }
}
