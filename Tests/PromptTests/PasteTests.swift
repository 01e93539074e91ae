import Foundation
import TestSupport
import Testing

extension AtTheTerminal {
  struct PasteTests {
    @Test(arguments: ["xterm-256color", "linux"])
    func `three pasted lines are one entry, and Up recalls it whole`(_ kind: String) throws {
      let terminal = try Terminal(kind: kind)
      let lines = ["sentences |", "  filter language = \"en\" |", "  count", ""]
      try terminal.paste(
        lines.joined(separator: kind == "linux" ? "\r\n" : "\n"),
        asItIs: kind == "linux"
      )
      try terminal.wait(line: "  count", column: 7)
      try terminal.press("Enter")
      let answered = try terminal.waitForPrompt()
      #expect(answered.line == "2>")
      try terminal.press("Up")
      let recalled = try terminal.wait(line: "  count", column: 7)
      #expect(recalled.row == answered.row + 2)
      #expect(
        Array(recalled.lines[answered.row..<recalled.row]).map { $0.prefix(30) } == [
          "2> sentences |", "  filter language = \"en\" |",
        ]
      )
    }

    @Test func `marks in pasted text are joined to their letters`() throws {
      let terminal = try Terminal()
      try terminal.paste("# Me\u{301}decins 口")
      try terminal.wait(line: "1> # M\u{E9}decins 口", column: 16)
      try terminal.play(["Left", "x"])
      try terminal.wait(line: "1> # M\u{E9}decins x口", column: 15)
    }

    @Test func `what is taller than the screen is kept, and edit runs it`() throws {
      let terminal = try Terminal(height: 12)
      let lines = (1...20).map { "let a\($0) = sentences | take \($0)" }
      try terminal.paste(lines.joined(separator: "\n") + "\na20 | count | show as csv\n")
      try terminal.wait(for: "the note") { $0.contains("note: 21 lines") && $0.isAtPrompt }
      try terminal.type("edit")
      try terminal.wait(line: "1> edit", column: 7)
      try terminal.press("Enter")
      let answered = try terminal.wait(for: "the answer") { $0.line == "2>" }
      #expect(answered.lines[answered.row - 2] == "count")
    }
  }
}
