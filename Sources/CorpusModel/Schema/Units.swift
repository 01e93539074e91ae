extension Schema {
  /// The column that says what the numbers of another are counted in, as `currency` does for the
  /// amounts of donations; nil for numbers that need none.
  package static func unitColumn(of column: Int, in table: Table) -> Int? {
    let units: [String: String] =
      switch table {
      case .donations: ["amount": "currency", "quantity": "unit"]
      case .figures: ["value": "unit", "low": "unit", "high": "unit"]
      case .documents, .articles, .parts, .blocks, .paragraphs, .sentences, .words, .repairs,
        .problems, .countries, .organizations, .people, .mentions, .dates, .statements, .events,
        .pairs, .disagreements:
        [:]
      }
    return units[columns(of: table)[column].name].flatMap { Schema.column($0, of: table) }
  }
}
