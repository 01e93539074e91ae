import CorpusModel

extension RowShape {
  /// What rows are ordered by when this column is asked for.
  ///
  /// The context of a hit is ordered as concordances are: the words beside the hit first, then those further
  /// off, blind to case. A left context taken as a text would be ordered by its far end.
  func keys(toSortBy key: Expression) -> [Expression] {
    guard case .column(let position) = key.form, fields.indices.contains(position) else {
      return [key]
    }
    let field = fields[position]
    if field == MadeColumn.right.field(.text) { return [key.trimmed.lowered] }
    guard field == MadeColumn.left.field(.text) else { return [key] }
    var keys: [Expression] = []
    var rest = key
    for _ in 0..<RowShape.wordsBesideHit {
      keys.append(rest.lastWord.trimmed.lowered)
      rest = rest.withoutLastWord
    }
    return keys
  }

  /// How many words before a hit decide its place.
  private static let wordsBesideHit = 4
}

extension Expression {
  fileprivate var trimmed: Expression { Expression(.call(.trim, [self]), .text) }

  fileprivate var lowered: Expression { Expression(.call(.lower, [self]), .text) }

  fileprivate var lastWord: Expression { Expression(.call(.extract, [self, .lastWord]), .text) }

  fileprivate var withoutLastWord: Expression {
    Expression(.call(.replace, [self, .lastWord, Expression(.literal(.text("")), .text)]), .text)
  }

  /// A Han character, or a run of others without blanks, at the end of a text.
  private static let lastWord = Expression(
    .literal(.pattern(RegexLiteral(#"(?:\p{Han}|[^\s\p{Han}]+)\s*$"#))),
    .text
  )
}
