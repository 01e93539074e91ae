import Diagnostics
import Foundation
import Query
import Session
import Testing

/// The pages of `help` on the sample corpus.
struct HelpTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// A session on the sample corpus; nothing of it is written.
  private static let session: Session? = {
    let environment = Environment(
      scriptsFolder: root.appending(path: ".build/no-scripts").path,
      sampleCorpus: root.appending(path: "Examples/Corpus").path
    )
    return openCorpus([], in: environment, messages: { _ in }).corpus.map {
      Session(corpus: $0, in: environment)
    }
  }()

  private func session(_ language: NameLanguage = .english) throws -> Session {
    var session = try #require(Self.session)
    _ = session.enter("set language \(language.rawValue)")
    return session
  }

  @Test(arguments: [
    ("filter", "filter CONDITION"), ("分组", "group KEY"), ("GROUP BY", "group KEY"),
    ("where", "filter CONDITION"), ("giver", "donor:"), ("contains", "has \"PART\""),
    ("table words", "a word, number or mark"), ("长度", "length(text)"), ("csv", "show as csv"),
    ("donations.donor", "who gave"), ("保存", "save NAME"), ("==", "COLUMN = VALUE"),
  ])
  func `a page is found by English, Chinese and foreign names`(
    _ topic: String,
    _ said: String
  )
    throws
  {
    var session = try session()
    let output = session.enter("help \(topic)")
    #expect(output.status == .done)
    #expect(output.text.contains(said), "\(output.text)")
  }

  @Test func `a topic without a page names the nearest`() throws {
    var session = try session()
    let output = session.enter("help fliter")
    #expect(output.status == .wrong)
    #expect(output.messages.first?.contains("did you mean filter") == true)
  }

  @Test func `try puts an example into the line, in the language of the user`() throws {
    var session = try session(.chinese)
    #expect(session.enter("试 2").status == .wrong)
    _ = session.enter("帮助 top")
    #expect(session.enter("试 3").prefill == "国家 | 前 5 按 提及 | 显示 名称, 提及")
    #expect(session.enter("try 9").status == .wrong)
  }

  @Test func `the reference is fresh, and every example in it has an answer`() throws {
    let files = languageReference(on: try session())
    var stale: [String] = []
    for file in files {
      let place = Self.root.appending(path: "Docs/reference/\(file.path)")
      let recorded = try? String(contentsOf: place, encoding: .utf8)
      if recorded != file.text { stale.append(file.path) }
      for fault in ["error: ", "错误：", "(no rows)", "（没有行）"] {
        #expect(!file.text.contains(fault), "\(file.path) has \(fault)")
      }
    }
    #expect(stale.isEmpty, "concord topic --reference Docs/reference makes it anew")
  }

  @Test func `both languages of the reference have the same answers`() throws {
    let files = languageReference(on: try session())
    for file in files where !file.path.hasPrefix("zh/") && file.path != "prompt.md" {
      let other = files.first { $0.path == "zh/" + file.path }
      #expect(answers(in: file.text) == answers(in: other?.text ?? ""), "\(file.path)")
    }
  }

  /// The cells that an answer shows, without its headings, which name columns as they were asked.
  private func answers(in page: String) -> [String] {
    page.components(separatedBy: "```text\n").dropFirst().map { part in
      let answer = part.components(separatedBy: "```")[0]
      let lines = answer.split(separator: "\n").drop { !$0.hasPrefix("─") }
      return lines.filter { !$0.hasPrefix("…") }.joined(separator: "\n")
    }
  }
}
