import Foundation
import Prompt
import TestSupport
import Testing

struct HistoryLogTests {
  private let folder: TemporaryFolder
  private let log: HistoryLog

  init() throws {
    folder = try TemporaryFolder()
    log = HistoryLog(path: folder.path("history"))
  }

  private func entry(_ text: String, status: Int = 0) -> HistoryEntry {
    HistoryEntry(
      time: 1_600_000_000,
      corpus: "Corpus",
      status: status,
      milliseconds: 12,
      text: text
    )
  }

  @Test(arguments: [
    "documents | count", "donations |\n  count\n", "a\\nb\\\\", "tab\there\rand\\there", "口罩 ｜ 计数",
    "e\u{301}", "",
  ])
  func `an entry comes back as it was written`(_ text: String) {
    let written = HistoryEntry(
      time: 7,
      corpus: "/a folder\twith a tab/语料",
      status: 2,
      milliseconds: 0,
      text: text
    )
    log.append(written)
    #expect(log.entries() == [written])
  }

  @Test func `an entry of several lines takes one line of the file`() throws {
    log.append(entry("donations |\ncount"))
    let text = try folder.text(of: "history")
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.hasSuffix("\n"))
  }

  @Test func `two sessions do not lose each other's entries`() async throws {
    let path = log.path
    await withTaskGroup(of: Void.self) { group in
      for session in ["first", "second"] {
        group.addTask {
          let log = HistoryLog(path: path)
          for number in 0..<200 {
            log.append(
              HistoryEntry(
                time: number,
                corpus: session,
                status: 0,
                milliseconds: 1,
                text: "\(session) \(number)\n" + String(repeating: "很长的一行", count: 100)
              )
            )
          }
        }
      }
    }
    let entries = log.entries()
    #expect(entries.count == 400)
    for session in ["first", "second"] {
      #expect(entries.filter { $0.corpus == session }.map(\.time) == Array(0..<200))
    }
  }

  @Test func `lines that are no entries are passed over`() throws {
    try folder.write("history", "_HiStOrY_V2_\nplain\nx\ta\tb\tc\td\n")
    log.append(entry("events | count"))
    #expect(log.entries().map(\.text) == ["events | count"])
  }

  @Test func `the newest entries are kept when there are too many`() {
    for number in 1...5 { log.append(entry("sentences | take \(number)")) }
    #expect(log.entries(limit: 2).map(\.text) == ["sentences | take 4", "sentences | take 5"])
  }

  @Test func `a history that is not there is empty, one that cannot be written is no error`() {
    let nowhere = HistoryLog(path: folder.path("no/such/folder/history"))
    nowhere.append(entry("documents"))
    #expect(nowhere.entries().isEmpty)
  }
}
