import Columns
import Query

/// Puts batches one after the other.
struct CollectSink: Sink {
  private var parts: [Batch] = []
  /// The first batch, which shows the columns of a relation that stays empty.
  private var first: Batch?
  private let shape: RowShape
  private let openFields: [Field]
  private let isChosen: Bool

  init(shape: RowShape, openFields: [Field], isChosen: Bool) {
    self.shape = shape
    self.openFields = openFields
    self.isChosen = isChosen
  }

  var method: String { "collected" }

  mutating func consume(_ batch: Batch) throws(EngineError) {
    if first == nil { first = batch }
    if batch.count > 0 { parts.append(batch) }
  }

  func finish() throws(EngineError) -> Relation {
    Relation(
      shape: shape,
      openFields: openFields,
      batch: concatenate(parts) ?? first ?? Batch(count: 0, columns: []),
      isChosen: isChosen
    )
  }
}

/// Batches of one kind, one after the other; nil when there is none.
func concatenate(_ parts: [Batch]) -> Batch? {
  guard let first = parts.first, parts.count > 1 else { return parts.first }
  var result = first
  result.count = parts.reduce(0) { $0 + $1.count }
  result.rows = concatenateRows(parts.map(\.rows))
  for position in first.columns.indices {
    guard case .values = first.columns[position] else { continue }
    let cells = parts.compactMap { part -> Column? in
      if case .values(let column) = part.columns[position] { column } else { nil }
    }
    if let joined = Column.concatenate(cells) { result.columns[position] = .values(joined) }
  }
  for position in first.open.indices {
    if let joined = Column.concatenate(parts.map { $0.open[position] }) {
      result.open[position] = joined
    }
  }
  return result
}

/// Selections one after the other; a range where they are without gaps.
private func concatenateRows(_ parts: [RowSelection]) -> RowSelection {
  var whole: Range<Int>?
  for part in parts {
    guard case .range(let range) = part, whole == nil || whole?.upperBound == range.lowerBound
    else { return .list(parts.flatMap(\.rows)) }
    whole = (whole?.lowerBound ?? range.lowerBound)..<range.upperBound
  }
  return .range(whole ?? 0..<0)
}
