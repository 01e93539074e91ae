import Columns
import Store

/// An order of rows by several keys; missing comes last in every direction.
struct SortOrder {
  enum Direction { case ascending, descending }

  private let keys: [SortKey]

  init(_ columns: [(Column, Direction)], _ corpus: Corpus) {
    keys = columns.map { SortKey($0.0, $0.1, corpus) }
  }

  /// Below zero when the left row comes first, zero when all keys are equal.
  func compare(_ left: Int, _ right: Int) -> Int {
    for index in keys.indices {
      let order = keys[index].compare(left, right)
      if order != 0 { return order }
    }
    return 0
  }

  /// The positions of rows in order; equal ones keep theirs.
  func sorted(count: Int) -> [UInt32] {
    guard let first = keys.first else { return (0..<UInt32(count)).map { $0 } }
    var entries = (0..<count).map { RankedRow(rank: first.ranks[$0], row: UInt32($0)) }
    guard keys.count == 1, first.isExact else {
      entries.sort { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        let order = compare(Int(left.row), Int(right.row))
        return order != 0 ? order < 0 : left.row < right.row
      }
      return entries.map(\.row)
    }
    entries.sort { $0.rank != $1.rank ? $0.rank < $1.rank : $0.row < $1.row }
    return entries.map(\.row)
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
}

/// A row with the rank that decides most comparisons.
private struct RankedRow {
  let rank: UInt64
  let row: UInt32
}
