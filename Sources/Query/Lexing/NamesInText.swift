package import Diagnostics

/// A name where it stands in a text; the steps of a path behind its first are none.
package struct MentionedName: Sendable, Equatable {
  package var name: String
  package var span: SourceSpan
}

/// The names a text mentions, where they stand.
package func mentionedNames(in text: String) -> [MentionedName] {
  let tokens = lex(text).tokens
  return tokens.indices.compactMap { index in
    let isStep = index > 0 && tokens[index - 1].isSymbol(.dot)
    guard tokens[index].kind == .name, !isStep else { return nil }
    return MentionedName(name: tokens[index].spelling, span: tokens[index].span)
  }
}

/// The names a text mentions: of tables, columns, definitions, parameters.
package func names(in text: String) -> Set<String> {
  Set(lex(text).tokens.filter { $0.kind == .name }.map(\.spelling))
}
