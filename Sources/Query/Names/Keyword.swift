/// The words of the language that are neither verb, table, column nor function.
///
/// Some are two words in English; in Chinese each is one.
enum Keyword: String, CaseIterable, Sendable {
  // Conditions
  case and, or, not
  case isIn = "in"
  case between
  /// The `and` of `between a and b`.
  case through = "and "
  case has
  case hasWord = "has word"
  case starts = "starts with"
  case ends = "ends with"
  case matches, exactly
  case isMissing = "is missing"
  case isKnown = "is known"
  // Values
  case missing
  case yes = "true"
  case no = "false"
  // Clauses
  case by, descending, ascending
  case asForm = "as"
  case on
  case keepAll = "keep all"
  case width, within, seed, against
  /// The number of rows in `expect rows > 0`.
  case rows
  // Statements
  case definition = "let"
  case parameter = "param"
  case version = "concord"

  /// The English words, in order.
  var english: [Substring] { rawValue.split(separator: " ") }

  /// Whether a line that ends in this word goes on.
  var continuesLine: Bool {
    switch self {
    case .and, .or, .not, .isIn, .between, .through, .has, .hasWord, .starts, .ends, .matches,
      .exactly, .by, .asForm, .on, .width, .within, .seed, .against, .definition, .parameter:
      true
    case .isMissing, .isKnown, .missing, .yes, .no, .descending, .ascending, .keepAll, .rows,
      .version:
      false
    }
  }
}
