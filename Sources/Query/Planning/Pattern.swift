/// What `kwic` and its kin look for.
package enum Pattern: Sendable, Equatable {
  /// `"hand-washing station"`: a substring under folding, as `has` finds it
  case phrase(String)
  /// `/mask(s?)/i`
  case regex(RegexLiteral)
  /// `[word = "fight.*"] []{0,3} [word = "epidemic"]`
  case tokens([TokenStep])
}

/// `[…]{least,most}`: so many tokens in a row that pass one test.
package struct TokenStep: Sendable, Equatable {
  /// Nil is `[]`, any token.
  package var test: TokenTest?
  package var least: Int
  /// Nil is without limit.
  package var most: Int?

  package init(test: TokenTest?, least: Int = 1, most: Int? = 1) {
    self.test = test
    self.least = least
    self.most = most
  }
}

/// The condition inside the brackets of a token pattern.
package indirect enum TokenTest: Sendable, Equatable {
  /// `word = "fight.*"`: the whole attribute matches the expression, blind to case
  case matches(TokenAttribute, RegexLiteral)
  /// `not word = "fight"`, `word != "fight"`
  case not(TokenTest)
  /// `word = "a" & kind = "word"`
  case all([TokenTest])
  /// `word = "a" | word = "b"`
  case any([TokenTest])
}

/// The columns of `words` that a token pattern may name.
package enum TokenAttribute: String, Sendable, CaseIterable {
  case word, norm, stem, language, kind
}

/// The stretch of text a token pattern must stay inside.
package enum PatternScope: String, Sendable, CaseIterable {
  case sentence, paragraph, article
}
