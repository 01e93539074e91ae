/// A source and the verbs behind it.
package struct PipelineSyntax: Equatable, Sendable {
  package var source: SourceSyntax
  /// The comment at the end of the source's line.
  package var trailing: String?
  package var stages: [StageSyntax]
  package var place: Place

  package init(
    source: SourceSyntax,
    trailing: String?,
    stages: [StageSyntax],
    place: Place
  ) {
    self.source = source
    self.trailing = trailing
    self.stages = stages
    self.place = place
  }
}

/// Where rows come from.
package indirect enum SourceSyntax: Equatable, Sendable {
  /// `donations`, `masks`, `_`
  case name(NameSyntax)
  /// `(donations | take 5)`
  case brackets(PipelineSyntax)
  /// Something that was reported.
  case invalid
}

/// One verb with what stands behind it.
package struct StageSyntax: Equatable, Sendable {
  /// Nil where no verb could be read.
  package var verb: Verb?
  package var operand: Operand
  package var clauses: [Clause]
  /// Comments on the lines above the verb.
  package var before: [String]
  /// The comment at the end of its line.
  package var trailing: String?
  package var verbPlace: Place
  /// From the verb to the end of its last word.
  package var place: Place
  /// Whether a mistake in it was reported.
  package var isBroken: Bool

  package init(
    verb: Verb?,
    operand: Operand,
    clauses: [Clause],
    before: [String],
    trailing: String?,
    verbPlace: Place,
    place: Place,
    isBroken: Bool
  ) {
    self.verb = verb
    self.operand = operand
    self.clauses = clauses
    self.before = before
    self.trailing = trailing
    self.verbPlace = verbPlace
    self.place = place
    self.isBroken = isBroken
  }
}

/// What stands right behind a verb.
package indirect enum Operand: Equatable, Sendable {
  case none
  /// `filter language = "en"`, `take 10`
  case expression(ExpressionSyntax)
  /// `show date, n = size(donors)`
  case items([ItemSyntax])
  /// `sort date descending, donor`
  case order([OrderSyntax])
  /// `append (pipeline)`, `join organizations`
  case rows(SourceSyntax, Place)
  /// `kwic "mask"`
  case pattern(PatternSyntax)
  /// `expect unique id`
  case unique([ItemSyntax])
  /// `peek "after the join"`
  case label(String)
}

/// A word behind the operand with what it brings: `by quantity`.
package struct Clause: Equatable, Sendable {
  package var word: ClauseWord
  package var value: Value
  package var place: Place

  /// What the word brings.
  package enum Value: Equatable, Sendable {
    /// `keep all`
    case none
    /// `by quantity`, `width 40`, `on donor.name = name`
    case expression(ExpressionSyntax)
    /// `within sentence`
    case scope(PatternScope)
    /// `as bars`
    case form(OutputForm)
    /// `against (pipeline)`
    case rows(SourceSyntax, Place)
  }

  package init(
    word: ClauseWord,
    value: Value,
    place: Place
  ) {
    self.word = word
    self.value = value
    self.place = place
  }
}

/// The words that open a clause.
package enum ClauseWord: String, Sendable, CaseIterable {
  case by, seed, width, within, against, on
  case asForm = "as"
  case keepAll = "keep all"

  var keyword: Keyword {
    switch self {
    case .by: .by
    case .seed: .seed
    case .width: .width
    case .within: .within
    case .against: .against
    case .on: .on
    case .asForm: .asForm
    case .keepAll: .keepAll
    }
  }
}

/// `name = expression`, or an expression alone.
package struct ItemSyntax: Equatable, Sendable {
  package var name: NameSyntax?
  package var expression: ExpressionSyntax

  package init(
    name: NameSyntax?,
    expression: ExpressionSyntax
  ) {
    self.name = name
    self.expression = expression
  }
}

/// One key of an order: `date descending`.
package struct OrderSyntax: Equatable, Sendable {
  package var key: ExpressionSyntax
  package var descending: Bool

  package init(
    key: ExpressionSyntax,
    descending: Bool
  ) {
    self.key = key
    self.descending = descending
  }
}
