import Diagnostics
import Unicode

/// What a line of a lesson file is: the word before its colon, in English or Chinese.
enum LessonKey: String, CaseIterable, Sendable {
  case lesson, title, about, save
  case step, goal, tell, example, answer, compare, hint, why, `try`
  case wrong, question, when, reply

  /// The part of a lesson a line belongs to.
  enum Block { case lesson, step, wrongTurn }

  var block: Block {
    switch self {
    case .lesson, .title, .about, .save: .lesson
    case .step, .goal, .tell, .example, .answer, .compare, .hint, .why, .try: .step
    case .wrong, .question, .when, .reply: .wrongTurn
    }
  }

  /// Whether its line is a text for the learner: then the language of the word is that of the text.
  var isProse: Bool {
    switch self {
    case .title, .about, .goal, .tell, .hint, .why, .reply: true
    case .lesson, .save, .step, .example, .answer, .compare, .try, .wrong, .question, .when: false
    }
  }

  var chineseName: String {
    switch self {
    case .lesson: "课"
    case .title: "标题"
    case .about: "简介"
    case .save: "保存"
    case .step: "步"
    case .goal: "目标"
    case .tell: "讲解"
    case .example: "示例"
    case .answer: "答案"
    case .compare: "比较"
    case .hint: "提示"
    case .why: "为什么"
    case .try: "试试"
    case .wrong: "误"
    case .question: "问题"
    case .when: "当"
    case .reply: "回应"
    }
  }

  func name(in language: NameLanguage) -> String {
    switch language {
    case .english: rawValue
    case .chinese: chineseName
    }
  }

  /// The key of a name, and the language of the name.
  static func named(_ name: String) -> (key: LessonKey, language: NameLanguage)? {
    let folded = fold(name)
    for key in allCases {
      for language in NameLanguage.allCases where fold(key.name(in: language)) == folded {
        return (key, language)
      }
    }
    return nil
  }
}
