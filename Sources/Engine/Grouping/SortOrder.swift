import Columns
import Store

/// An order of rows by several keys; missing comes last in every direction.
struct SortOrder: Sendable {
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
    entries(count: count).sorted(by: isBefore).map(\.row)
  }

  /// The same, over several cores, and given up when the work is cancelled.
  func sorted(count: Int, _ parts: Parts) throws(EngineError) -> [UInt32] {
    try sortInParts(entries(count: count), parts) { isBefore($0, $1) }.map(\.row)
  }

  private func entries(count: Int) -> [RankedRow] {
    guard let first = keys.first else {
      return (0..<UInt32(count)).map { RankedRow(rank: 0, row: $0) }
    }
    return (0..<count).map { RankedRow(rank: first.ranks[$0], row: UInt32($0)) }
  }

  private func isBefore(_ left: RankedRow, _ right: RankedRow) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    guard keys.count != 1 || keys.first.map({ !$0.isExact }) ?? false else {
      return left.row < right.row
    }
    let order = compare(Int(left.row), Int(right.row))
    return order != 0 ? order < 0 : left.row < right.row
  }

  /// The first positions of an order by some columns.
  ///
  /// When they are few, only the rows that the first column lets come so far are compared by all of them.
  static func first(
    _ wanted: Int,
    of columns: [(Column, Direction)],
    count: Int,
    _ corpus: Corpus,
    _ parts: Parts
  ) throws(EngineError) -> [UInt32] {
    guard wanted > 0 else { return [] }
    guard wanted < count / 8, let lead = columns.first else {
      return Array(try SortOrder(columns, corpus).sorted(count: count, parts).prefix(wanted))
    }
    let ranks = SortKey(lead.0, lead.1, corpus).ranks
    let limit = smallest(wanted, of: ranks)
    let rows = (0..<UInt32(count)).filter { ranks[Int($0)] <= limit }
    let few = columns.map { ($0.0.gather(.list(rows)), $0.1) }
    let order = try SortOrder(few, corpus).sorted(count: rows.count, parts)
    return order.prefix(wanted).map { rows[Int($0)] }
  }

  /// The rank at so many from the smallest.
  private static func smallest(_ wanted: Int, of ranks: [UInt64]) -> UInt64 {
    var best: [UInt64] = []
    best.reserveCapacity(2 * wanted)
    var limit = UInt64.max
    for rank in ranks where rank <= limit {
      best.append(rank)
      guard best.count == 2 * wanted else { continue }
      best.sort()
      best.removeLast(wanted)
      limit = best.last ?? limit
    }
    best.sort()
    return best.count < wanted ? .max : best[wanted - 1]
  }
}

/// A row with the rank that decides most comparisons.
private struct RankedRow: Sendable {
  let rank: UInt64
  let row: UInt32
}
