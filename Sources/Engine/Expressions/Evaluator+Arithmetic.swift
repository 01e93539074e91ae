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

  /// Computes a window function over all rows in their order.
  func window(_ function: WindowFunction, _ values: [Double]) -> [Double] {
    switch function {
    case .share:
      let total = compensatedSum(values)
      return values.map { total == 0 ? .nan : $0 / total }
    case .rank: return rank(values)
    case .running:
      var sum = CompensatedSum()
      return values.map { value in
        if !value.isNaN { sum.add(value) }
        return sum.value
      }
    case .previous: return values.isEmpty ? [] : [.nan] + values.dropLast()
    }
  }

  /// 1 for the largest; equal values share a rank and the next ones are left out.
  private func rank(_ values: [Double]) -> [Double] {
    let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] > values[$1] }
    var ranks = [Double](repeating: .nan, count: values.count)
    for (position, row) in order.enumerated() {
      let isTied = position > 0 && values[order[position - 1]] == values[row]
      ranks[row] = isTied ? ranks[order[position - 1]] : Double(position + 1)
    }
    return ranks
  }
}
