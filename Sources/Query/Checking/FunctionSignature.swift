import CorpusModel
import Diagnostics

/// What a function takes and gives, for the checker, for help and for completion.
struct FunctionSignature: Sendable {
  let parameters: [Parameter]
  /// The least number of arguments.
  let least: Int
  let result: Result
  /// One line: what it gives.
  let meaning: Message

  /// What an argument must be.
  struct Parameter: Sendable {
    let name: String
    /// Nil where any type will do.
    let type: ValueType?
    /// Whether a regular expression may stand here too.
    var takesPattern = false
    /// Whether nothing but a regular expression may.
    var wantsPattern = false
    /// Whether any list will do.
    var wantsList = false
    var wantsCondition = false
  }

  /// The type of the value.
  enum Result: Sendable {
    case type(ValueType)
    /// The common type of `if` and `default`.
    case common
    /// The element of the list.
    case element
  }

  /// How a call of it is written: `round(x[, digits])`.
  func form(_ name: String) -> String {
    let required = parameters.prefix(least).map(\.name).joined(separator: ", ")
    let optional = parameters.dropFirst(least).map { "[, \($0.name)]" }.joined()
    return "\(name)(\(required)\(optional))"
  }
}

extension Function {
  /// What the function takes and gives.
  var signature: FunctionSignature {
    switch self {
    case .length: text(.number, Message("the number of characters", "字符数"))
    case .words: text(.number, Message("the number of words, without punctuation", "词数，不含标点"))
    case .lower: text(.text, Message("the text in small letters", "小写的文本"))
    case .upper: text(.text, Message("the text in capital letters", "大写的文本"))
    case .trim: text(.text, Message("the text without space at its ends", "去掉两端空白的文本"))
    case .fold:
      text(
        .text,
        Message(
          "the text as = compares it: blind to case, width and script",
          "= 比较时所用的文本：不分大小写、全半角、繁简"
        )
      )
    case .replace:
      FunctionSignature(
        parameters: [
          .init(name: "text", type: .text), .init(name: "what", type: .text, takesPattern: true),
          .init(name: "with", type: .text),
        ],
        least: 3,
        result: .type(.text),
        meaning: Message("the text with every match replaced", "把每处匹配替换后的文本")
      )
    case .extract:
      FunctionSignature(
        parameters: [
          .init(name: "text", type: .text), .init(name: "/re/", type: nil, wantsPattern: true),
          .init(name: "group", type: .number),
        ],
        least: 2,
        result: .type(.text),
        meaning: Message("the first match, or that group of it", "第一处匹配，或其中的那一组")
      )
    case .split:
      FunctionSignature(
        parameters: [
          .init(name: "text", type: .text), .init(name: "at", type: .text, takesPattern: true),
        ],
        least: 2,
        result: .type(.list(.text)),
        meaning: Message("the pieces between", "切开后的各段")
      )
    case .year: date(Message("the year of its first day", "第一天所在的年"))
    case .month: date(Message("the month, 1 to 12", "月份，1 到 12"))
    case .day: date(Message("the day of the month", "几号"))
    case .weekday: date(Message("the day of the week, Monday is 1", "星期几，星期一为 1"))
    case .week: date(Message("the week of the year (ISO 8601)", "一年的第几周（ISO 8601）"))
    case .quarter: date(Message("the quarter, 1 to 4", "季度，1 到 4"))
    case .start: date(Message("the first day of the span", "时段的第一天"), .date)
    case .end: date(Message("the last day of the span", "时段的最后一天"), .date)
    case .round:
      FunctionSignature(
        parameters: [.init(name: "x", type: .number), .init(name: "digits", type: .number)],
        least: 1,
        result: .type(.number),
        meaning: Message("the nearest number with so many digits", "四舍五入到那么多位小数")
      )
    case .abs: number(Message("the number without its sign", "去掉正负号的数"))
    case .log: number(Message("the natural logarithm", "自然对数"))
    case .sqrt: number(Message("the square root", "平方根"))
    case .choose:
      FunctionSignature(
        parameters: [
          .init(name: "condition", type: .boolean, wantsCondition: true),
          .init(name: "a", type: nil), .init(name: "b", type: nil),
        ],
        least: 3,
        result: .common,
        meaning: Message("a where the condition holds, else b", "条件成立为 a，否则为 b")
      )
    case .fallback:
      FunctionSignature(
        parameters: [.init(name: "x", type: nil), .init(name: "y", type: nil)],
        least: 2,
        result: .common,
        meaning: Message("x, or y where x is missing", "x；x 缺失时为 y")
      )
    case .size: list(.type(.number), Message("how many elements the list has", "列表有几项"))
    case .first: list(.element, Message("the first element of the list", "列表的第一项"))
    case .last: list(.element, Message("the last element of the list", "列表的最后一项"))
    case .source:
      FunctionSignature(
        parameters: [],
        least: 0,
        result: .type(.text),
        meaning: Message("file and line of the row", "这一行所在的文件和行号")
      )
    }
  }

  private func text(_ result: ValueType, _ meaning: Message) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "text", type: .text)],
      least: 1,
      result: .type(result),
      meaning: meaning
    )
  }

  private func date(_ meaning: Message, _ result: ValueType = .number) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "date", type: .date)],
      least: 1,
      result: .type(result),
      meaning: meaning
    )
  }

  private func number(_ meaning: Message) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "x", type: .number)],
      least: 1,
      result: .type(.number),
      meaning: meaning
    )
  }

  private func list(_ result: FunctionSignature.Result, _ meaning: Message) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "list", type: nil, wantsList: true)],
      least: 1,
      result: result,
      meaning: meaning
    )
  }
}

extension WindowFunction {
  /// One line: what it gives.
  var meaning: Message {
    switch self {
    case .share: Message("x divided by the sum of x", "x 在 x 总和里的占比")
    case .rank: Message("1 for the largest x", "最大的 x 为 1")
    case .running: Message("the sum of x down to this row", "到这一行为止 x 的和")
    case .previous: Message("x of the row before", "上一行的 x")
    }
  }

  /// Whether values of a type can be looked at so.
  func takes(_ type: ValueType) -> Bool {
    switch self {
    case .share, .running: type == .number
    case .rank: type.isOrdered
    case .previous: true
    }
  }
}
