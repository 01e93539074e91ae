import Diagnostics
import Unicode

/// The words that only mean something inside a lesson.
package enum LessonWord: String, CaseIterable, Sendable {
  case hint
  case showMe = "show me"
  case skip, back
  case quitLesson = "quit lesson"

  /// The Chinese name, and other names it goes by.
  private var otherNames: [String] {
    switch self {
    case .hint: ["提示"]
    case .showMe: ["示范", "给我看"]
    case .skip: ["跳过"]
    case .back: ["上一步"]
    case .quitLesson: ["退出课程", "leave lesson", "end lesson"]
    }
  }

  /// How the screen names it.
  func name(in language: NameLanguage) -> String {
    switch language {
    case .english: rawValue
    case .chinese: otherNames[0]
    }
  }

  /// Nil where a line is something else: a definition may bear the name of a word.
  init?(_ line: String) {
    // A question of several verbs is none of them.
    guard !line.utf8.contains(UInt8(ascii: "|")) else { return nil }
    let words = line.split { $0.isWhitespace }
    let folded = fold(words.joined(separator: " "))
    // Chinese names hold no spaces, but some type them: 退出 课程.
    let joined = fold(words.joined())
    let found = LessonWord.allCases.first { word in
      word.rawValue == folded || word.otherNames.contains { [folded, joined].contains(fold($0)) }
    }
    guard let found else { return nil }
    self = found
  }
}
