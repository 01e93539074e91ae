package import Diagnostics

/// What a verb is, for the parser, for help, for completion and for the reference.
///
/// One file a verb holds its spec and the rule that checks it.
package struct VerbSpec: Sendable {
  package let verb: Verb
  /// What stands right behind the verb.
  let slot: Slot
  /// Whether the verb may stand without it.
  let isOptional: Bool
  let clauses: [ClauseForm]
  /// One line: what it does.
  package let meaning: Message
  package let examples: [Example]
  package let mistake: Mistake

  init(
    _ verb: Verb,
    _ slot: Slot,
    isOptional: Bool = false,
    clauses: [ClauseForm] = [],
    meaning: Message,
    examples: [Example],
    mistake: Mistake
  ) {
    self.verb = verb
    self.slot = slot
    self.isOptional = isOptional
    self.clauses = clauses
    self.meaning = meaning
    self.examples = examples
    self.mistake = mistake
  }

  /// What may stand right behind a verb.
  enum Slot: Sendable, Equatable {
    case nothing
    /// `language = "en"`
    case condition
    /// `donor, month = month(date)`
    case keys
    /// `amount`, `total = amount`
    case value
    /// `n = count(), total = sum(amount)`
    case aggregates
    /// `date descending, donor`
    case order
    /// `10`, or a parameter
    case number
    /// `name = expression`, the name required
    case definitions
    /// `date, n = size(donors)`
    case projection
    /// `date, donor`
    case columns
    /// `countries`
    case column
    /// `(pipeline)`, or a table or definition
    case rows
    /// `"mask"`, `/mask(s?)/`, `[word = "mask"]`
    case pattern
    /// `rows > 0`, `unique id`
    case expectation
    /// `"after the join"`
    case label
  }

  /// A clause a verb allows.
  struct ClauseForm: Sendable, Equatable {
    let word: ClauseWord
    let value: ClauseSlot
    var isRequired = false
  }

  /// What may stand behind the word of a clause.
  enum ClauseSlot: Sendable, Equatable {
    case nothing, expression, number, scope, form, rows
    /// `donor.name = name`
    case equality
    /// `5`, or `sentence`
    case column
  }

  /// A question that shows the verb at work.
  package struct Example: Sendable {
    /// A whole question; the table it runs on is its first word.
    package let question: String
    package let meaning: Message

    init(
      _ question: String,
      _ english: Wording<EnglishSide>,
      _ chinese: Wording<ChineseSide>
    ) {
      self.question = question
      meaning = Message(english, chinese)
    }
  }

  /// The mistake most often made with the verb.
  package struct Mistake: Sendable {
    /// A question that shows it.
    package let wrong: String
    /// What was meant.
    package let right: String
    package let why: Message

    init(_ wrong: String, right: String, why: Message) {
      self.wrong = wrong
      self.right = right
      self.why = why
    }
  }
}

extension VerbSpec {
  /// The verb with what stands behind it: `top N [by EXPR]`.
  package func form(in language: NameLanguage) -> String {
    let operand = slot.placeholder(in: language)
    var words = [verb.name(in: language)]
    if !operand.isEmpty { words.append(isOptional ? "[\(operand)]" : operand) }
    for clause in clauses {
      let value = clause.value.placeholder(in: language)
      let word = clause.word.keyword.name(in: language)
      let text = value.isEmpty ? word : "\(word) \(value)"
      words.append(clause.isRequired ? text : "[\(text)]")
    }
    return words.joined(separator: " ")
  }

  /// The page of a verb by any of its names.
  package static func named(_ name: String) -> VerbSpec? { Verb.vocabulary[name]?.spec }
}

extension VerbSpec.Slot {
  func placeholder(in language: NameLanguage) -> String {
    let (english, chinese) = placeholders
    return language == .english ? english : chinese
  }

  private var placeholders: (String, String) {
    switch self {
    case .nothing: ("", "")
    case .condition: ("CONDITION", "条件")
    case .keys: ("KEY, …", "键, …")
    case .value: ("EXPR", "表达式")
    case .aggregates: ("NAME = AGGREGATE(EXPR), …", "名 = 聚合(表达式), …")
    case .order: ("EXPR [descending], …", "表达式 [降序], …")
    case .number: ("N", "N")
    case .definitions: ("NAME = EXPR, …", "名 = 表达式, …")
    case .projection: ("COLUMN, NAME = EXPR, …", "列, 名 = 表达式, …")
    case .columns: ("COLUMN, …", "列, …")
    case .column: ("COLUMN", "列")
    case .rows: ("(PIPELINE)", "(管道)")
    case .pattern: ("PATTERN", "模式")
    case .expectation: ("CONDITION", "条件")
    case .label: ("\"LABEL\"", "\"标签\"")
    }
  }
}

extension VerbSpec.ClauseSlot {
  func placeholder(in language: NameLanguage) -> String {
    let isEnglish = language == .english
    return switch self {
    case .nothing: ""
    case .expression: isEnglish ? "EXPR" : "表达式"
    case .number: "N"
    case .scope: PatternScope.allCases.map { $0.name(in: language) }.joined(separator: " | ")
    case .form: isEnglish ? "FORM" : "形式"
    case .rows: isEnglish ? "(PIPELINE)" : "(管道)"
    case .equality: isEnglish ? "COLUMN = COLUMN" : "列 = 列"
    case .column: isEnglish ? "COLUMN" : "列"
    }
  }
}
