package import Calendar
package import CorpusModel

/// A value written in a question.
package enum Literal: Sendable, Equatable {
  /// `"口罩"`
  case text(String)
  /// `12_000`, `1.92亿`, `40%` (which is 0.4)
  case number(Double)
  /// `2020-04`, the whole month
  case date(DateSpan)
  /// `true`
  case boolean(Bool)
  /// `missing`
  case missing
  /// `柬埔寨` beside a column of countries
  case entity(EntityName)
  /// `/mask(s?)/i`
  case pattern(RegexLiteral)
}

/// A name written beside an entity; the engine looks it up in the corpus.
package struct EntityName: Sendable, Hashable {
  /// As written, without quotes.
  package var text: String
  /// The kind it must have; nil for any.
  ///
  /// It stands for every entity of that kind with a written name, or a country code, that folds
  /// (case, width, script) to the text; often one, sometimes none.
  package var kind: EntityKind?

  package init(_ text: String, kind: EntityKind?) {
    self.text = text
    self.kind = kind
  }
}

/// A regular expression that is known to compile.
package struct RegexLiteral: Sendable, Hashable {
  package var pattern: String
  /// Flag `i`.
  package var ignoresCase: Bool

  package init(_ pattern: String, ignoresCase: Bool = false) {
    self.pattern = pattern
    self.ignoresCase = ignoresCase
  }
}
