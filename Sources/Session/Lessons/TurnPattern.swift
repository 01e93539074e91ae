import Diagnostics
import Query
import Unicode

/// What shows a wrong turn.
enum TurnPattern: Hashable, Sendable {
  /// The number of rows.
  case rows(RowTest)
  /// A cell holds this text or number.
  case contains(String)
  /// The question uses this verb.
  case uses(Verb)
  /// The question lacks this verb.
  case lacks(Verb)
  /// The rows are right, their order is not.
  case otherOrder
  /// The rows are right, the form is not.
  case otherForm
  /// The question could not be run.
  case error

  enum RowTest: Hashable, Sendable {
    case exactly(Int)
    case moreThan(Int)
    case fewerThan(Int)
    case asAnswer, moreThanAnswer, fewerThanAnswer
  }

  /// What is wrong with a pattern.
  struct Complaint: Error { var message: Message }

  /// Reads `rows > answer`, `contains 7617`, `without group`, `other order`, `error`.
  static func read(_ text: String) -> Result<TurnPattern, Complaint> {
    let words = spaced(text).split(separator: " ").map(String.init)
    guard let first = words.first else { return .failure(.unknown(text)) }
    let rest = words.dropFirst().joined(separator: " ")
    switch first {
    case "rows", "行数":
      return rowTest(words.dropFirst()).map { .success(.rows($0)) } ?? .failure(.unknown(text))
    case "contains", "含":
      return rest.isEmpty ? .failure(.unknown(text)) : .success(.contains(rest))
    case "with", "有": return verb(rest).map { .success(.uses($0)) } ?? .failure(.noVerb(rest))
    case "without", "无": return verb(rest).map { .success(.lacks($0)) } ?? .failure(.noVerb(rest))
    case _: break
    }
    switch words.joined(separator: " ") {
    case "other order", "顺序不同": return .success(.otherOrder)
    case "other form", "形式不同": return .success(.otherForm)
    case "error", "出错": return .success(.error)
    case _: return .failure(.unknown(text))
    }
  }

  private static func verb(_ name: String) -> Verb? { VerbSpec.named(name)?.verb }

  /// The text with signs between spaces, in their ASCII form.
  private static func spaced(_ text: String) -> String {
    text.map { character in
      switch character {
      case "=", "＝": " = "
      case "<", "＜": " < "
      case ">", "＞": " > "
      case _: String(character)
      }
    }.joined()
  }

  private static func rowTest(_ words: ArraySlice<String>) -> RowTest? {
    guard words.count == 2, let sign = words.first, let bound = words.last else { return nil }
    let isAnswer = ["answer", "答案"].contains(bound)
    guard isAnswer || Int(bound) != nil else { return nil }
    let number = Int(bound) ?? 0
    switch sign {
    case "=": return isAnswer ? .asAnswer : .exactly(number)
    case ">": return isAnswer ? .moreThanAnswer : .moreThan(number)
    case "<": return isAnswer ? .fewerThanAnswer : .fewerThan(number)
    case _: return nil
    }
  }
}

extension TurnPattern.RowTest {
  /// Whether a number of rows passes, beside that of the right answer.
  func holds(_ count: Int, besides answer: Int) -> Bool {
    switch self {
    case .exactly(let number): count == number
    case .moreThan(let number): count > number
    case .fewerThan(let number): count < number
    case .asAnswer: count == answer
    case .moreThanAnswer: count > answer
    case .fewerThanAnswer: count < answer
    }
  }
}

extension TurnPattern.Complaint {
  fileprivate static func unknown(_ text: String) -> TurnPattern.Complaint {
    let forms = "`rows = 0`, `rows > answer`, `contains TEXT`, `with VERB`, `without VERB`"
    return TurnPattern.Complaint(
      message: Message(
        "\"\(text)\" is no pattern; there are \(forms), `other order`, `other form`, `error`",
        "没有“\(text)”这种样式；可用：行数 = 0、行数 > 答案、含 文字、有 动词、无 动词、顺序不同、形式不同、出错"
      )
    )
  }

  fileprivate static func noVerb(_ name: String) -> TurnPattern.Complaint {
    TurnPattern.Complaint(
      message: Message("there is no verb \"\(name)\"", "没有“\(name)”这个动词")
    )
  }
}
