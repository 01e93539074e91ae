import Foundation
import Rendering
import Session
import TestSupport
import Testing
import Unicode

/// How much of an answer is shown at a time.
struct PagingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let sentences = (1...60).map { "The harbour sent \($0) ropes to the town." }
    try folder.write("corpus/a.txt", "Ropes\n\n" + sentences.joined(separator: " ") + "\n")
  }

  /// A session on a terminal of this size; on none where no height is given.
  private func session(height: Int?) throws -> Session {
    var environment = Environment(scriptsFolder: folder.path("scripts"))
    if height != nil { environment.surface = Surface(width: 80, colours: false, rows: 40) }
    let opening = openCorpus([folder.path("corpus")], in: environment, messages: { _ in })
    var session = Session(corpus: try #require(opening.corpus), in: environment)
    if let height { session.fit(width: 80, height: height) }
    return session
  }

  /// The lines that an entry leaves on a screen of 80 columns, with the entry and the next prompt.
  private func height(of output: Output) -> Int {
    output.text.split(separator: "\n").count + output.messages.count + 2
  }

  @Test(arguments: [12, 24, 30, 50])
  func `an answer, what is noted and the next prompt fill the screen and no more`(
    _ height: Int
  ) throws {
    var session = try session(height: height)
    let first = session.enter("sentences | show number, text")
    #expect((height - 2...height).contains(self.height(of: first)))
    #expect(first.messages.contains("note: \(height - 6) of 61 rows shown"))
    #expect((height - 2...height).contains(self.height(of: session.enter("more"))) || height > 40)
  }

  @Test(arguments: ["records", "list", "kwic", "bars"])
  func `rows of several lines are counted by their lines, and more goes on behind them`(
    _ form: String
  ) throws {
    var session = try session(height: 24)
    let question = form == "bars" ? "sentences | show text, number" : "sentences | kwic \"ropes\""
    var output = session.enter("\(question) | show as \(form)")
    var shown = 0
    while let note = output.messages.first(where: { $0.hasSuffix("shown") }) {
      #expect(height(of: output) <= 24, "\(output.text)")
      let numbers = note.split { !$0.isNumber }.compactMap { Int($0) }
      let last = numbers[numbers.count - 2]
      let first = note.hasPrefix("note: row") ? numbers[0] : 1
      #expect(first == shown + 1)
      shown = last
      guard last < numbers[numbers.count - 1] else { break }
      output = session.enter("more")
    }
    #expect(shown >= 60)
  }

  @Test(arguments: [12, 24])
  func `notes that wrap, or are more than two, leave the names of the columns in sight`(
    _ height: Int
  ) throws {
    var session = try session(height: height)
    let first = session.enter("sentences | show number, text, language, article.title, line, id")
    #expect(first.messages.count >= 3)
    let lines = first.messages.reduce(0) { $0 + wrap($1, width: 80).count }
    #expect(first.text.hasPrefix("number"))
    #expect(first.text.split(separator: "\n").count + lines + 2 == height)
  }

  @Test func `in a lesson an answer leaves room for the words below it`() throws {
    var session = try session(height: 24)
    let lesson = try folder.write("bridges.lesson", smallLesson)
    #expect(session.beginLesson(lesson).status == .done)
    let output = session.enter("sentences | show number")
    #expect(output.text.hasPrefix("number\n"))
    #expect(output.text.split(separator: "\n").count <= 10)
  }

  @Test func `an entry of several lines is part of the screen`() throws {
    var session = try session(height: 24)
    let output = session.enter("sentences |\n   filter number > 2 |\n   show number")
    #expect(output.messages.contains("note: 16 of 58 rows shown"))
  }

  @Test(arguments: ["help filter", "帮助 语境", "help", "examples", "tables", "describe donations"])
  func `a page taller than the screen is shown in parts, none of it lost`(_ entry: String) throws {
    let environment = Environment(scriptsFolder: folder.path("scripts"))
    var plain = Session(corpus: try session(height: nil).corpus, in: environment)
    var session = try session(height: 18)
    var output = session.enter(entry)
    var parts = output.text
    while output.messages.contains(where: { $0.contains("`more` shows the rest") }) {
      #expect(self.height(of: output) <= 18)
      output = session.enter("more")
      parts += output.text
    }
    #expect(self.height(of: output) <= 18)
    let words = plain.enter(entry).text.split(whereSeparator: \.isWhitespace)
    #expect(!words.isEmpty)
    #expect(parts.split(separator: "\n").count >= 10)
    #expect(parts.contains(words[0]) && parts.contains(words[words.count - 1].suffix(4)))
  }

  @Test func `behind a page that was shown whole, more goes on with the answer`() throws {
    var session = try session(height: 24)
    _ = session.enter("sentences | show number")
    _ = session.enter("help more")
    while session.enter("more").messages.contains(where: { $0.contains("the rest") }) {}
    #expect(session.enter("more").messages.contains { $0.contains("of 61 shown") })
  }

  @Test func `the next page has the height the screen has then`() throws {
    var session = try session(height: 24)
    _ = session.enter("sentences | show number")
    session.fit(width: 80, height: 12)
    #expect(session.enter("more").messages.contains("note: rows 19–24 of 61 shown"))
  }

  @Test func `who sets a number of rows gets it, auto goes back to the screen`() throws {
    var session = try session(height: 24)
    _ = session.enter("set rows 30")
    #expect(session.enter("sentences").messages.contains("note: 30 of 61 rows shown"))
    _ = session.enter("set rows all")
    #expect(!session.enter("sentences").messages.contains { $0.contains("rows shown") })
    _ = session.enter("set rows auto")
    #expect(session.enter("sentences").messages.contains("note: 18 of 61 rows shown"))
  }

  @Test func `where no terminal is, nothing is cut`() throws {
    var session = try session(height: nil)
    let output = session.enter("sentences | show number | show as csv")
    #expect(output.text.split(separator: "\r\n").count == 62)
    #expect(output.messages.isEmpty)
  }
}
