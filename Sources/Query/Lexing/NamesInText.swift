/// The names a text mentions: of tables, columns, definitions, parameters.
package func names(in text: String) -> Set<String> {
  Set(lex(text).tokens.filter { $0.kind == .name }.map(\.spelling))
}
