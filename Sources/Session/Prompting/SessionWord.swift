import Unicode

/// The words of the prompt that are not part of the language.
package enum SessionWord: String, CaseIterable, Sendable {
  case help, tables, describe, examples, history, save, scripts, run
  case undo, behind, source, more, open, set, time, lesson, quit

  /// What it does, in one line.
  package var meaning: String {
    switch self {
    case .help: "help [VERB]: these words, or the page of a verb"
    case .tables: "tables: the tables of the corpus and their sizes"
    case .describe: "describe TABLE: the columns of a table or of a definition"
    case .examples: "examples: questions to begin with"
    case .history: "history: the numbered questions of this session"
    case .save: "save NAME [3-6]: write questions to a script"
    case .scripts: "scripts: the scripts that were saved"
    case .run: "run NAME [name=value …]: run a saved script or a file"
    case .undo: "undo: take back the last question and what it defined"
    case .behind: "behind N: the rows behind row N of the last answer"
    case .source: "source N: the text where row N of the last answer stands"
    case .more: "more: the next rows of the last answer"
    case .open: "open PATH …: another corpus"
    case .set: "set form|rows|width VALUE: how answers are shown; set alone tells"
    case .time: "time on|off: say how long each answer took"
    case .lesson: "lesson [NAME]: the lessons, or begin one; inside one, where you are"
    case .quit: "quit: leave"
    }
  }

  /// The Chinese name, and other names it goes by.
  private var otherNames: [String] {
    switch self {
    case .help: ["帮助", "?"]
    case .tables: ["表格", "各表"]
    case .describe: ["描述"]
    case .examples: ["例子"]
    case .history: ["历史"]
    case .save: ["保存"]
    case .scripts: ["脚本"]
    case .run: ["运行"]
    case .undo: ["撤销"]
    case .behind: ["背后"]
    case .source: ["出处"]
    case .more: ["更多"]
    case .open: ["打开"]
    case .set: ["设置"]
    case .time: ["计时"]
    case .lesson: ["课程", "lessons", "learn", "tutorial"]
    case .quit: ["退出", "exit"]
    }
  }

  /// The word of any of its names, in any case and script.
  init?(named name: Substring) {
    let folded = fold(String(name))
    let found = SessionWord.allCases.first { word in
      word.rawValue == folded || word.otherNames.contains { fold($0) == folded }
    }
    guard let found else { return nil }
    self = found
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
    let parts = line.split { $0.isWhitespace }
    guard let first = parts.first, let word = SessionWord(named: first) else { return nil }
    if let next = parts.dropFirst().first?.first, "|｜=＝".contains(next) { return nil }
    self.word = word
    arguments = parts.dropFirst().map(String.init)
  }
}
