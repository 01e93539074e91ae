import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// A lesson at the prompt, from its first line to the saved script.
struct LessonTests {
  @Test func `a lesson goes from wrong turns and hints to success and ends in a script`() throws {
    let taught = try TaughtSession()
    var session = try taught.session()
    let begin = session.enter("lesson 1").messages.joined()
    #expect(begin.contains("│ Bridges · step 1 of 3\n"))
    #expect(begin.contains("│   sentences | filter text has \"town\"\n"))
    #expect(begin.contains("The harbour sent 300 ropes"), "the example is really run")
    #expect(begin.contains("│ Now you: Which sentences speak of a bridge"))

    #expect(session.hears("sentences").hasSuffix("│ These are all 7 sentences; keep 4 of them."))
    #expect(session.hears("sentences | filter text has \"bridges\"").hasSuffix("look for 桥."))
    #expect(session.hears("hint") == "│ Hint 1 of 3: Look for a word.")
    #expect(session.hears("hint") == "│ Hint 2 of 3: The verb is `filter`.")
    #expect(session.hears("hint").hasSuffix("Type: sentences | filter text has \"桥\""))
    let solved = session.enter("sentences | filter text matches /桥/ | show number, text")
    #expect(solved.text.contains("桥很稳"), "the question is answered as always")
    let heard = solved.messages.joined()
    #expect(heard.contains("│ Right. `has` finds the 4 sentences"))
    #expect(heard.contains("│   sentences | filter text has \"孩子\"\n"))
    #expect(heard.contains("│ Bridges · step 2 of 3\n"))

    #expect(
      session.hears("sentences | group article | count | sort count").contains("Turn the order")
    )
    let last = session.hears("sentences | group article.title | count | sort count descending")
    #expect(last.contains("step 3 of 3"))
    #expect(last.contains("│   save bridges 3 5\n"), "\(last)")
    let saved = session.hears("save bridges 3 5")
    #expect(saved.contains("│ You have finished: Bridges."))
    let script = try taught.folder.text(of: "data/scripts/bridges.concord")
    #expect(script.contains("matches /桥/"))
    #expect(script.contains("sort count descending"))
    #expect(session.enter("run bridges").status == .done)
    #expect(session.hears("sentences | count").isEmpty, "the lesson is over")
  }

  @Test func `any question may be asked; the lesson speaks up only after some`() throws {
    let taught = try TaughtSession()
    var session = try taught.session()
    _ = session.enter("lesson bridges")
    #expect(session.hears("documents | count").isEmpty)
    #expect(session.enter("tables").messages.isEmpty)
    #expect(!session.hears("let mine = sentences | take 1").contains("│"))
    #expect(session.hears("articles | filter title has \"nothing\"").contains("│") == false)
    #expect(session.hears("articles | take 1").contains("│ Not yet what the goal asks for."))
    #expect(session.hears("sentences | filter text has \"town\"").contains("That is the example"))
    #expect(session.hears("sentences | filtr").contains("^^^^^"), "mistakes are told as always")
  }

  @Test func `show me puts the answer into the line and runs nothing`() throws {
    let taught = try TaughtSession()
    var session = try taught.session()
    _ = session.enter("lesson 1")
    let shown = session.enter("show me")
    #expect(shown.prefill == "sentences | filter text has \"桥\"")
    #expect(session.nextNumber == 1)
    _ = session.enter("skip")
    _ = session.enter("skip")
    #expect(session.enter("show me").prefill == "save bridges")
  }

  @Test func `in Chinese everything the lesson says is Chinese, its questions too`() throws {
    let taught = try TaughtSession(language: .chinese)
    var session = try taught.session()
    let begin = session.hears("课程 1")
    #expect(begin.contains("│ 桥 · 第 1 步，共 3 步\n"))
    #expect(begin.contains("│ `筛选` 留下合乎条件的行。\n"), "lines of Chinese join without a space")
    #expect(begin.contains("│   句子 | 筛选 文本 含 \"town\"\n"))
    #expect(session.enter("示范").prefill == "句子 | 筛选 文本 含 \"桥\"")
    #expect(session.hears("提示") == "│ 提示 1/3：找一个词。")
    #expect(session.hears("句子 ｜ 筛选 文本 含 “桥”").contains("│ 对了。`含` 找到写有“桥”的 4 个句子。"))
    #expect(session.hears("上一步").contains("第 1 步"))
    #expect(session.hears("跳过").contains("第 2 步"))
    #expect(session.hears("退出课程").contains("`课程 1`"))
  }

  @Test func `progress is kept, and the questions of last time can be saved`() throws {
    let taught = try TaughtSession()
    var first = try taught.session()
    _ = first.enter("lesson 1")
    _ = first.enter("let found = sentences | filter text has \"桥\"")
    #expect(first.hears("found").contains("step 2 of 3"))
    _ = first.enter("quit lesson")
    #expect(listLessons(in: taught.environment).text.contains("Bridges  (step 2 of 3) "))

    var second = try taught.session()
    let begin = second.hears("lesson 1")
    #expect(begin.contains("step 2 of 3"))
    #expect(second.enter("history").text.contains("let found = sentences"))
    let last = second.hears("sentences | group article | count | sort count descending")
    #expect(last.contains("│   save bridges 1-2\n"))
    _ = second.enter("save bridges 1-2")
    #expect(listLessons(in: taught.environment).text.contains("Bridges  (done)"))
    #expect(second.hears("lesson 1").contains("step 1 of 3"), "a finished lesson begins anew")
  }

  @Test func `two sessions write their progress side by side`() throws {
    let taught = try TaughtSession()
    var one = try taught.session()
    var other = try taught.session()
    _ = one.enter("lesson 1")
    _ = other.enter("lesson 1")
    _ = one.enter("skip")
    _ = other.enter("lesson")
    let log = try taught.folder.text(of: "data/lessons.log")
    #expect(log.split(separator: "\n").count == 5)
    #expect(listLessons(in: taught.environment).text.contains("step 2 of 3"))
  }

  @Test func `outside a lesson its words say so, and an unknown lesson is an error`() throws {
    let taught = try TaughtSession()
    var session = try taught.session()
    #expect(session.hears("hint").contains("there is no lesson going on"))
    #expect(session.enter("lesson 7").status == .wrong)
    #expect(session.enter("lesson").text.hasPrefix("  1  Bridges  Find sentences"))
  }
}
