import Columns

extension StoredColumn {
  /// The same cells in as few bytes as they take.
  var packed: StoredColumn {
    switch self {
    case .values(let column): column.packed
    case .through(let path, let target): .through(path.packed, target.packed)
    case .owner, .coded, .picked, .codes, .rows, .entities, .lists, .identifier, .entityNames,
      .whole, .texts, .sources, .lines, .passages, .word:
      self
    }
  }
}

extension Column {
  /// The same cells as a corpus keeps them.
  fileprivate var packed: StoredColumn {
    switch self {
    case .text(let texts):
      .texts(StoredRanges(starts: texts.starts, ends: texts.ends), of: texts.heap)
    case .coded(let column): .codes(PackedCodes(column))
    case .number, .date, .boolean: picked
    case .row(let rows): .rows(PackedNumbers(rows))
    case .entity(let numbers): .entities(PackedNumbers(numbers))
    case .list(let lists):
      .lists(
        StoredLists(
          ranges: StoredRanges(starts: lists.starts, ends: lists.ends),
          elements: lists.elements.packed
        )
      )
    }
  }

  /// Each different cell once, where that is shorter.
  private var picked: StoredColumn {
    var numbers: [CellKey: UInt32] = [:]
    var first: [UInt32] = []
    let picks = (0..<count).map { row in
      let key = cellKey(row)
      if let known = numbers[key] { return known }
      let number = UInt32(first.count)
      numbers[key] = number
      first.append(UInt32(row))
      return number
    }
    guard first.count < count / 2 else { return .values(self) }
    return .picked(PackedNumbers(picks), gather(.list(first)))
  }

  /// What makes a number, date or truth the same as another, bit by bit.
  private func cellKey(_ row: Int) -> CellKey {
    switch self {
    case .number(let values): CellKey(first: values[row].bitPattern, second: 0)
    case .date(let dates):
      CellKey(
        first: UInt64(UInt32(bitPattern: dates.starts[row])) << 32
          | UInt64(UInt32(bitPattern: dates.ends[row])),
        second: UInt32(dates.precisions[row]) << 16 | UInt32(UInt16(bitPattern: dates.minutes[row]))
      )
    case .boolean(let truths): CellKey(first: UInt64(truths[row].rawValue), second: 0)
    case .text, .coded, .row, .entity, .list: CellKey(first: UInt64(row), second: 1)
    }
  }
}

private struct CellKey: Hashable {
  var first: UInt64
  var second: UInt32
}
