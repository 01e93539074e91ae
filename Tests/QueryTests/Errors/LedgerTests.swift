import Diagnostics
import Foundation
import Query
import Testing

/// The ledger of messages: what is said to bad input, in both languages, as snapshots.
///
/// `Ledger/good.txt` holds messages as they should be, `Ledger/disliked.txt` those that are to be
/// made better. `RECORD_LEDGER=1 swift test --filter LedgerTests` writes both anew, for the
/// difference to be read.
struct LedgerTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Ledger").standardized

  @Test(arguments: ["good.txt", "disliked.txt"])
  func `bad input is answered as the ledger has it`(_ file: String) throws {
    let place = Self.folder.appending(path: file)
    let recorded = try String(contentsOf: place, encoding: .utf8)
    let now = inputs(in: recorded).map(entry).joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_LEDGER"] != nil {
      try now.write(to: place, atomically: true, encoding: .utf8)
    }
    #expect(now == recorded)
  }

  /// The lines behind `>`.
  private func inputs(in ledger: String) -> [String] {
    ledger.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
  }

  /// An input with the reports in both languages.
  private func entry(_ input: String) -> String {
    let diagnostics = check(input, in: CheckEnvironment(names: testNames)).diagnostics
    let reports = NameLanguage.allCases.map { language in
      report(diagnostics, in: input, named: nil, language: language)
    }
    return (["> " + input] + reports).joined(separator: "\n") + "\n"
  }
}
