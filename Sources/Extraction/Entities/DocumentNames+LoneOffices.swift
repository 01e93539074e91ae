import CorpusModel

/// Offices that refer to a body by the place where they stand, and the words before them.
extension DocumentNames {
  /// `Secretary-General Ann Lee` at the beginning of a sentence.
  func isCapitalHead(_ role: Range<Int>, _ text: NameText) -> Bool {
    guard text.string(role).isOne(of: .headOffice), role.lowerBound > 2 else { return false }
    return text.code(role.lowerBound - 1) == .space
      && [0x2E, 0x22, 0x201D].contains(text.code(role.lowerBound - 2))
  }

  /// `"…," chief executive Ann Lee told reporters`: a head office in small letters at the beginning of a clause.
  func isLoneHead(_ role: Range<Int>, _ text: NameText) -> Bool {
    guard role.lowerBound > 1, text.code(role.lowerBound - 1) == .space,
      [0x2E, 0x22, 0x201D, 0x2C].contains(text.code(role.lowerBound - 2)),
      text.code(role.upperBound) == .space, text.code(role.upperBound + 1).isCapital
    else { return false }
    return text.string(role).isOne(of: .loneOffice)
  }

  /// The word before a position, in small letters where it opens a sentence, and where it begins.
  func lastWords(before position: Int, _ text: NameText) -> (last: String, start: Int) {
    guard text.code(position - 1) == .space else { return ("", position) }
    var start = position - 1
    while start > 0, text.codes[start - 1] != .space, position - start < 24 { start -= 1 }
    let word = text.string(start..<position - 1)
    return (word == "Its" ? "its" : word, start)
  }
}
