package import CorpusModel
package import Store

/// One export while it runs: what is exported, how far it has come, whether somebody stopped it.
///
/// A class: all writers of one export count together.
package final class ExportRun {
  package let corpus: Corpus
  /// The tables somebody named; empty for all.
  package let tables: [Table]
  /// What the export says of itself: `program` and the like, with their values.
  package let facts: [(name: String, value: String)]
  /// Who reports, in IATI: an identifier and a name.
  package let reporter: (identifier: String, name: String)
  /// Whether files of CSV begin with a byte-order mark.
  let marksCSV: Bool
  private let isCancelled: () -> Bool
  private let report: (_ done: Int, _ total: Int) -> Void
  private var done = 0
  /// How many steps there are; set by the format before it begins.
  package var total = 0
  /// Rows that the format has no place for.
  package var leftOut = 0

  package init(
    _ corpus: Corpus,
    tables: [Table] = [],
    facts: [(name: String, value: String)] = [],
    reporter: (identifier: String, name: String) = ("concord", "Concord"),
    marksCSV: Bool = false,
    isCancelled: @escaping () -> Bool = { false },
    report: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.corpus = corpus
    self.tables = tables
    self.facts = facts
    self.reporter = reporter
    self.marksCSV = marksCSV
    self.isCancelled = isCancelled
    self.report = report
  }

  /// Rows that are read and written at a time.
  static let blockSize = 4096

  /// Counts rows that were written, and stops when somebody asked.
  func advance(_ rows: Int) throws(ExportError) {
    done += rows
    try check()
    report(done, max(done, total))
  }

  /// Stops when somebody asked.
  func check() throws(ExportError) { if isCancelled() { throw .cancelled } }

  /// Whether somebody asked to stop.
  var isStopped: Bool { isCancelled() }

  /// The value of a fact.
  func fact(_ name: String) -> String { facts.first { $0.name == name }?.value ?? "" }

  /// Calls `body` with the rows of a table, a block at a time.
  func forEachBlock(
    of count: Int,
    _ body: (Range<Int>) throws(ExportError) -> Void
  ) throws(ExportError) {
    var first = 0
    while first < count {
      let rows = first..<min(count, first + ExportRun.blockSize)
      try body(rows)
      try advance(rows.count)
      first = rows.upperBound
    }
  }
}
