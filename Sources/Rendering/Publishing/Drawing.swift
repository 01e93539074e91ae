import Calendar
import Columns

/// What of an answer is drawn, and how.
struct Drawing {
  private enum Kind { case bars(ResultColumn), line(ResultColumn, key: ResultColumn), timeline }

  private let kind: Kind
  private let table: ResultTable

  /// Nil where there is neither a column of numbers nor one of dates.
  init?(of table: ResultTable) {
    self.table = table
    if let value = table.columns.last(where: { $0.type == .number }) {
      let key = table.columns.count == 2 ? table.columns[0] : nil
      let ordered = key.flatMap { $0.name != value.name && $0.isScale ? $0 : nil }
      kind = ordered.map { .line(value, key: $0) } ?? .bars(value)
    } else if table.columns.contains(where: { $0.type == .date }) {
      kind = .timeline
    } else {
      return nil
    }
  }

  /// The rows a picture beside a table can hold and still be read.
  static let rowsBesideTable = 40

  /// Whether a picture says more than the table alone.
  ///
  /// Rows of a table of the corpus have numbers that only say where they stand.
  func isTelling(madeRows: Bool) -> Bool {
    guard table.rowCount > 0, table.columns.count > 1 else { return false }
    switch kind {
    case .bars: return madeRows || table.columns.count <= 3
    case .line: return true
    case .timeline: return table.columns.count <= 4
    }
  }

  /// Draws the first rows, all of them where no limit is given.
  func picture(rows limit: Int? = nil) -> Picture? {
    switch kind {
    case .bars(let value): barPicture(of: cut(to: limit), value: value)
    case .line(let value, let key): linePicture(of: table, value: value, key: key)
    case .timeline: timelinePicture(of: cut(to: limit))
    }
  }

  /// The rows that a picture of at most `limit` rows leaves out.
  func rowsLeft(beyond limit: Int) -> Int {
    if case .line = kind { 0 } else { max(0, table.rowCount - limit) }
  }

  private func cut(to limit: Int?) -> ResultTable {
    var part = table
    part.rowCount = min(table.rowCount, limit ?? table.rowCount)
    return part
  }
}

extension ResultTable {
  /// The values that name a row, without a column and, where there are words, without numbers.
  func label(of row: Int, without name: String) -> String {
    let others = columns.filter { $0.name != name }
    let words = others.filter { $0.type != .number }
    let texts = (words.isEmpty ? others : words).map { $0.value(row).readable.onOneLine }
    let label = texts.filter { !$0.isEmpty }.joined(separator: " · ")
    return label.isEmpty ? "–" : label
  }
}

extension ResultColumn {
  /// Whether its values are days, or whole numbers like years, that rise from row to row; the last may
  /// be missing.
  fileprivate var isScale: Bool {
    let known = values.compactMap(\.position)
    guard known.count > 2, values.dropFirst(known.count).allSatisfy({ $0 == .missing }),
      values.prefix(known.count).allSatisfy({ $0.position != nil })
    else { return false }
    guard zip(known, known.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
    return type == .date
      || (known[known.count - 1] - known[0] <= 400 && known.allSatisfy(\.isWhole))
  }
}

extension Value {
  /// The place on a scale: a number, or the first day of a date.
  var position: Double? {
    switch self {
    case .number(let number) where number.isFinite: number
    case .date(let span): Double(span.start.number)
    case .number, .missing, .text, .boolean, .entity, .row, .list: nil
    }
  }
}

extension Double {
  fileprivate var isWhole: Bool { rounded() == self }
}
