import Foundation
import TestSupport
import Testing

extension AtTheTerminal.TerminalTests {
  @Test func `a lesson puts its answer into the line, where it can be edited and entered`() throws {
    let terminal = try Terminal(corpus: Program.sampleCorpus)
    try terminal.type("lesson counting")
    try terminal.press("Enter")
    try terminal.wait(for: "the goal") {
      $0.isAtPrompt && $0.contains("Now you: How many articles")
    }
    try terminal.type("show me")
    try terminal.press("Enter")
    let line = "1> articles | group language | count"
    try terminal.wait(line: line, column: line.count)
    try terminal.press("Enter")
    let solved = try terminal.wait(for: "the next goal") {
      $0.isAtPrompt && $0.contains("Now you: How many documents")
    }
    #expect(solved.line == "2>")
    #expect(solved.contains("Right. `group` made"))
    try terminal.type("quit lesson")
    try terminal.press("Enter")
    try terminal.wait(for: "the end") { $0.isAtPrompt && $0.contains("You have left the lesson") }
    #expect(try terminal.home.text(of: "data/concord/lessons.log").contains("solved\tcounting"))
  }
}
