/// Whether a text at the prompt can run, or a further line is wanted.
package enum Completeness: Sendable, Equatable {
  case complete
  /// It ends in `|`, an operator, a comma, or inside a bracket.
  case incomplete
}

/// Tells what Enter should do; a blank line at the end always completes.
package func completeness(of text: String) -> Completeness {
  let tokens = lex(text).tokens
  guard let end = tokens.last, let last = tokens.dropLast().last, end.linesBefore != .blank else {
    return .complete
  }
  let question = tokens.dropLast().reversed().prefix { $0.kind != .end }
  var depth = 0
  for token in question.reversed() {
    if case .symbol(let symbol) = token.kind { depth = max(0, depth + symbol.depth) }
  }
  return depth > 0 || last.goesOn ? .incomplete : .complete
}

/// Whether the text at the prompt is a whole question.
package func isComplete(_ text: String) -> Bool { completeness(of: text) == .complete }
