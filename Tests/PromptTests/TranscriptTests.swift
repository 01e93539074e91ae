import Foundation
import TestSupport
import Testing

/// What the design wants shown by transcripts.
extension AtTheTerminal {
  struct TranscriptTests {
    @Test func `a Chinese typist needs no change of the input method`() throws {
      let terminal = try Terminal()
      let english = try terminal.enter("sentences | filter text has \"口罩\" | count | show as csv")
      let chinese = try terminal.enter("句子　｜　筛选　文本　含　“口罩”　｜　计数　｜　显示　作为　ｃｓｖ")
      let count = try #require(english.lines.lastIndex { $0 == "count" })
      let answer = english.lines[count + 1]
      #expect(answer == "2")
      let again = try #require(chinese.lines.lastIndex { $0 == "count" })
      #expect(again > count && chinese.lines[again + 1] == answer)
      let narrowed = try terminal.enter("句子｜筛选（文本 含 「口罩」 或者 文本 含 ‘信’）｜取 ２；文献｜计数")
      #expect(narrowed.line == "4>")
      #expect(!narrowed.contains("error"))
    }

    @Test func `two sessions write one history, and each finds its own entries first`() throws {
      let home = try TemporaryFolder()
      let (first, second) = (try Terminal(home: home), try Terminal(home: home))
      try first.enter("documents | count")
      try second.enter("sentences | count")
      try first.enter("articles | count")
      try second.enter("words | take 1")
      try second.press("Up")
      try second.wait(for: "its last entry") { $0.typed == "3> words | take 1" }
      let third = try Terminal(home: home)
      for entry in ["words | take 1", "articles | count", "sentences | count", "documents | count"]
      {
        try third.press("Up")
        try third.wait(for: entry) { $0.typed == "1> " + entry }
      }
    }

    @Test(arguments: [80, 40])
    func `nothing runs over the edge of a narrow terminal, and nothing is cut in silence`(
      _ width: Int
    )
      throws
    {
      let terminal = try Terminal(width: width, height: 30)
      try terminal.type("sentences | show text")
      try terminal.wait(for: "the text") { $0.typed.hasPrefix("1> sentences | show text") }
      try terminal.press("Enter")
      let shown = try terminal.wait(for: "the answer") { $0.line == "2>" }
      let rule = try #require(shown.lines.lastIndex { $0.hasPrefix("───") })
      // No line of the table is broken by the terminal: the rule is followed by rows, then the prompt.
      #expect(shown.lines[rule].count <= width)
      let rows = shown.lines[(rule + 1)..<shown.row]
      #expect(rows.contains { $0.hasSuffix("…") } || width == 80 && rows.count >= 5)
    }

    @Test func `Ctrl-C stops a long question within a second, and the session goes on`() throws {
      let terminal = try Terminal(corpus: Program.sampleCorpus + "/邻里通讯-2020-1.txt")
      // Every word beside every word of its kind, twice over: billions of rows.
      let question =
        "words" + String(repeating: " | join (words) on kind = kind", count: 2) + " | count"
      try terminal.type(question)
      let typed = try terminal.wait(for: "the question") { $0.typed.hasSuffix("| count") }
      try terminal.press("Enter")
      try terminal.wait(for: "the run") { $0.row > typed.row && $0.column == 0 }
      let start = Date()
      try terminal.press("C-c")
      let stopped = try terminal.waitForPrompt()
      // The question stops within a tenth of a second; tmux, and a busy machine, take the rest.
      #expect(Date().timeIntervalSince(start) < 1)
      #expect(stopped.lines[typed.row...].contains { $0.hasSuffix("interrupted") })
      #expect(try terminal.enter("words | take 1 | count").contains("1"))
    }
  }
}
