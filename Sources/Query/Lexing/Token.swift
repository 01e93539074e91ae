import Calendar
import Diagnostics

/// A piece of a script: what it is and where it stands.
struct Token: Equatable, Sendable {
  var kind: Kind
  var span: SourceSpan
  /// As the formatter prints it: ASCII forms, one space before `million`.
  var spelling: String
  /// Whether it stands right behind the token before, without space.
  var isGlued: Bool
  var linesBefore: LineBreak
  /// Whether a blank line stands right above it, with no comment between.
  var followsBlankLine = false
  /// Whether this is the `*` or `+` of `[word = "a"]*`, which computes nothing.
  var isRepetition = false

  enum Kind: Equatable, Sendable {
    /// `donations`, `国家`, `_`
    case name
    /// `1.92亿`
    case number(Double)
    /// `2020-04`
    case date(DateSpan)
    /// `“口罩”`; whether it is closed
    case text(String, closed: Bool)
    /// `/mask(s?)/i`
    case pattern(RegexLiteral)
    case symbol(Symbol)
    /// The end of a question: a line that does not go on, a blank line, `;`
    case end
    case endOfText
    /// Something that was reported already.
    case unreadable
    /// Where completion is asked for.
    case cursor
  }

  /// What stands between a token and the one before.
  enum LineBreak: Equatable, Sendable { case none, line, blank }

  func isSymbol(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }

  /// Whether this is the Chinese `and` of `between a and b`.
  var isThrough: Bool { kind == .name && Keyword.through.chineseNames.contains(spelling) }

  /// The word of the language a name stands for, when it stands alone.
  var keyword: Keyword? { kind == .name ? Keyword.vocabulary[spelling] : nil }
}

/// The marks of the language, and those of other languages that are met in questions.
enum Symbol: String, CaseIterable, Sendable {
  case pipe = "|"
  case comma = ","
  case dot = "."
  case open = "("
  case close = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case equal = "="
  case different = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
  case percent = "%"
  case question = "?"
  case ampersand = "&"
  case bang = "!"
  case colon = ":"
  // Habits of other tools
  case doubleEqual = "=="
  case unequal = "<>"
  case doubleAmpersand = "&&"
  case doublePipe = "||"
  case regexMatch = "=~"
  case dollar = "$"
  case at = "@"
  case backtick = "`"
  case tilde = "~"
  case caret = "^"
  case backslash = "\\"
  case arrow = "=>"

  /// Whether a line that ends in this mark goes on.
  var continuesLine: Bool {
    switch self {
    case .pipe, .comma, .open, .openBracket, .openBrace, .equal, .different, .less, .atMost,
      .greater, .atLeast, .plus, .minus, .star, .slash, .percent, .ampersand, .bang, .doubleEqual,
      .unequal, .doubleAmpersand, .doublePipe, .regexMatch, .dot:
      true
    case .close, .closeBracket, .closeBrace, .question, .colon, .dollar, .at, .backtick, .tilde,
      .caret, .backslash, .arrow:
      false
    }
  }

  /// The bracket a closing one belongs to.
  var opening: Symbol {
    switch self {
    case .closeBracket: .openBracket
    case .closeBrace: .openBrace
    case _: .open
    }
  }

  /// Whether an operand ends here, so that `/` behind it divides.
  var endsOperand: Bool { self == .close || self == .closeBracket }
}

/// A comment: its text with `#`, and whether it has a line of its own.
struct CommentToken: Equatable, Sendable {
  var text: String
  var span: SourceSpan
  var ownsLine: Bool
  /// Whether a blank line stands right above it.
  var followsBlankLine: Bool
}

extension Symbol {
  /// The symbol that is written so.
  ///
  /// One after the other is compared: the table of the language for so many texts would be made when the program starts.
  init?(written text: String) {
    guard let symbol = Symbol.allCases.first(where: { $0.rawValue == text }) else { return nil }
    self = symbol
  }
}
