/// The engines a question can be written for; the raw value is the word after `--dialect`.
package enum SQLDialect: String, CaseIterable, Sendable {
  case sqlite, duckdb, spark

  /// A name as the engine takes it: quoted where it is more than a plain word.
  package func name(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"): true
      case _: false
      }
    }
    let startsWell = name.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    guard !isPlain || !startsWell || reservedWords.contains(name) else { return name }
    let quote = self == .spark ? "`" : "\""
    return quote
      + name.split(separator: Character(quote), omittingEmptySubsequences: false)
      .joined(separator: quote + quote) + quote
  }

  /// A text as the engine takes it.
  func text(_ text: String) -> String {
    let escaped =
      self == .spark
      ? text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      : text
    let mark = self == .spark ? "\\'" : "''"
    return "'"
      + escaped.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: mark) + "'"
  }
}

/// Words that one of the engines keeps for itself.
private let reservedWords: Set<String> = [
  "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "between", "both", "by", "case",
  "cast", "check", "collate", "column", "constraint", "create", "cross", "default", "desc",
  "describe", "distinct", "do", "drop", "else", "end", "except", "exists", "false", "fetch",
  "for", "foreign", "from", "full", "glob", "grant", "group", "having", "if", "in", "index",
  "inner", "intersect", "into", "is", "join", "lateral", "leading", "left", "like", "limit",
  "natural", "not", "null", "offset", "on", "only", "or", "order", "outer", "pivot", "primary",
  "qualify", "references", "returning", "right", "select", "set", "show", "some", "table", "then",
  "to", "trailing", "true", "union", "unique", "unpivot", "update", "user", "using", "values",
  "when", "where", "window", "with",
]
