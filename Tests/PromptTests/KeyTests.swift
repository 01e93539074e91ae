import Foundation
import TestSupport
import Testing

extension AtTheTerminal {
  struct KeyTests {
    @Test func `Ctrl-R finds an entry by what stands in it, in Chinese too`() throws {
      let terminal = try Terminal()
      try terminal.enter("documents | count")
      try terminal.enter("句子 | 筛选 文本 含 \"口罩\" | 计数")
      try terminal.enter("sentences | count")
      try terminal.press("C-r")
      try terminal.type("docu")
      try terminal.wait(for: "the search") { $0.contains("bck:docu") }
      try terminal.press("Enter")
      try terminal.waitForPrompt()
      try terminal.press("C-r")
      try terminal.type("口罩")
      try terminal.wait(for: "the search") { $0.contains("bck:口罩") }
      try terminal.press("Escape")
      try terminal.wait(for: "the entry") { $0.typed.hasPrefix("5> 句子 | 筛选") }
    }

    @Test(arguments: ["xterm-256color", "linux"])
    func `Escape alone, and keys that mean nothing here, leave the line as it is`(
      _ kind: String
    ) throws {
      let terminal = try Terminal(kind: kind)
      try terminal.type("# ab")
      try terminal.press("Escape")
      try terminal.wait(line: "1> # ab", column: 7)
      // What follows it at once is a key of one sequence, what follows later is a key of its own.
      Thread.sleep(forTimeInterval: 0.4)
      try terminal.type("x")
      try terminal.wait(line: "1> # abx", column: 8)
      try terminal.press("F1", "F5", "F12", "S-Up", "C-Down", "M-Left", "BTab", "IC", "M-x")
      try terminal.type("y")
      try terminal.wait(line: "1> # abxy", column: 9)
    }

    @Test func `Page Up finds the entries that begin like the line`() throws {
      let terminal = try Terminal()
      try terminal.enter("documents | count")
      try terminal.enter("sentences | count")
      try terminal.type("doc")
      try terminal.press("PPage")
      try terminal.wait(for: "the entry") { $0.typed == "3> documents | count" }
    }

    @Test func `Up and Down move inside an entry, and into history at its edges`() throws {
      let terminal = try Terminal()
      try terminal.enter("documents | count")
      try terminal.type("sentences |")
      try terminal.press("M-Enter")
      try terminal.type("口罩")
      try terminal.wait(line: "口罩", column: 4)
      try terminal.press("Up")
      // Two characters from the left, as below.
      try terminal.wait(line: "2> sentences |", column: 5)
      try terminal.press("Down")
      try terminal.wait(line: "口罩", column: 4)
      try terminal.press("Up", "Up")
      try terminal.wait(line: "2> documents | count", column: 20)
      try terminal.press("Down")
      try terminal.wait(for: "the entry again") { $0.lines[max(0, $0.row - 1)] == "2> sentences |" }
    }

    @Test func `Alt-Enter opens a line where Enter would end the entry`() throws {
      let terminal = try Terminal()
      try terminal.type("documents")
      try terminal.press("M-Enter")
      try terminal.type("| count | show as csv")
      try terminal.wait(for: "the second line") { $0.typed == "| count | show as csv" }
      try terminal.press("Enter")
      let answered = try terminal.waitForPrompt()
      #expect(answered.line == "2>")
      #expect(answered.lines.contains("count"))
    }

    @Test func `Ctrl-_ takes an edit back, Alt-. brings the last word of the last entry`() throws {
      let terminal = try Terminal()
      try terminal.enter("documents | count")
      try terminal.type("# 口罩")
      try terminal.press("C-w")
      try terminal.wait(line: "2> #", column: 5)
      try terminal.press("C-_")
      try terminal.wait(for: "the word again") { $0.typed == "2> # 口罩" }
      try terminal.press("C-u")
      try terminal.type("sentences |")
      try terminal.wait(line: "2> sentences |", column: 14)
      try terminal.type(" ")
      try terminal.press("M-.")
      try terminal.wait(line: "2> sentences | count", column: 20)
    }

    @Test func `edit opens the last question in the editor, and what was saved stands in the line`()
      throws
    {
      let home = try TemporaryFolder()
      let editor = try home.write("change", "#!/bin/sh\nsed -i 's/documents/sentences/' \"$1\"\n")
      let terminal = try Terminal(home: home, editor: "sh " + editor)
      try terminal.enter("documents | count | show as csv")
      for asked in ["edit", "编辑 1"] {
        try terminal.type(asked)
        try terminal.wait(line: "2> " + asked, column: asked == "edit" ? 7 : 9)
        try terminal.press("Enter")
        try terminal.wait(line: "2> sentences | count | show as csv", column: 34)
        try terminal.drop()
      }
      try terminal.type("documents | take 1")
      try terminal.press("C-x", "C-e")
      try terminal.wait(line: "2> sentences | take 1", column: 21)
    }

    @Test func `the right edge tells the form of the verb, or the first mistake, on every key`()
      throws
    {
      let terminal = try Terminal(width: 90)
      let steps = [
        ("sentences | take ", "take N"), ("3", "take N"), (" | group ", "group KEY, …"),
        ("contry", "group KEY, …"), (" |", "did you mean countries?"),
      ]
      for (typed, hint) in steps {
        try terminal.type(typed)
        try terminal.wait(for: "\(hint) behind \(typed)") { $0.line.hasSuffix(" " + hint) }
      }
      try terminal.drop()
      try terminal.type("句子 ｜ 筛选 ")
      try terminal.wait(for: "the form in Chinese") { $0.line.hasSuffix(" 筛选 条件") }
      // It gives way where the line needs the room.
      try terminal.type(String(repeating: "很", count: 34))
      try terminal.wait(for: "no form") { !$0.line.contains("条件") }
    }

    @Test(arguments: [
      ("sentences | filter countries has Ke", "sentences | filter countries has Kenya"),
      ("sentences | filter countries has 肯", "sentences | filter countries has 肯"),
      ("sentences | filter countries has \"日", "sentences | filter countries has \"日本\""),
      ("句子 | 筛选 国家 含 埃", "句子 | 筛选 国家 含 埃及"),
      ("donations | filter donor = 爱", "donations | filter donor = 爱德基金会"),
      ("donations | filter donor = \"am", "donations | filter donor = \"Amity Foundation\""),
    ])
    func `Tab completes a value in the script it is typed in`(
      _ typed: String,
      _ line: String
    ) throws {
      let terminal = try Terminal()
      try terminal.type(typed)
      try terminal.wait(for: "the text") { $0.typed == "1> " + typed }
      try terminal.press("Tab")
      try terminal.wait(for: line) { $0.typed == "1> " + line }
    }
  }
}
