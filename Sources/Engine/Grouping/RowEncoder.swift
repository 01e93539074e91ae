import Columns

/// Gives every different combination of values of several columns a number, in the order in which
/// they are first met.
struct RowEncoder {
  private var columns: [KeyEncoder]
  /// For each column but the first: the number of the combination up to it, by the number of the
  /// combination before it and the value in it.
  private var joined: [[UInt64: UInt32]]
  /// For each combination the number of its value in every column.
  private var parts: [[UInt32]]
  /// The number of different combinations met.
  private(set) var count = 0

  init(columns: Int) {
    self.columns = (0..<columns).map { _ in KeyEncoder() }
    joined = [[UInt64: UInt32]](repeating: [:], count: columns)
    parts = [[UInt32]](repeating: [], count: columns)
  }

  /// The number of the combination in every row.
  mutating func encode(_ cells: [Column]) -> [UInt32] {
    guard let first = cells.first else { return [] }
    var numbers = columns[0].encode(first)
    if cells.count == 1 {
      count = columns[0].count
      return numbers
    }
    let codes = [numbers] + cells.indices.dropFirst().map { columns[$0].encode(cells[$0]) }
    for position in cells.indices.dropFirst() {
      let isLast = position == cells.count - 1
      for row in numbers.indices {
        let pair = UInt64(numbers[row]) << 32 | UInt64(codes[position][row])
        numbers[row] = join(pair, at: position, isLast: isLast) { codes[$0][row] }
      }
    }
    return numbers
  }

  /// The number of the combination in every row; no row for one not met before.
  func find(_ cells: [Column]) -> [UInt32] {
    guard let first = cells.first else { return [] }
    var numbers = columns[0].find(first)
    for position in cells.indices.dropFirst() {
      let codes = columns[position].find(cells[position])
      for row in numbers.indices {
        let isKnown = numbers[row] != RowSelection.noRow && codes[row] != RowSelection.noRow
        let pair = UInt64(numbers[row]) << 32 | UInt64(codes[row])
        numbers[row] = isKnown ? joined[position][pair] ?? RowSelection.noRow : RowSelection.noRow
      }
    }
    return numbers
  }

  /// The value of one column for every combination, as first met.
  func values(_ position: Int) -> Column? {
    guard columns.count > 1 else { return columns.first?.values }
    return columns[position].values?.gather(.list(parts[position]))
  }

  private mutating func join(
    _ pair: UInt64,
    at position: Int,
    isLast: Bool,
    code: (Int) -> UInt32
  ) -> UInt32 {
    if let known = joined[position][pair] { return known }
    let number = UInt32(joined[position].count)
    joined[position][pair] = number
    if isLast {
      count += 1
      for column in parts.indices { parts[column].append(code(column)) }
    }
    return number
  }
}
