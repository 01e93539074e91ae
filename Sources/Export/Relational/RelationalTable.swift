import CorpusModel
import Store

/// A table as engines that speak SQL see it: every row has the key `row`, counted from 1 in corpus
/// order; things and rows of other tables are numbers of such rows; lists have tables of their own.
struct RelationalTable {
  /// Which rows of the corpus a table holds.
  enum Source: Equatable {
    case table(Table)
    /// The elements of a list column, one row each: `donations_donors`.
    case list(Table, column: Int)
    /// Every country, organization, person, place and group.
    case entities
    /// The written names of each of them.
    case entityNames
  }

  let name: String
  let source: Source
  let columns: [RelationalColumn]

  /// The number of rows that are gone through to write it: of a list those that own one.
  func ownerCount(in corpus: Corpus) -> Int {
    switch source {
    case .table(let table), .list(let table, _): corpus.rowCount(table)
    case .entities, .entityNames: corpus.entities.count
    }
  }

  /// Whether `row` and `position` together are the key.
  var isList: Bool {
    switch source {
    case .table, .entities: false
    case .list, .entityNames: true
    }
  }
}

/// A column of such a table.
struct RelationalColumn: Equatable {
  /// What its cells are.
  enum Kind: Equatable {
    /// The number of the row, or of the row that owns an element.
    case key
    case integer, real, text, boolean
    /// The first or the last day of a date: `2020-04-01`.
    case day
    /// The number of a row of another table.
    case reference(String)
  }

  let name: String
  let kind: Kind
  /// The column of the corpus it is written from, where there is one.
  var origin: Int?

  init(_ name: String, _ kind: Kind, from origin: Int? = nil) {
    self.name = name
    self.kind = kind
    self.origin = origin
  }
}

/// The tables for SQL, those of some tables of the corpus only where some are named; things are
/// always among them.
func relationalTables(of named: [Table]) -> [RelationalTable] {
  let tables = named.isEmpty ? Table.allCases : named
  var result: [RelationalTable] = []
  for table in tables {
    result.append(relationalTable(table))
    for (position, column) in Schema.columns(of: table).enumerated() where column.type.isList {
      result.append(linkTable(of: table, column, position))
    }
  }
  return result + [entityTable, entityNameTable]
}

/// The name of the table that holds the elements of a list column.
func linkTableName(_ table: Table, _ column: String) -> String { "\(table.name)_\(column)" }

private func relationalTable(_ table: Table) -> RelationalTable {
  var columns = [RelationalColumn("row", .key)]
  var folded: [RelationalColumn] = []
  for (position, column) in Schema.columns(of: table).enumerated() {
    switch column.type {
    case .text:
      columns.append(RelationalColumn(column.name, .text, from: position))
      if foldedForm(of: column.name, in: table) == .companion {
        folded.append(RelationalColumn(column.name + "_folded", .text, from: position))
      }
    case .number:
      let kind: RelationalColumn.Kind = wholeNumbers.contains(column.name) ? .integer : .real
      columns.append(RelationalColumn(column.name, kind, from: position))
    case .boolean: columns.append(RelationalColumn(column.name, .boolean, from: position))
    case .date:
      columns.append(RelationalColumn(column.name, .text, from: position))
      columns.append(RelationalColumn(column.name + "_start", .day, from: position))
      columns.append(RelationalColumn(column.name + "_end", .day, from: position))
    case .entity:
      columns.append(RelationalColumn(column.name, .reference("entities"), from: position))
    case .row(let other):
      columns.append(RelationalColumn(column.name, .reference(other.name), from: position))
    case .list: break
    }
  }
  if entityTables.contains(table) {
    columns.append(RelationalColumn("entity", .reference("entities")))
  }
  return RelationalTable(name: table.name, source: .table(table), columns: columns + folded)
}

private func linkTable(
  of table: Table,
  _ column: ColumnSpec,
  _ position: Int
) -> RelationalTable {
  let isText = column.type.element == .text
  let value: [RelationalColumn] =
    isText
    ? [
      RelationalColumn("value", .text, from: position),
      RelationalColumn("value_folded", .text, from: position),
    ]
    : [RelationalColumn("entity", .reference("entities"), from: position)]
  return RelationalTable(
    name: linkTableName(table, column.name),
    source: .list(table, column: position),
    columns: [RelationalColumn("row", .key), RelationalColumn("position", .integer)] + value
  )
}

private let entityTable = RelationalTable(
  name: "entities",
  source: .entities,
  columns: [
    RelationalColumn("row", .key), RelationalColumn("class", .text),
    RelationalColumn("name", .text), RelationalColumn("code", .text),
    RelationalColumn("region", .text), RelationalColumn("kind", .text),
    RelationalColumn("role", .text),
    RelationalColumn("organization", .reference("entities")),
    RelationalColumn("country", .reference("entities")),
    RelationalColumn("mentions", .integer), RelationalColumn("name_folded", .text),
    RelationalColumn("role_folded", .text),
  ]
)

private let entityNameTable = RelationalTable(
  name: "entities_names",
  source: .entityNames,
  columns: [
    RelationalColumn("row", .key), RelationalColumn("position", .integer),
    RelationalColumn("value", .text), RelationalColumn("value_folded", .text),
  ]
)

/// The tables whose rows are things.
let entityTables: Set<Table> = [.countries, .organizations, .people]

/// The columns of numbers that count something.
private let wholeNumbers: Set<String> = [
  "number", "first_line", "last_line", "line", "page", "characters", "articles", "words",
  "position", "start", "level", "mentions", "participants", "viewers", "chinese_line",
  "english_line",
]

/// Where SQL finds a text made blind to case, width and script.
enum FoldedForm: Equatable {
  /// In the column beside it: `title_folded`.
  case companion
  /// The texts are words of ASCII, so that small letters are enough.
  case lowercase
  /// In another column, or in this one itself.
  case column(String)
  /// Nowhere.
  case none
}

/// Where the folded form of a column of texts is.
func foldedForm(of column: String, in table: Table) -> FoldedForm {
  if controlledTexts.contains(column), table != .words || column != "stem" { return .lowercase }
  guard table == .words else { return .companion }
  // So many rows that a column more would be felt.
  return switch column {
  case "word", "norm": .column("norm")
  case "stem": .column("stem")
  case _: .none
  }
}

/// Columns whose texts are words of our own lists.
private let controlledTexts: Set<String> = [
  "kind", "language", "encoding", "severity", "code", "region", "unit", "approximation",
  "precision", "rule", "currency", "status", "item",
]
