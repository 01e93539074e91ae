import Foundation
import TestSupport
import Testing

/// What stands on screens of several sizes.
extension AtTheTerminal {
  struct ScreenTests {
    /// The screen after an entry whose answer the test waits for.
    private func shown(
      _ entry: String,
      until mark: String,
      on terminal: Terminal
    ) throws
      -> Terminal.Screen
    {
      try terminal.type(entry)
      try terminal.wait(for: "the entry") { $0.typed.hasSuffix(entry) }
      try terminal.press("Enter")
      return try terminal.wait(for: mark) { $0.isAtPrompt && $0.contains(mark) }
    }

    /// A line the terminal broke in the middle fills the whole width and goes on at once.
    private func brokenLines(on screen: Terminal.Screen, width: Int) -> [String] {
      zip(screen.lines, screen.lines.dropFirst()).compactMap { line, next in
        let isFull = line.count + line.unicodeScalars.count { $0.value >= 0x2E80 } >= width
        let goesOn = next.first.map { !" │─".contains($0) } ?? false
        return isFull && goesOn && line.last?.isLetter == true ? line + "\n" + next : nil
      }
    }

    @Test(arguments: [(40, "C.UTF-8"), (80, "C.UTF-8"), (40, "zh_CN.UTF-8"), (80, "zh_CN.UTF-8")])
    func `help, lists and lessons keep to the width of the screen and break between words`(
      _ width: Int,
      _ locale: String
    ) throws {
      let terminal = try Terminal(
        corpus: Program.sampleCorpus,
        locale: locale,
        width: width,
        height: 160
      )
      let isChinese = locale.hasPrefix("zh")
      let entries =
        isChinese
        ? [("例子", "试 2"), ("帮助 筛选", "另见"), ("表", "分歧"), ("描述 捐赠", "编号"), ("课程 1", "退出课程")]
        : [
          ("examples", "try 2"), ("help filter", "see also"), ("tables", "disagreements"),
          ("describe donations", "id  "), ("lesson 1", "quit lesson"),
        ]
      for (entry, mark) in entries {
        let screen = try shown(entry, until: mark, on: terminal)
        #expect(brokenLines(on: screen, width: width) == [], "\(entry)")
      }
      // Every line of a lesson begins with its bar.
      let lines = try terminal.screen().lines
      let begin = try #require(lines.lastIndex { $0.contains(isChinese ? "第 1 步" : "step 1 of") })
      let end = try #require(lines.lastIndex { $0.contains(isChinese ? "退出课程" : "quit lesson") })
      #expect(lines[begin...end].allSatisfy { $0.hasPrefix("│ ") || $0.hasPrefix("  ") })
    }

    @Test func `a page is as high as the screen, and more goes on with the height it has then`()
      throws
    {
      let terminal = try Terminal(corpus: Program.sampleCorpus, width: 90, height: 24)
      let first = try shown("words | show word, kind", until: "18 of", on: terminal)
      #expect(first.lines.first?.contains("words | show word, kind") == true)
      #expect(first.row <= 23)
      try terminal.resize(width: 90, height: 14)
      try terminal.waitForPrompt()
      try terminal.type("more")
      try terminal.press("Enter")
      try terminal.wait(for: "eight rows") { $0.isAtPrompt && $0.contains("rows 19–26 of") }
    }
  }
}
