package import CorpusModel

/// The columns that are printed of the rows of a table when nobody chose any.
package func usualColumns(of table: Table) -> [String] {
  switch table {
  case .documents: ["title", "kind", "language", "issue", "date", "articles", "file"]
  case .articles: ["number", "section", "title", "authors", "date", "language", "words"]
  case .parts: ["number", "level", "title", "article", "line"]
  case .blocks: ["number", "kind", "text", "file", "line"]
  case .paragraphs: ["number", "kind", "speaker", "text", "article", "line"]
  case .sentences: ["text", "language", "article", "line"]
  case .words: ["position", "word", "kind", "language", "sentence"]
  case .repairs: ["kind", "before", "after", "file", "line"]
  case .problems: ["severity", "message", "text", "file", "line"]
  case .countries: ["name", "code", "region", "mentions", "names"]
  case .organizations: ["name", "kind", "country", "mentions", "names"]
  case .people: ["name", "role", "organization", "country", "mentions"]
  case .mentions: ["kind", "entity", "text", "sentence", "line"]
  case .figures: ["value", "unit", "counted", "approximation", "text", "sentence", "line"]
  case .dates: ["date", "precision", "text", "sentence", "line"]
  case .statements: ["speaker", "role", "organization", "country", "quote", "date", "line"]
  case .donations:
    [
      "donor", "recipients", "item", "quantity", "unit", "amount", "currency", "date", "status",
      "line",
    ]
  case .events: ["title", "kind", "date", "countries", "participants", "viewers", "line"]
  case .pairs:
    ["level", "chinese_line", "chinese_text", "english_line", "english_text", "score"]
  case .disagreements:
    [
      "kind", "chinese_line", "chinese_text", "chinese_value", "english_line", "english_text",
      "english_value",
    ]
  }
}

/// Whom rows are printed for.
package enum PrintPurpose: Sendable {
  /// People, on a screen or a page, where `source` and `behind` lead further.
  case reading
  /// Programs and spreadsheets: a line is of use only with its file.
  case data
}

extension RowShape {
  /// The live columns to print: all that were chosen or made, of a table's own the usual ones.
  package func printedColumns(isChosen: Bool, for purpose: PrintPurpose) -> [Int] {
    guard !isChosen, let table else { return Array(fields.indices) }
    let names = fields.map(\.name)
    if names.starts(with: ["left", "hit", "right"]) {
      // Of a hit: what is around it, and where it stands.
      return names.indices.filter { $0 < 3 || ["article", "file", "line"].contains(names[$0]) }
    }
    let printed = fields.indices.filter { isPrinted(fields[$0], in: table, for: purpose) }
    return printed.isEmpty ? Array(fields.indices) : printed
  }

  private func isPrinted(_ field: Field, in table: Table, for purpose: PrintPurpose) -> Bool {
    // A hit holds the row it is itself.
    if field.type == .row(table), field.name == table.singular { return false }
    guard let origin = field.origin else { return true }
    let name = Schema.columns(of: origin.table)[origin.column].name
    // A joined column whose name was taken bears the other table's before it.
    let isOwn = field.name == name || field.name.hasSuffix("." + name)
    let usual = usualColumns(of: origin.table)
    let isPlace = purpose == .data && name == "file" && usual.contains("line")
    return !isOwn || isPlace || usual.contains(name)
  }
}
