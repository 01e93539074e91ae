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

  @Test func `two wrong turns and a hint lead to success, in both languages`() throws {
    let english = try Terminal(corpus: Program.sampleCorpus)
    try english.type("lesson counting")
    try english.press("Enter")
    try english.wait(for: "the goal") { $0.isAtPrompt && $0.contains("Now you: How many articles") }
    #expect(
      try english.enter("articles | count").contains("You counted all articles together: 113")
    )
    #expect(try english.enter("documents | group language | count").contains("You counted files."))
    #expect(try english.enter("hint").contains("Hint 1 of 3: Only the column behind"))
    #expect(try english.enter("articles | group language | count").contains("Right. `group` made"))

    let chinese = try Terminal(corpus: Program.sampleCorpus, locale: "zh_CN.UTF-8")
    try chinese.type("课程 3")
    try chinese.press("Enter")
    try chinese.wait(for: "目标") { $0.isAtPrompt && $0.contains("轮到你：每种语言") }
    #expect(try chinese.enter("文章｜计数").contains("你把所有文章一起数了：113"))
    #expect(try chinese.enter("文献 | 分组 语言 | 计数").contains("你数的是文件。"))
    #expect(try chinese.enter("提示").contains("提示 1/3：只要改"))
    #expect(try chinese.enter("文章　｜　分组　语言").contains("对了。`分组` 分出了 3 组"))
  }
}
