import Foundation
import TestSupport
import Testing

/// The built program at a real terminal, one test after the other; what needs no terminal is tested
/// elsewhere.
@Suite(.serialized)
enum AtTheTerminal {}

extension AtTheTerminal {
  struct TerminalTests {}
}

extension AtTheTerminal.TerminalTests {
  @Test func `what is explored and saved runs again elsewhere and gives the same bytes`() throws {
    let terminal = try Terminal()
    let corpus = terminal.home.path("letters")
    try terminal.enter("let wanted = sentences | filter text has \"masks\"")
    let answered = try terminal.enter("wanted | count | show as csv")
    try terminal.enter("save wanted")
    let script = terminal.home.path("data/concord/scripts/wanted.concord")
    let text = try String(contentsOfFile: script, encoding: .utf8)
    let parameter = try #require(text.firstMatch(of: /param (\w+) = "masks"/)?.output.1)

    func atPipe(_ word: String) throws -> String {
      let input =
        "let wanted = sentences | filter text has \"\(word)\"\nwanted | count | show as csv\n"
      return try Program.run([corpus], input: input).output
    }
    func outside(_ settings: String...) throws -> Run {
      try Program.run(["run", script, "--corpus", corpus] + settings)
    }
    let same = try outside()
    #expect(same.status == 0)
    #expect(same.output == (try atPipe("masks")))
    let rows = same.output.split(whereSeparator: \.isNewline).map(String.init)
    #expect(rows.allSatisfy { answered.lines.contains($0) })
    let other = try outside("--set", "\(parameter)=口罩")
    #expect(other.output == (try atPipe("口罩")))
    #expect(other.output != same.output)
  }

  @Test func `Tab completes a verb, a column and a value`() throws {
    let terminal = try Terminal()
    try terminal.type("sentences | fil")
    try terminal.press("Tab")
    try terminal.wait(line: "1> sentences | filter", column: 22)
    try terminal.type("lang")
    try terminal.press("Tab")
    try terminal.wait(line: "1> sentences | filter language", column: 31)
    try terminal.type("= \"e")
    try terminal.press("Tab")
    let line = "1> sentences | filter language = \"en\""
    try terminal.wait(line: line, column: line.count + 1)
  }

  @Test func `several candidates are listed above an entry of several lines`() throws {
    let terminal = try Terminal()
    try terminal.type("sentences |")
    try terminal.press("M-Enter")
    try terminal.type("take 3 |")
    try terminal.press("M-Enter")
    try terminal.type("s")
    try terminal.wait(line: "s", column: 1)
    try terminal.press("Tab")
    let screen = try terminal.wait(for: "the list") { screen in
      screen.lines.count { $0 == "1> sentences |" } == 2
    }
    #expect(screen.typed == "s")
    let list = screen.lines[..<(screen.row - 2)].drop { $0 != "s" }
    for verb in ["show", "sort"] {
      #expect(list.contains { $0.split(separator: " ").contains(Substring(verb)) })
    }
    #expect(list.last?.isEmpty == false)
  }

  @Test func `a line that goes on begins below the text, not below the number`() throws {
    let terminal = try Terminal()
    try terminal.type("sentences |")
    try terminal.press("Enter")
    try terminal.wait(for: "the next line") { $0.row > 0 && $0.line.isEmpty && $0.column == 3 }
    try terminal.type("count | show as csv")
    try terminal.press("Enter")
    let answered = try terminal.waitForPrompt()
    #expect(answered.line == "2>" && answered.contains("count"))
  }

  @Test func `the language chosen at the prompt is spoken at the next start`() throws {
    let home = try TemporaryFolder()
    let first = try Terminal(home: home)
    #expect(try first.screen().contains("中文提示和帮助：`set language zh`"))
    try first.enter("set language zh")
    let second = try Terminal(home: home)
    #expect(try second.screen().contains("第一次来？"))
  }

  @Test func `Ctrl-C drops the line every time, and what stood below it`() throws {
    let terminal = try Terminal()
    var row = try terminal.screen().row
    for number in 1...5 {
      try terminal.type("# line \(number)")
      try terminal.wait(line: "1> # line \(number)", column: 11)
      try terminal.press("C-c")
      row = try terminal.wait(for: "an empty line") { $0.isAtPrompt && $0.row > row }.row
    }
    try terminal.type("sentences |")
    try terminal.press("M-Enter")
    try terminal.type("filter language = \"en\"")
    try terminal.wait(for: "the second line") { $0.typed == "filter language = \"en\"" }
    try terminal.press("Up")
    try terminal.wait(for: "the first line") { $0.typed == "1> sentences |" }
    try terminal.press("C-c")
    let dropped = try terminal.waitForPrompt()
    #expect(dropped.lines[dropped.row] == "1>")
    #expect(try terminal.enter("sentences | count").line == "2>")
    try terminal.press("Up")
    try terminal.wait(line: "2> sentences | count", column: 20)
  }

  @Test func `under a locale that is not UTF-8 a note is given and Chinese input works`() throws {
    let terminal = try Terminal(locale: "C")
    #expect(try terminal.screen().contains("note: the locale is"))
    let answered = try terminal.enter("sentences | filter text has \"口罩\" | count | show as csv")
    #expect(answered.line == "2>")
    let count = try #require(answered.lines.dropLast().lastIndex(of: "count"))
    #expect((Int(answered.lines[count + 1]) ?? 0) > 0)
  }

  @Test func `history outlives the session`() throws {
    let home = try TemporaryFolder()
    let first = try Terminal(home: home)
    try first.enter("documents | count")
    let second = try Terminal(home: home)
    try second.press("Up")
    try second.wait(line: "1> documents | count", column: 20)
  }
}
