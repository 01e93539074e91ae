import Calendar
import CorpusModel

extension Literal {
  /// The type of the value; nil for `missing` and patterns.
  var type: ValueType? {
    switch self {
    case .text: .text
    case .number: .number
    case .date: .date
    case .boolean: .boolean
    case .entity(let name): .entity(name.kind)
    case .missing, .pattern: nil
    }
  }

  /// Reads what was given with `--set` by the type of the standard value.
  init?(given: String, like standard: Literal) {
    switch standard {
    case .text: self = .text(given)
    case .number:
      guard let number = Literal.number(in: given) else { return nil }
      self = .number(number)
    case .date:
      guard let date = Literal.date(in: given) else { return nil }
      self = .date(date)
    case .boolean:
      switch Keyword.vocabulary[given] {
      case .yes: self = .boolean(true)
      case .no: self = .boolean(false)
      case _: return nil
      }
    case .missing, .entity, .pattern: return nil
    }
  }

  /// The one token of a text, where it is just one.
  private static func token(in text: String) -> (kind: Token.Kind, isNegative: Bool)? {
    let lexed = lex(text)
    guard lexed.errors.isEmpty else { return nil }
    var tokens = lexed.tokens.dropLast()
    let isNegative = tokens.first?.isSymbol(.minus) == true
    if isNegative { tokens.removeFirst() }
    guard tokens.count == 1, let token = tokens.first else { return nil }
    return (token.kind, isNegative)
  }

  /// `1.92亿` as a number.
  static func number(in text: String) -> Double? {
    guard let (kind, isNegative) = token(in: text), case .number(let value) = kind else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// `2020-04`, `2020` as a date.
  static func date(in text: String) -> DateSpan? {
    guard let (kind, isNegative) = token(in: text), !isNegative else { return nil }
    if case .date(let date) = kind { return date }
    if case .number(let year) = kind { return year.asYear }
    return nil
  }
}

extension Double {
  /// The year a number of four digits stands for beside a date.
  var asYear: DateSpan? {
    guard let year = Int(exactly: self), (1000...9999).contains(year) else { return nil }
    return DateSpan(year: year)
  }
}
