import Calendar
import Columns
import Store

/// An order of rows by several keys; missing comes last in every direction.
struct SortOrder {
  enum Direction { case ascending, descending }

  private enum Key {
    case numbers([Double])
    case dates([DateSpan?])
    /// A rank or a number; `RowSelection.noRow` is missing.
    case ranks([UInt32])
    case texts(TextColumn)
  }

  private let keys: [(key: Key, direction: Direction)]

  init(_ columns: [(Column, Direction)], _ corpus: Corpus) {
    keys = columns.map { (SortOrder.key($0.0, corpus), $0.1) }
  }

  /// Below zero when the left row comes first, zero when all keys are equal.
  func compare(_ left: Int, _ right: Int) -> Int {
    for (key, direction) in keys {
      let order = SortOrder.compare(key, left, right, direction)
      if order != 0 { return order }
    }
    return 0
  }

  /// The positions of rows in order; equal ones keep theirs.
  func sorted(count: Int) -> [UInt32] {
    (0..<UInt32(count)).sorted { left, right in
      let order = compare(Int(left), Int(right))
      return order != 0 ? order < 0 : left < right
    }
  }

  /// The first positions of that order; when they are few, only so many are kept on the way.
  func first(_ wanted: Int, count: Int) -> [UInt32] {
    guard wanted < count / 8 else { return Array(sorted(count: count).prefix(wanted)) }
    guard wanted > 0 else { return [] }
    var best: [UInt32] = []
    for row in 0..<UInt32(count) {
      if best.count == wanted, !comesBefore(row, best[wanted - 1]) { continue }
      var low = 0
      var high = best.count
      while low < high {
        let middle = (low + high) / 2
        if comesBefore(row, best[middle]) { high = middle } else { low = middle + 1 }
      }
      best.insert(row, at: low)
      if best.count > wanted { best.removeLast() }
    }
    return best
  }

  private func comesBefore(_ left: UInt32, _ right: UInt32) -> Bool {
    let order = compare(Int(left), Int(right))
    return order != 0 ? order < 0 : left < right
  }

  private static func key(_ column: Column, _ corpus: Corpus) -> Key {
    switch column {
    case .number(let values): .numbers(values)
    case .date(let dates): .dates((0..<dates.count).map { dates.date($0) })
    case .boolean(let values):
      .ranks(values.map { $0 == .missing ? RowSelection.noRow : UInt32($0.rawValue) })
    case .row(let rows): .ranks(rows)
    case .entity(let numbers):
      .texts(Column.coded(corpus.entities.names).gather(.list(numbers)).asText)
    case .text, .coded: .texts(column.asText)
    case .list(let lists): .ranks((0..<lists.count).map { UInt32(lists.range($0).count) })
    }
  }

  private static func compare(
    _ key: Key,
    _ left: Int,
    _ right: Int,
    _ direction: Direction
  ) -> Int {
    let sign = direction == .ascending ? 1 : -1
    switch key {
    case .numbers(let values):
      let (one, other) = (values[left], values[right])
      if one.isNaN || other.isNaN { return missingLast(!one.isNaN, !other.isNaN) }
      return one == other ? 0 : one < other ? -sign : sign
    case .dates(let dates):
      guard let one = dates[left], let other = dates[right] else {
        return missingLast(dates[left] != nil, dates[right] != nil)
      }
      return one == other ? 0 : one < other ? -sign : sign
    case .ranks(let ranks):
      let (one, other) = (ranks[left], ranks[right])
      let (isKnown, otherKnown) = (one != RowSelection.noRow, other != RowSelection.noRow)
      guard isKnown, otherKnown else { return missingLast(isKnown, otherKnown) }
      return one == other ? 0 : one < other ? -sign : sign
    case .texts(let texts):
      guard texts.isKnown(left), texts.isKnown(right) else {
        return missingLast(texts.isKnown(left), texts.isKnown(right))
      }
      let order = compareBytes(
        texts.heap.bytes,
        texts.range(left),
        texts.heap.bytes,
        texts.range(right)
      )
      return order == 0 ? 0 : order < 0 ? -sign : sign
    }
  }

  private static func missingLast(_ isKnown: Bool, _ otherKnown: Bool) -> Int {
    isKnown == otherKnown ? 0 : isKnown ? -1 : 1
  }
}
