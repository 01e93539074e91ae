import Diagnostics

/// Puts an `end` wherever a line break ends a question.
///
/// A line goes on when it ends in `|`, an operator, a comma or an open bracket, when the next one
/// begins with `|`, or while a bracket is open. A blank line always ends.
func endQuestions(_ tokens: [Token]) -> [Token] {
  var result: [Token] = []
  var depth = 0
  for (index, token) in tokens.enumerated() {
    if let last = result.last, ends(last, token, depth, followedBy: tokens.dropFirst(index + 1)) {
      let span = SourceSpan(last.span.end, last.span.end)
      result.append(
        Token(kind: .end, span: span, spelling: "", isGlued: false, linesBefore: .none)
      )
      depth = 0
    }
    if token.kind == .end { depth = 0 }
    if case .symbol(let symbol) = token.kind { depth = max(0, depth + symbol.depth) }
    result.append(token)
  }
  return result
}

private func ends(
  _ last: Token,
  _ next: Token,
  _ depth: Int,
  followedBy rest: ArraySlice<Token>
) -> Bool {
  guard last.kind != .end, next.kind != .endOfText else { return false }
  switch next.linesBefore {
  case .none: return false
  case .blank: return true
  case .line: break
  }
  if next.isSymbol(.pipe) || last.goesOn { return false }
  guard depth > 0 else { return true }
  // Inside an open bracket a line that looks like a new question ends the old one.
  let startsStatement = next.keyword == .definition || next.keyword == .parameter
  return startsStatement || (next.kind == .name && rest.first?.isSymbol(.pipe) == true)
}

extension Token {
  /// Whether a line that ends in this token goes on.
  var goesOn: Bool {
    if case .symbol(let symbol) = kind { return symbol.continuesLine && !isRepetition }
    return keyword?.continuesLine ?? isThrough
  }
}

extension Symbol {
  /// What a mark adds to the depth of brackets.
  var depth: Int {
    switch self {
    case .open, .openBracket, .openBrace: 1
    case .close, .closeBracket, .closeBrace: -1
    case .pipe, .comma, .dot, .equal, .different, .less, .atMost, .greater, .atLeast, .plus,
      .minus, .star, .slash, .percent, .question, .ampersand, .bang, .colon, .doubleEqual,
      .unequal, .doubleAmpersand, .doublePipe, .regexMatch, .dollar, .at, .backtick, .tilde,
      .caret, .backslash, .arrow:
      0
    }
  }
}
