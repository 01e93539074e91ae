import CorpusModel
import Unicode

/// The names that the heads of pages repeat.
struct RunningNames: Sendable {
  /// Letters of the title of the periodical and of its sections.
  private let names: Set<[UInt32]>

  init(title: String, sections: [String]) {
    names = Set(([title] + sections).map { normalForm(scalars($0)) }.filter { $0.count >= 2 })
  }

  /// Whether a line consists of such names, the number of the issue and a page number.
  func match(_ line: IssueLine) -> Bool {
    guard line.scalars.count <= 100, line.isOpen || line.scalars.count <= 40 else { return false }
    let letters = normalForm(line.scalars)
    if names.contains(letters) { return true }
    return names.contains { name in
      guard let start = firstIndex(of: name, in: letters) else { return false }
      return isIssueOrPage(Array(letters[..<start] + letters[(start + name.count)...]))
    }
  }

  /// Whether letters are a number, a year with an issue, or another of the names.
  private func isIssueOrPage(_ letters: [UInt32]) -> Bool {
    if names.contains(letters) { return true }
    guard letters.contains(where: isDigit) else { return false }
    let rest = letters.filter { !isDigit($0) && !Self.issueLetters.contains($0) }
    let words = string(rest)
    return rest.isEmpty || Self.issueWords.contains(words)
  }

  private static let issueWords: Set<String> = [
    "no", "vol", "volno", "issue", "page", "p", "number", "volume", "volumenumber", "nop", "volnop",
    "spring", "summer", "autumn", "fall", "winter",
  ]

  /// 年第期总卷号页一二三四五六七八九十.
  private static let issueLetters = Set(scalars("年第期总卷号页一二三四五六七八九十").map { fold($0) })
}

extension IssueReading {
  /// Marks page numbers and running heads of the body.
  mutating func markRunningHeads(in range: Range<Int>) {
    for index in range where kinds[index] == nil {
      if issue.lines[index].pageNumber != nil {
        kinds[index] = .pageNumber
      } else if names.match(issue.lines[index]) {
        kinds[index] = .runningHead
      }
    }
  }

  /// Marks short lines that come back at the head of pages without being a section of the contents.
  mutating func markRepeatedHeads(in range: Range<Int>) {
    var places: [[UInt32]: [Int]] = [:]
    for index in range where kinds[index] == nil {
      let line = issue.lines[index]
      guard line.isOpen, line.isShort, line.scalars.count <= 60 else { continue }
      places[normalForm(line.scalars), default: []].append(index)
    }
    for (letters, lines) in places where letters.count >= 2 && lines.count >= 3 {
      guard lines.allSatisfy(standsAtPageHead) else { continue }
      for index in lines { kinds[index] = .runningHead }
    }
  }

  /// Whether a page begins at a line: a break or a page number stands before it, or it cuts a sentence.
  private func standsAtPageHead(_ index: Int) -> Bool {
    let line = issue.lines[index]
    if line.gapBefore >= pageGap { return true }
    guard index > 0 else { return false }
    return kinds[index - 1] == .pageNumber || issue.lines[index - 1].isOpen
  }
}
