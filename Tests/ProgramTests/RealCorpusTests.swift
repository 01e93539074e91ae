import Foundation
import TestSupport
import Testing

/// The questions a newcomer is shown, on the real documents beside the repository.
struct RealCorpusTests {
  private static let corpus = Program.root.appending(path: "../shared/corpus").path

  /// The answer to a question as CSV lines without the header.
  private func answer(_ question: String) throws -> [String] {
    let run = try Program.run(["query", question, Self.corpus, "--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\r\n").dropFirst().map(String.init)
  }

  @Test func `the real documents are there`() {
    #expect(
      FileManager.default.fileExists(atPath: Self.corpus),
      "../shared/corpus is absent: these tests need the five real documents"
    )
  }

  @Test func `all articles of the five documents are found`() throws {
    let rows = try answer("articles | group file | count | sort file")
    #expect(rows.compactMap { $0.split(separator: ",").last } == ["24", "24", "16", "1", "1"])
  }

  @Test func `a question in Traditional script with full-width marks finds both scripts`() throws {
    let traditional = try answer("sentences ｜ filter text has “國際” ｜ count")
    let simplified = try answer("sentences | filter text has \"国际\" | count")
    #expect(traditional == simplified)
    #expect(Int(traditional.first ?? "") ?? 0 > 200)
  }

  @Test func `every English article of the journal has its Chinese one`() throws {
    let rows = try answer(
      "articles | filter document.language = \"en\" and translation.title is known | count"
    )
    #expect(rows == ["24"])
  }

  @Test func `masks sent to Japan are found in both editions with their lines`() throws {
    let rows = try answer(
      "donations | filter recipients has Japan and item = \"masks\" and donor = \"Amity Foundation\""
        + " | show quantity, source"
    )
    #expect(
      rows.map { $0.split(separator: ",").first ?? "" } == ["10000", "50000", "10000", "50000"]
    )
  }

  @Test func `the sum of the joint action is found in three documents`() throws {
    let rows = try answer(
      "figures | filter unit = \"CNY\" and value = 1.92亿 | unique file | show value, file"
    )
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.hasPrefix("192000000,") })
  }
}
