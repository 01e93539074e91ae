import CorpusModel
import Unicode

extension IssueLine {
  /// The short label with a colon that it begins with, as the turns of an interview do.
  var turnLabel: (name: String, end: Int)? {
    guard let colon = scalars.prefix(40).firstIndex(where: { $0 == 0x3A || $0 == 0xFF1A }),
      colon > 0
    else { return nil }
    let label = trimmedSpaces(scalars[..<colon]).filter { $0 != 0x2A }
    let limit = label.contains(where: isHan) ? 10 : 30
    guard label.count <= limit, !label.isEmpty,
      label.allSatisfy({ isWordCharacter($0) || isNameMark($0) })
    else { return nil }
    return (string(label), colon + 1)
  }

  private func isNameMark(_ value: UInt32) -> Bool {
    isWhitespace(value) || [0x2E, 0x27, 0x2D, 0xB7, 0x2019].contains(value)
  }
}

extension IssueReading {
  /// Marks the turns of an interview: lines with labels of which at least two come back.
  mutating func markTurns(in range: Range<Int>) {
    let labelled = range.filter {
      kinds[$0] == .paragraph && issue.lines[$0].turnLabel != nil && isFirstLine($0, range)
    }
    let counts = Dictionary(grouping: labelled) { issue.lines[$0].turnLabel?.name ?? "" }
    let speakers = counts.filter { $0.value.count >= 2 }
    guard speakers.count >= 2 else { return }
    for index in labelled { kinds[index] = .turn }
  }

  private func isFirstLine(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let before = textLine(before: index, from: range.lowerBound) else { return true }
    return !issue.lines[before].isOpen || kinds[before] != .paragraph
  }
}
