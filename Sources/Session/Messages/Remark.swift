package import Diagnostics

/// What the program says of its own accord: everything but answers and the mistakes in a question.
///
/// How each is worded stands in `Remark+Message.swift`.
package enum Remark: Equatable, Sendable {
  // Opening

  /// `concord` where there is no sample corpus
  case noSampleCorpus
  case nothingRead(paths: [String])
  /// A corpus file beside other paths
  case openedAlone(file: String)
  /// Ctrl-C while files are read, where there is a cache
  case readingIsKept(files: Int)
  case furtherProblems(Int)
  /// A file without a single article: why, and how it begins
  case nothingInFile(String, why: Message?, beginning: String)
  case furtherEmptyFiles(Int)
  case noProblems
  /// The sample corpus has no path
  case greeting(paths: [String], documents: Int, articles: Int, sentences: Int)
  case welcome

  // Files and scripts

  case cannotBeRead(SystemError)
  case isUTF16
  /// The 1-based line stands before the message
  case isNotUTF8
  case cannotBeWritten(path: String, SystemError)
  case answerCannotBeWritten(SystemError)
  case noScriptToCheck
  case noAnswerRecorded(script: String)
  case otherAnswer(script: String)
  case recorded(path: String)
  case checked(same: Int, different: Int)
  case recordedAnew(Int, same: Int)
  case noCommand(String)
  /// `concord run two-questions.concord -o a.csv`
  case severalTables(path: String, count: Int)
  /// A path that is a pipe: `-`, `/dev/stdin`
  case pipeCannotBeRead(SystemError)
  /// `concord run a.concord texts`
  case corpusBehindOption(String)
  case seeHelp
  case settingWithoutValue(String)

  // Words of the prompt

  case noAnswerYet
  case whichRow(SessionWord)
  case rowsOfAnswer(Int)
  case nothingBehind
  /// `let masks = …` at a terminal
  case defined(name: String)
  /// `show as html` at a terminal
  case pageForFile(number: Int)
  case madeByQuestion(row: Int)
  case allShown
  case moreShows
  /// Below a page of help that is taller than the screen
  case moreText(lines: Int)
  case nothingToUndo
  case takenBack(String)
  case wanted(SessionWord)
  case nothingAsked
  case questionNumbers(last: Int)
  case isThere(path: String)
  /// Under a line that is no question at all.
  case notAQuestion
  /// `helf`
  case nearWords([String])
  /// `export`
  case exportsOutside
  /// Questions, `3-6`, that are right one after the other but not as one script.
  case makeNoScript(questions: String)
  /// Questions, `1-3`, that were saved
  case saved(path: String, name: String, questions: String)
  /// `set language zh` at a terminal
  case languageKept
  case nothingSaved(folder: String)
  case noSetting(String)
  case noTable(String, nearest: [String])
  case noPage(String, nearest: [String])
  case noExample(count: Int)
  case noPageShown
  case interrupted
  case milliseconds(String)
  case localeIsNot(charset: String)
  case moreCandidates(Int)

  // Settings

  case unknownSetting(String)
  case badRows, badWidth, badAmbiguous, badSwitch, badLanguage
  case badForm(String)
}
