import Foundation
import Testing

/// The data files by which the parts of issues are known.
struct IssueWordTests {
  @Test(arguments: [("issue-words", 2), ("credit-cues", 3), ("masthead-labels", 3)])
  func `every row of the lists of issues has its fields`(name: String, fields: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/CLexicon/data/\(name).tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count > 10)
    for row in rows { #expect(row.count == fields && row.last?.isEmpty == false, "\(row)") }
  }
}
