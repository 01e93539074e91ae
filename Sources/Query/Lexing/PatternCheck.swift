import Unicode

/// Why a regular expression cannot be used, in the engine's words; nil when it can.
func refusal(of pattern: RegexLiteral) -> String? {
  do throws(RegularExpressionError) {
    _ = try RegularExpression(
      pattern.pattern,
      letterCase: pattern.ignoresCase ? .ignored : .distinguished
    )
    return nil
  } catch {
    return error.words
  }
}
