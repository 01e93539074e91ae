package import Calendar

/// An expression as written; brackets are not kept, the printer puts them where they are needed.
package struct ExpressionSyntax: Equatable, Sendable {
  package var form: Form
  package var place: Place
  /// How deep the tree below is, itself included.
  package var depth: Int

  /// What an expression says; each case is documented by the text it stands for.
  package indirect enum Form: Equatable, Sendable {
    /// `article.title`, `donor`, `柬埔寨`
    case path([NameSyntax])
    /// `first(countries).code`
    case steps(ExpressionSyntax, [NameSyntax])
    case literal(LiteralSyntax)
    /// `year(date)`
    case call(NameSyntax, [ExpressionSyntax])
    case negative(ExpressionSyntax)
    case not(ExpressionSyntax)
    /// At least two.
    case all([ExpressionSyntax])
    /// At least two.
    case any([ExpressionSyntax])
    case arithmetic(Arithmetic, ExpressionSyntax, ExpressionSyntax)
    case compare(Comparison, ExpressionSyntax, ExpressionSyntax)
    /// `text has word "mask"`
    case test(TextTest, ExpressionSyntax, ExpressionSyntax)
    case matches(ExpressionSyntax, ExpressionSyntax)
    case exactly(ExpressionSyntax, ExpressionSyntax)
    /// `language in ("en", "zh-Hans")`
    case isOne(ExpressionSyntax, of: [ExpressionSyntax])
    /// `country in countries`
    case isIn(ExpressionSyntax, ExpressionSyntax)
    case between(ExpressionSyntax, low: ExpressionSyntax, high: ExpressionSyntax)
    case isMissing(ExpressionSyntax)
    case isKnown(ExpressionSyntax)
    /// Something that was reported.
    case invalid
  }

  package init(_ form: Form, _ place: Place) {
    self.form = form
    self.place = place
    depth = 1 + (Self.parts(of: form).map(\.depth).max() ?? 0)
  }

  /// The expressions right below.
  static func parts(of form: Form) -> [ExpressionSyntax] {
    switch form {
    case .path, .literal, .invalid: []
    case .steps(let base, _): [base]
    case .call(_, let arguments): arguments
    case .negative(let part), .not(let part), .isMissing(let part), .isKnown(let part): [part]
    case .all(let parts), .any(let parts): parts
    case .arithmetic(_, let left, let right), .compare(_, let left, let right),
      .test(_, let left, let right), .matches(let left, let right),
      .exactly(let left, let right), .isIn(let left, let right):
      [left, right]
    case .isOne(let left, let items): [left] + items
    case .between(let value, let low, let high): [value, low, high]
    }
  }
}

/// A value as written.
package enum LiteralSyntax: Equatable, Sendable {
  case text(String)
  /// `1.92亿`: the value and how it is printed
  case number(Double, spelling: String)
  /// `2020-04`: the span and how it is printed
  case date(DateSpan, spelling: String)
  case boolean(Bool)
  case missing
  case pattern(RegexLiteral)
}

/// What `kwic` and its kin look for, as written.
package struct PatternSyntax: Equatable, Sendable {
  package var pattern: Pattern
  /// A bare name, which may be that of a parameter; the pattern is the name as a phrase.
  package var name: NameSyntax?
  package var place: Place

  package init(
    pattern: Pattern,
    name: NameSyntax? = nil,
    place: Place
  ) {
    self.pattern = pattern
    self.name = name
    self.place = place
  }
}
