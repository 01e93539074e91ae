/// The six comparisons.
///
/// Text is compared under folding (case, width, script); `<` and its kin by code points of the
/// folded text. Dates are spans: `a = b` when every day of `a` lies in `b`, `a < b` when `a` ends
/// before `b` starts, `a > b` when `a` starts after `b` ends, `a <= b` when `a` ends no later than
/// `b` ends, `a >= b` when `a` starts no earlier than `b` starts. Missing is equal only to missing,
/// `!=` is the opposite of `=`, and the four orders never hold against missing.
package enum Comparison: String, Sendable, CaseIterable {
  case equal = "="
  case different = "!="
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
}

/// The arithmetic of numbers; a date minus a date is the days between their first days.
package enum Arithmetic: String, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  /// The remainder, with the sign of the left side.
  case remainder = "%"
}

/// What a text may be asked about another text, blind to case, width and script.
///
/// Of an entity the question is put to its written names, of a list to its elements; it holds when
/// it holds for one of them. It never holds for missing.
package enum TextTest: Sendable, Equatable, CaseIterable {
  /// `has "mask"`: a substring
  case has
  /// `has word "mask"`: a run of whole words
  case hasWord
  /// `starts with "mask"`
  case starts
  /// `ends with "mask"`
  case ends
}
