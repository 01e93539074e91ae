package import Diagnostics
import Query
import Unicode

/// The words of the prompt that are not part of the language.
package enum SessionWord: String, CaseIterable, Sendable {
  case help, `try`, tables, describe, examples, history, save, scripts, run
  case edit, undo, behind, source, more, open, set, time, lesson, quit

  /// The word with what stands behind it.
  package var form: Message {
    switch self {
    case .help: Message("help [TOPIC]", "帮助 [主题]")
    case .try: Message("try N", "试 N")
    case .tables: Message("tables", "表")
    case .describe: Message("describe TABLE", "描述 表名")
    case .examples: Message("examples", "例子")
    case .history: Message("history", "历史")
    case .save: Message("save NAME [3-6]", "保存 名字 [3-6]")
    case .scripts: Message("scripts", "脚本")
    case .run: Message("run NAME [name=value …]", "运行 名字 [参数=值 …]")
    case .edit: Message("edit [N]", "编辑 [N]")
    case .undo: Message("undo", "撤销")
    case .behind: Message("behind N", "背后 N")
    case .source: Message("source N", "出处 N")
    case .more: Message("more", "更多")
    case .open: Message("open PATH …", "打开 路径 …")
    case .set: Message("set [NAME VALUE]", "设置 [名称 值]")
    case .time: Message("time on|off", "计时 on|off")
    case .lesson: Message("lesson [NAME]", "课程 [名字]")
    case .quit: Message("quit", "退出")
    }
  }

  /// What it does, in one line.
  package var meaning: Message {
    switch self {
    case .help:
      Message(
        "these words, or the page of a verb, table, column, function, form or word",
        "列出这些词，或给出动词、表、列、函数、形式等的说明"
      )
    case .try:
      Message(
        "puts example N of the page shown last into the line, ready to be changed",
        "把刚看过的说明里的第 N 个例子放进输入行，可先改再问"
      )
    case .tables: Message("the tables of the corpus and their sizes", "语料库里的表和行数")
    case .describe: Message("the columns of a table or of a definition", "一张表或一个定义有哪些列")
    case .examples: Message("questions to begin with", "可以先试的问句")
    case .history: Message("the numbered questions of this session", "这次会话里编了号的问句")
    case .save: Message("writes questions, or all of them, to a script", "把问句（不写编号就是全部）存成脚本")
    case .scripts: Message("the scripts that were saved", "保存过的脚本")
    case .run: Message("runs a saved script or a file", "运行保存的脚本或文件")
    case .edit:
      Message(
        "changes question N, or the last one, in your editor ($EDITOR)",
        "在编辑器（$EDITOR）中修改第 N 个或上一个问句"
      )
    case .undo:
      Message("takes back the last question and what it defined", "撤销上一个问句和它的定义")
    case .behind: Message("the rows behind row N of the last answer", "上一个回答第 N 行背后的行")
    case .source:
      Message("the text where row N of the last answer stands", "上一个回答第 N 行所在的原文")
    case .more:
      Message("the next rows of the last answer, or lines of a page", "上一个回答后面的行，或说明余下的部分")
    case .open: Message("opens another corpus", "打开另一个语料库")
    case .set:
      Message(
        "how answers are shown, and the language; set alone tells",
        "回答怎样显示，提示用什么语言；单独用时列出各项设置"
      )
    case .time: Message("says how long each answer took", "说出每个回答用了多久")
    case .lesson:
      Message(
        "the lessons, or begins one; inside one, where you are",
        "列出课程，或开始一课；上课时说出学到哪里"
      )
    case .quit: Message("leaves", "离开")
    }
  }

  /// The word of any of its names, in any case and script.
  package init?(named name: Substring) {
    guard let word = Self.words[fold(String(name))] else { return nil }
    self = word
  }

  private static let words: [String: SessionWord] = {
    var words: [String: SessionWord] = [:]
    for word in allCases {
      for name in word.allNames + word.nicknames { words[fold(name)] = word }
    }
    return words
  }()

  /// Names of other tools that mean the same without a doubt.
  private var nicknames: [String] {
    switch self {
    case .help: ["?", "？", "help()", ".help", ":help", "/help", "\\?", "man", "commands"]
    case .tables: [".tables", "\\dt", "ls"]
    case .describe: ["desc", ".schema", "\\d"]
    case .lesson: ["lessons", "learn", "tutorial"]
    case .quit:
      ["exit", "bye", ":q", "\\q", ".quit", ".exit", "quit()", "exit()", "再见"]
    case .try, .examples, .history, .save, .scripts, .run, .edit, .undo, .behind, .source, .more,
      .open, .set, .time:
      []
    }
  }
}

extension SessionWord: Named {
  package var englishName: String { rawValue }

  package var chineseNames: [String] {
    switch self {
    case .help: ["帮助"]
    case .try: ["试", "试试"]
    case .tables: ["表", "各表", "表格"]
    case .describe: ["描述"]
    case .examples: ["例子"]
    case .history: ["历史"]
    case .save: ["保存"]
    case .scripts: ["脚本"]
    case .run: ["运行"]
    case .edit: ["编辑"]
    case .undo: ["撤销"]
    case .behind: ["背后"]
    case .source: ["出处"]
    case .more: ["更多"]
    case .open: ["打开"]
    case .set: ["设置"]
    case .time: ["计时"]
    case .lesson: ["课程"]
    case .quit: ["退出"]
    }
  }
}

/// A line that begins with a word of the prompt.
struct SessionCommand {
  var word: SessionWord
  /// What stands behind the word, cut at spaces.
  var arguments: [String]

  /// Nil for a question: a definition may bear the name of a word, so a line that goes on with `|`
  /// or `=` is one.
  init?(_ line: String) {
    guard SessionCommand.mayBegin(line) else { return nil }
    var parts = line.split { $0.isWhitespace }
    // What is said to a database.
    if parts.count == 2, fold(String(parts[0])) == "show", fold(String(parts[1])) == "tables" {
      parts.removeFirst()
    }
    if parts.count == 1 { parts[0] = parts[0].prefix { !";；".contains($0) } }
    guard let first = parts.first, let word = SessionWord(named: first) else { return nil }
    if let next = parts.dropFirst().first?.first, "|｜=＝".contains(next), word != .help {
      return nil
    }
    self.word = word
    arguments = parts.dropFirst().map(String.init)
  }

  /// Whether the first word of a line allows of a command: most questions are told by it.
  private static func mayBegin(_ line: String) -> Bool {
    let first = line.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
    return SessionWord(named: first) != nil || fold(String(first)) == "show"
      || SessionWord(named: first.prefix { !";；".contains($0) }) != nil
  }
}
