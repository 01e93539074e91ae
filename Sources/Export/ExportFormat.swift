package import CorpusModel

/// The formats a corpus can be exported to; the raw value is the word after `--to`.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Tables of RFC 4180, one file a table.
  case csv
  /// One object a row and a line, one file a table.
  case jsonl
  /// The tables for engines that speak SQL: one file of JSON Lines a table, and how to load them.
  case tables
  /// One SQLite database.
  case sqlite
  /// Sentences and words as CoNLL-U.
  case conllu
  /// Aligned sentences as TMX 1.4b.
  case tmx
  /// The reading text as TEI P5.
  case tei
  /// Gifts, figures or events with the hashtags of the Humanitarian Exchange Language.
  case hxl
  /// Gifts as activities of the International Aid Transparency Initiative 2.03.
  case iati

  /// The tables `--table` may name; empty where the format has tables of its own.
  package var tables: [Table] {
    switch self {
    case .csv, .jsonl, .tables, .sqlite: Table.allCases
    case .hxl: [.donations, .figures, .events]
    case .conllu, .tmx, .tei, .iati: []
    }
  }

  /// What it makes where somebody named so many tables.
  package func product(tables count: Int) -> ExportProduct {
    switch self {
    case .csv, .jsonl: count == 1 ? .stream : .folder
    case .tables: .folder
    case .sqlite: .database
    case .conllu, .tmx, .tei, .hxl, .iati: .stream
    }
  }
}

/// What an export makes.
package enum ExportProduct: Sendable {
  /// Bytes, for a file or for standard output.
  case stream
  /// A folder of files.
  case folder
  /// A file that a library writes, which cannot be standard output.
  case database
}
