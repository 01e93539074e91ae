import Diagnostics

/// What every lesson says alike.
extension Message {
  static func stepHead(_ lesson: Message, _ step: Int, of count: Int) -> Message {
    Message("\(lesson) · step \(step) of \(count)", "\(lesson) · 第 \(step) 步，共 \(count) 步")
  }

  static let forExample = Message("For example:", "例如：")

  static func yourTurn(_ goal: Message) -> Message {
    Message("Now you: \(goal)", "轮到你：\(goal)")
  }

  static func goalOnly(_ goal: Message) -> Message {
    Message("The goal: \(goal)", "目标：\(goal)")
  }

  static let lessonWords = Message(
    "Ask whatever you like; the lesson waits. `hint` helps, `show me` puts the answer into the line, `skip` and `back` move, `lesson` tells where you are, `quit lesson` leaves.",
    "想问什么都可以，课程会等着。`提示` 给你帮助，`示范` 把答案放进输入行，`跳过` 和 `上一步` 前后移动，`课程` 告诉你在哪里，`退出课程` 离开。"
  )

  static func right(_ why: String) -> Message { Message("Right. \(why)", "对了。\(why)") }

  static let variation = Message("A variation to try:", "换个问法试试：")

  static let nudge = Message(
    "Not yet what the goal asks for. `hint` helps, `lesson` shows the goal again.",
    "还不是目标要的结果。`提示` 给你帮助，`课程` 再看一遍目标。"
  )

  static let nudgeToShow = Message(
    "`show me` puts an answer into the line; you only press Enter.",
    "`示范` 会把答案放进输入行，你只要按回车。"
  )

  static func exampleTried(_ goal: Message) -> Message {
    Message(
      "That is the example, and it works. Now change it: \(goal)",
      "这是示例，运行成功。现在改一改：\(goal)"
    )
  }

  static func hint(_ number: Int, _ text: String) -> Message {
    Message("Hint \(number) of 3: \(text)", "提示 \(number)/3：\(text)")
  }

  static let answerInLine = Message(
    "It stands in the line: read it, change it if you like, press Enter.",
    "答案已在输入行：读一读，想改就改，然后按回车。"
  )

  static let savingGoal = Message(
    "Keep your work: save the questions that reached their goals as a script.",
    "留下成果：把答对的问句保存成脚本。"
  )

  static let savingTelling = Message(
    "`save NAME` writes your questions to a file; the numbers behind it choose which. The values in them become parameters, so that `run NAME` can ask again with others.",
    "`保存 名称` 把你的问句写进一个文件，后面的编号选出要哪几句。其中的数值和文字变成参数，以后 `运行 名称` 可以换一个值再问。"
  )

  static let savingHints = [
    Message("The word is `save`.", "用 `保存` 这个词。"),
    Message("`save`, then a name of your choice.", "`保存`，后面是你起的名字。"),
  ]

  static func savingHint(_ command: String) -> Message {
    Message("Type: \(command)", "输入：\(command)")
  }

  static func done(_ title: Message) -> Message {
    Message("You have finished: \(title).", "你学完了：\(title)。")
  }

  static func scriptRuns(_ name: String) -> Message {
    Message(
      "Your script stays: `run \(name)` asks it again, here or in any later session; outside, `concord run \(name)`.",
      "脚本已保存：在这里或以后任何时候用 `运行 \(name)` 再问一次；在提示符外用 `concord run \(name)`。"
    )
  }

  static func nextLesson(_ number: Int, _ title: Message) -> Message {
    Message(
      "Next: `lesson \(number)`, \(title). `lesson list` shows all.",
      "下一课：`课程 \(number)`，\(title)。`课程 列表` 显示全部。"
    )
  }

  static let lastLesson = Message(
    "That was the last lesson. Now open your own texts: `open FOLDER`.",
    "这是最后一课。现在可以打开你自己的文本：`打开 文件夹`。"
  )

  static func skipped(_ goal: Message) -> Message {
    Message("Skipped: \(goal)", "跳过：\(goal)")
  }

  static let endedWithoutScript = Message(
    "The lesson ends here without a script. `lesson list` shows all lessons.",
    "这一课到此结束，没有保存脚本。`课程 列表` 显示全部课程。"
  )

  static let atFirstStep = Message("This is the first step.", "这是第一步。")

  static func left(_ name: String) -> Message {
    Message(
      "You have left the lesson; `lesson \(name)` goes on where you stopped.",
      "你已离开课程；`课程 \(name)` 从停下的地方继续。"
    )
  }

  static let noLesson = Message(
    "there is no lesson going on; `lesson` lists them",
    "现在没有在上课；`课程` 列出全部课程"
  )

  static func unknownLesson(_ name: String) -> Message {
    Message(
      "there is no lesson \"\(name)\"; `lesson list` shows all",
      "没有“\(name)”这一课；`课程 列表` 显示全部"
    )
  }

  static let noShelf = Message(
    "the lessons are not beside the program: there is no folder Examples/Lessons or share/concord/Lessons above it",
    "程序旁边没有课程：上级文件夹里没有 Examples/Lessons 或 share/concord/Lessons"
  )

  static func findsNothing(_ corpus: String) -> Message {
    Message(
      "On these texts the answer of this step is empty. The lessons are written for the sample: `open \(corpus)`, or `skip`.",
      "在这批文本上，这一步的答案是空的。课程是为样例语料写的：`打开 \(corpus)`，或者 `跳过`。"
    )
  }

  static func resumed(_ numbers: String) -> Message {
    Message(
      "Welcome back. Your questions of last time have the numbers \(numbers) in this session.",
      "欢迎回来。上次的问句在这次会话里编号为 \(numbers)。"
    )
  }

  static func moreRows(_ count: Int) -> Message {
    Message("… \(count) rows more", "… 还有 \(count) 行")
  }

  static let howToBegin = Message(
    "`lesson NUMBER` begins one, `quit lesson` leaves it.",
    "`课程 编号` 开始一课，`退出课程` 离开。"
  )

  static let howToLearn = Message(
    "concord learn NUMBER begins one.",
    "concord learn 编号 开始一课。"
  )

  static let finishedMark = Message("done", "已学完")

  static func stepMark(_ step: Int, of count: Int) -> Message {
    Message("step \(step) of \(count)", "第 \(step)/\(count) 步")
  }
}
