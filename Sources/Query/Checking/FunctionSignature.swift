import CorpusModel

/// What a function takes and gives, for the checker, for help and for completion.
struct FunctionSignature: Sendable {
  let parameters: [Parameter]
  /// The least number of arguments.
  let least: Int
  let result: Result
  /// One line: what it gives.
  let meaning: String

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
    case .length: text(.number, "the number of characters")
    case .words: text(.number, "the number of words, without punctuation")
    case .lower: text(.text, "the text in small letters")
    case .upper: text(.text, "the text in capital letters")
    case .trim: text(.text, "the text without space at its ends")
    case .fold: text(.text, "the text as = compares it: blind to case, width and script")
    case .replace:
      FunctionSignature(
        parameters: [
          .init(name: "text", type: .text), .init(name: "what", type: .text, takesPattern: true),
          .init(name: "with", type: .text),
        ],
        least: 3,
        result: .type(.text),
        meaning: "the text with every match replaced"
      )
    case .extract:
      FunctionSignature(
        parameters: [
          .init(name: "text", type: .text), .init(name: "/re/", type: nil, wantsPattern: true),
          .init(name: "group", type: .number),
        ],
        least: 2,
        result: .type(.text),
        meaning: "the first match, or that group of it"
      )
    case .split:
      FunctionSignature(
        parameters: [
          .init(name: "text", type: .text), .init(name: "at", type: .text, takesPattern: true),
        ],
        least: 2,
        result: .type(.list(.text)),
        meaning: "the pieces between"
      )
    case .year: date("the year of its first day")
    case .month: date("the month, 1 to 12")
    case .day: date("the day of the month")
    case .weekday: date("the day of the week, Monday is 1")
    case .week: date("the week of the year (ISO 8601)")
    case .quarter: date("the quarter, 1 to 4")
    case .start: date("the first day of the span", .date)
    case .end: date("the last day of the span", .date)
    case .round:
      FunctionSignature(
        parameters: [.init(name: "x", type: .number), .init(name: "digits", type: .number)],
        least: 1,
        result: .type(.number),
        meaning: "the nearest number with so many digits"
      )
    case .abs: number("the number without its sign")
    case .log: number("the natural logarithm")
    case .sqrt: number("the square root")
    case .choose:
      FunctionSignature(
        parameters: [
          .init(name: "condition", type: .boolean, wantsCondition: true),
          .init(name: "a", type: nil), .init(name: "b", type: nil),
        ],
        least: 3,
        result: .common,
        meaning: "a where the condition holds, else b"
      )
    case .fallback:
      FunctionSignature(
        parameters: [.init(name: "x", type: nil), .init(name: "y", type: nil)],
        least: 2,
        result: .common,
        meaning: "x, or y where x is missing"
      )
    case .size: list(.type(.number), "how many elements the list has")
    case .first: list(.element, "the first element of the list")
    case .last: list(.element, "the last element of the list")
    case .source:
      FunctionSignature(
        parameters: [],
        least: 0,
        result: .type(.text),
        meaning: "file and line of the row"
      )
    }
  }

  private func text(_ result: ValueType, _ meaning: String) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "text", type: .text)],
      least: 1,
      result: .type(result),
      meaning: meaning
    )
  }

  private func date(_ meaning: String, _ result: ValueType = .number) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "date", type: .date)],
      least: 1,
      result: .type(result),
      meaning: meaning
    )
  }

  private func number(_ meaning: String) -> FunctionSignature {
    FunctionSignature(
      parameters: [.init(name: "x", type: .number)],
      least: 1,
      result: .type(.number),
      meaning: meaning
    )
  }

  private func list(_ result: FunctionSignature.Result, _ meaning: String) -> FunctionSignature {
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
  var meaning: String {
    switch self {
    case .share: "x divided by the sum of x"
    case .rank: "1 for the largest x"
    case .running: "the sum of x down to this row"
    case .previous: "x of the row before"
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
