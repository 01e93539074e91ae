import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// What is said of files that were read and hold no text.
struct EmptyFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func remarks(on name: String, _ text: String) throws -> [String] {
    let path = try folder.write(name, text)
    let environment = Environment(scriptsFolder: folder.path("scripts"))
    let opening = openCorpus([path], in: environment, messages: { _ in })
    return openingRemarks(of: try #require(opening.corpus), in: .english)
  }

  @Test func `an empty file is named`() throws {
    #expect(
      try remarks(on: "empty.txt", "")
        == ["warning: empty.txt has no text: the file is empty"]
    )
  }

  @Test func `a table without a column of text says how it begins and what helps`() throws {
    #expect(
      try remarks(on: "sums.csv", "year,sum\n2020,3\n2021,4\n") == [
        """
        warning: sums.csv has no text: no column of this file holds text
        it begins: year,sum
        in a table, the column to read is called text, content or 正文
        """
      ]
    )
  }

  @Test func `a file with text needs no word, a table with a byte-order mark neither`() throws {
    #expect(try remarks(on: "a.txt", "Ropes\n\nThe harbour sent ropes to the town.\n").isEmpty)
    #expect(try remarks(on: "b.csv", "\u{FEFF}正文\n村民修好了一座旧桥，孩子们每天走过。\n").isEmpty)
  }

  @Test func `the row of a line that no screen holds is shown with what stands beside it`() throws {
    let news = (1...400).map { "第\($0) 座 桥 修好 了 。" }.joined(separator: " ")
    let path = try folder.write("news.txt", "\(news)\n\(news)\n")
    let environment = Environment(scriptsFolder: folder.path("scripts"))
    let opening = openCorpus([path], in: environment, messages: { _ in })
    var session = Session(corpus: try #require(opening.corpus), in: environment)
    _ = session.enter("sentences | filter text has \"第200座桥\" | take 1")
    let source = session.enter("source 1").text
    #expect(source.contains("…") && source.contains("第200 座 桥 修好 了"))
    #expect(source.count < 600)
  }
}
