import Foundation
import TestSupport
import Testing

/// Ctrl-C wherever it may be pressed, beside the middle of a question.
extension AtTheTerminal {
  struct InterruptTests {
    @Test func `while a corpus is read, progress is seen, and the next start goes on from there`()
      throws
    {
      let home = try TemporaryFolder()
      let text = try String(
        contentsOfFile: Program.sampleCorpus + "/邻里通讯-2020-1.txt",
        encoding: .utf8
      )
      for number in 1...60 { try home.write("many/\(number).txt", "\(number)\n" + text) }
      let reading = try Terminal(home: home, corpus: home.path("many"), waits: false)
      try reading.wait(for: "some files to be read") { screen in
        screen.lines.contains {
          $0.contains(/\s[2-9]\d* of 60 files, \d+ of \d+ [KM]B, \d+ s left/)
        }
      }
      try reading.press("C-c")
      try reading.wait(for: "the end") { $0.contains("interrupted") }
      let folder = home.url.appending(path: ".cache/concord/segments").path
      let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(kept.count >= 2 && kept.allSatisfy { $0.hasSuffix(".segment") })
      let again = try Terminal(home: home, corpus: home.path("many"))
      #expect(try again.screen().contains("60 documents"))
    }

    @Test func `on an empty line, in a search and in a list of candidates nothing is lost`() throws
    {
      let terminal = try Terminal()
      try terminal.enter("documents | count")
      var row = try terminal.screen().row
      for _ in 1...3 {
        try terminal.press("C-c")
        row = try terminal.wait(for: "an empty line") { $0.isAtPrompt && $0.row > row }.row
      }
      try terminal.press("C-r")
      try terminal.type("docu")
      try terminal.wait(for: "the search") { $0.contains("bck:docu") }
      try terminal.press("C-c")
      try terminal.waitForPrompt()
      try terminal.type("sentences | s")
      try terminal.press("Tab")
      try terminal.wait(for: "the list") { $0.contains("sort") && $0.typed == "2> sentences | s" }
      try terminal.press("C-c")
      try terminal.waitForPrompt()
      #expect(try terminal.enter("sentences | count | show as csv").line == "3>")
      try terminal.press("Up")
      try terminal.wait(for: "the last entry") { $0.typed.hasPrefix("3> sentences | count") }
      try terminal.press("Up")
      try terminal.wait(for: "the one before") { $0.typed == "3> documents | count" }
    }

    @Test func `in a question of a lesson the lesson stays where it is`() throws {
      let terminal = try Terminal(corpus: Program.sampleCorpus)
      try terminal.type("lesson counting")
      try terminal.press("Enter")
      try terminal.wait(for: "the goal") { $0.isAtPrompt && $0.contains("Now you: How many") }
      // Millions of rows, but no more than are allowed.
      try terminal.type("words | join (words) on norm = norm | count")
      let typed = try terminal.wait(for: "the question") { $0.typed.hasSuffix("| count") }
      try terminal.press("Enter")
      try terminal.wait(for: "the run") { $0.row > typed.row && $0.column == 0 }
      try terminal.press("C-c")
      try terminal.wait(for: "the prompt") { $0.isAtPrompt && $0.contains("interrupted") }
      let solved = try terminal.enter("articles | group language | count")
      #expect(solved.contains("Right. `group` made"))
    }
  }
}
