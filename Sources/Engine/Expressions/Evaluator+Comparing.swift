import Calendar
import Columns
import CorpusModel
import Query
import Store
import Unicode

extension Evaluator {
  /// Compares two expressions row by row.
  func compare(
    _ comparison: Comparison,
    _ left: Prepared,
    _ right: Prepared,
    _ batch: Batch
  ) -> [Bool] {
    let cells = column(left, batch)
    if case .number(let values) = cells, case .constant(.number(let bound)) = right.node {
      return compareNumbers(values, comparison.order, bound)
    }
    return compare(comparison, cells, column(right, batch))
  }

  /// Compares two columns of one type row by row.
  func compare(_ comparison: Comparison, _ left: Column, _ right: Column) -> [Bool] {
    switch (left, right) {
    case (.number(let one), .number(let other)):
      return (0..<one.count).map { row in
        let (isKnown, otherKnown) = (!one[row].isNaN, !other[row].isNaN)
        guard isKnown, otherKnown else { return comparison.holdsMissing(isKnown, otherKnown) }
        return comparison.holds(one[row] < other[row] ? -1 : one[row] == other[row] ? 0 : 1)
      }
    case (.date(let one), .date(let other)):
      return (0..<one.count).map { row in
        guard let date = one.date(row), let bound = other.date(row) else {
          return comparison.holdsMissing(one.isKnown(row), other.isKnown(row))
        }
        return comparison.holds(date, bound)
      }
    case (.boolean(let one), .boolean(let other)):
      return (0..<one.count).map { row in
        guard one[row] != .missing, other[row] != .missing else {
          return comparison.holdsMissing(one[row] != .missing, other[row] != .missing)
        }
        return comparison.holds(Int(one[row].rawValue) - Int(other[row].rawValue))
      }
    case (.row, .row), (.entity, .entity):
      return compareReferences(comparison, left.references, right.references)
    case (.list, .list): return compareLists(comparison, left, right)
    case _: return compareTexts(comparison, texts(left), texts(right))
    }
  }

  private func compareReferences(
    _ comparison: Comparison,
    _ left: FixedArray<UInt32>,
    _ right: FixedArray<UInt32>
  ) -> [Bool] {
    left.indices.map { row in
      let (isKnown, otherKnown) = (
        left[row] != RowSelection.noRow, right[row] != RowSelection.noRow
      )
      guard isKnown, otherKnown else { return comparison.holdsMissing(isKnown, otherKnown) }
      return comparison.holds(left[row] < right[row] ? -1 : left[row] == right[row] ? 0 : 1)
    }
  }

  private func compareTexts(
    _ comparison: Comparison,
    _ left: TextColumn,
    _ right: TextColumn
  ) -> [Bool] {
    (0..<left.count).map { row in
      guard let one = left.bytes(row), let other = right.bytes(row) else {
        return comparison.holdsMissing(left.isKnown(row), right.isKnown(row))
      }
      let (key, bound) = (fold(Array(one)), fold(Array(other)))
      return comparison.holds(compareBytes(key, bound))
    }
  }

  /// Lists are equal when their elements are, one by one.
  private func compareLists(_ comparison: Comparison, _ left: Column, _ right: Column) -> [Bool] {
    guard case .list(let one) = left, case .list(let other) = right else { return [] }
    return (0..<one.count).map { row in
      let (range, bound) = (one.range(row), other.range(row))
      let isEqual =
        range.count == bound.count
        && compare(
          .equal,
          one.elements.gather(.range(range)),
          other.elements.gather(.range(bound))
        ).allSatisfy { $0 }
      return comparison == .different ? !isEqual : isEqual
    }
  }

  /// Whether the texts of two columns are equal code point by code point.
  func same(_ left: Column, _ right: Column) -> [Bool] {
    let (one, other) = (texts(left), texts(right))
    return (0..<one.count).map { row in
      guard let bytes = one.bytes(row), let bound = other.bytes(row) else {
        return one.isKnown(row) == other.isKnown(row)
      }
      return bytes.elementsEqual(bound)
    }
  }

  /// Whether a list has an element equal to the cell beside it.
  func contains(_ lists: Column, _ elements: Column) -> [Bool] {
    guard case .list(let column) = lists else { return compare(.equal, lists, elements) }
    var owners: [UInt32] = []
    var wanted: [UInt32] = []
    for row in 0..<column.count {
      for element in column.range(row) {
        owners.append(UInt32(row))
        wanted.append(UInt32(element))
      }
    }
    let found = compare(
      .equal,
      column.elements.gather(.list(wanted)),
      elements.gather(.list(owners))
    )
    return mark(owners, where: found, count: column.count)
  }

  /// Which rows own an element for which a condition holds.
  func mark(_ owners: [UInt32], where holds: [Bool], count: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for (index, owner) in owners.enumerated() where holds[index] { result[Int(owner)] = true }
    return result
  }

  /// The texts a column is read as: an entity by its name.
  func texts(_ column: Column) -> TextColumn {
    guard case .entity(let numbers) = column else { return column.asText }
    return corpus.entities.names.read(.list(numbers.array)).asText
  }
}

extension Comparison {
  /// The comparison as the kernels know it.
  var order: NumberOrder {
    switch self {
    case .equal: .equal
    case .different: .different
    case .less: .less
    case .atMost: .atMost
    case .greater: .greater
    case .atLeast: .atLeast
    }
  }

  /// Whether it holds where at least one side is missing.
  func holdsMissing(_ leftKnown: Bool, _ rightKnown: Bool) -> Bool {
    switch self {
    case .equal: leftKnown == rightKnown
    case .different: leftKnown != rightKnown
    case .less, .atMost, .greater, .atLeast: false
    }
  }

  /// Whether it holds between two spans of days.
  func holds(_ date: DateSpan, _ bound: DateSpan) -> Bool {
    switch self {
    case .equal: bound.contains(date)
    case .different: !bound.contains(date)
    case .less: date.end < bound.start
    case .atMost: date.end <= bound.end
    case .greater: date.start > bound.end
    case .atLeast: date.start >= bound.start
    }
  }
}
