import Columns
import Glibc
import Query

extension Evaluator {
  /// Computes row by row; what is not a finite number is missing.
  func arithmetic(_ operation: Arithmetic, _ left: Column, _ right: Column) -> Column {
    if case .date(let one) = left, case .date(let other) = right {
      return .number(
        (0..<one.count).map { row in
          guard one.isKnown(row), other.isKnown(row) else { return .nan }
          return Double(one.starts[row]) - Double(other.starts[row])
        }
      )
    }
    let (one, other) = (left.numbers, right.numbers)
    return .number(
      one.indices.map { row in
        let value = compute(operation, one[row], other[row])
        return value.isFinite ? value : .nan
      }
    )
  }

  private func compute(_ operation: Arithmetic, _ left: Double, _ right: Double) -> Double {
    switch operation {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .divided: left / right
    case .remainder: fmod(left, right)
    }
  }

  /// The value of an expression in all rows, part by part; anything where the work is given up.
  func allRows(_ expression: Prepared, _ batch: Batch) -> Column {
    guard let parts, batch.count > parts.size, !expression.looksAtAllRows else {
      return column(expression, batch)
    }
    do throws(EngineError) {
      let pieces = try parts.map(batch.count) { column(expression, batch.slice($0)) }
      return Column.concatenate(pieces) ?? column(expression, batch)
    } catch {
      return .missing(expression.type, count: batch.count)
    }
  }

  /// Computes a window function over all rows in their order.
  func window(_ function: WindowFunction, _ cells: Column) -> Column {
    switch function {
    case .share:
      let values = cells.numbers
      let total = compensatedSum(values)
      return .number(values.map { total == 0 ? .nan : $0 / total })
    case .rank: return .number(rank(cells))
    case .running:
      var sum = CompensatedSum()
      return .number(
        cells.numbers.map { value in
          if !value.isNaN { sum.add(value) }
          return sum.value
        }
      )
    case .previous:
      let rows = (0..<cells.count).map { $0 == 0 ? RowSelection.noRow : UInt32($0 - 1) }
      return cells.gather(.list(rows))
    }
  }

  /// The positions of rows in an order; none where the work is given up.
  private func rows(in order: SortOrder, count: Int) -> [UInt32] {
    guard let parts else { return order.sorted(count: count) }
    do throws(EngineError) { return try order.sorted(count: count, parts) } catch { return [] }
  }

  /// 1 for the largest; equal values share a rank and the next ones are left out.
  private func rank(_ cells: Column) -> [Double] {
    let order = SortOrder([(cells, .descending)], corpus)
    var ranks = [Double](repeating: .nan, count: cells.count)
    var before: Int?
    for (position, number) in rows(in: order, count: cells.count).enumerated() {
      let row = Int(number)
      guard cells.isKnown(row) else { break }
      let isTied = before.map { order.compare($0, row) == 0 } ?? false
      ranks[row] = isTied ? before.map { ranks[$0] } ?? .nan : Double(position + 1)
      before = row
    }
    return ranks
  }
}
