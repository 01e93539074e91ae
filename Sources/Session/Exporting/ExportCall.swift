package import Export

/// A call of `concord export`.
package struct ExportCall: Sendable {
  package var format: ExportFormat
  /// The file or folder; nil for standard output.
  package var output: String?
  /// The tables named, by any of their names.
  package var tables: [String]
  /// Who reports, in IATI: an identifier, or an identifier and a name as `ID=NAME`.
  package var reporter: String?
  /// Whether CSV files say by their first bytes that they are UTF-8.
  package var marksCSV: Bool
  /// The corpus; empty for the sample.
  package var paths: [String]

  package init(
    format: ExportFormat,
    output: String?,
    tables: [String] = [],
    reporter: String? = nil,
    marksCSV: Bool = false,
    paths: [String]
  ) {
    self.format = format
    self.output = output
    self.tables = tables
    self.reporter = reporter
    self.marksCSV = marksCSV
    self.paths = paths
  }
}
