import CorpusModel

/// How a database keeps the words, which are most of its rows: what they have from their sentence stands there
/// once, and `words` is a view that puts it beside them.
struct KeptWords {
  /// The table of what is the words' own.
  let table: RelationalTable
  private let words: RelationalTable

  /// Nil where the sentences, which know the rest, are not among the tables.
  init?(_ words: RelationalTable, among tables: [RelationalTable]) {
    guard words.source == .table(.words),
      tables.contains(where: { $0.source == .table(.sentences) })
    else { return nil }
    self.words = words
    table = RelationalTable(
      name: "words_kept",
      source: words.source,
      columns: words.columns.filter { !Self.isShared($0) && $0.name != "id" }
    )
  }

  /// Whether the words of a sentence have one value, that of the sentence.
  private static func isShared(_ column: RelationalColumn) -> Bool {
    ["paragraph", "article", "document", "file"].contains(column.name)
  }

  /// The statements that make `words` when its rows and the sentences are written.
  ///
  /// The identifier of a word counts the words of its document.
  var statements: [String] {
    let singular = Table.words.singular
    let columns = words.columns.map { column in
      if column.name == "id" { return "  s.file || '#\(singular)' || (w.row - f.row + 1) AS id" }
      return "  \(Self.isShared(column) ? "s" : "w").\(column.name)"
    }
    return [
      "CREATE TABLE words_firsts (document INTEGER PRIMARY KEY, row INTEGER)",
      "INSERT INTO words_firsts SELECT s.document, min(w.row) FROM words_kept AS w "
        + "JOIN sentences AS s ON s.row = w.sentence GROUP BY s.document",
      "CREATE VIEW words AS SELECT\n" + columns.joined(separator: ",\n") + "\nFROM words_kept AS w "
        + "LEFT JOIN sentences AS s ON s.row = w.sentence "
        + "LEFT JOIN words_firsts AS f ON f.document = s.document",
    ]
  }
}
