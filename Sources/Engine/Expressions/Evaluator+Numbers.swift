import Columns
import Glibc
import Query

extension Evaluator {
  /// Calls a function of numbers in every row; what is not a finite number is missing.
  func callNumber(_ function: Function, _ arguments: [Prepared], _ batch: Batch) -> Column {
    let values = column(arguments[0], batch).numbers
    let places = arguments.count > 1 ? column(arguments[1], batch).numbers : []
    return .number(
      values.indices.map { row in
        let value = compute(function, values[row], places.isEmpty ? 0 : places[row])
        return value.isFinite ? value : .nan
      }
    )
  }

  private func compute(_ function: Function, _ value: Double, _ places: Double) -> Double {
    switch function {
    case .abs: return Swift.abs(value)
    case .log: return value > 0 ? Glibc.log(value) : .nan
    case .sqrt: return value >= 0 ? value.squareRoot() : .nan
    case .round: return round(value, places: places)
    case .length, .words, .lower, .upper, .trim, .replace, .extract, .split, .fold, .year, .month,
      .day, .weekday, .week, .quarter, .start, .end, .choose, .fallback, .size, .first, .last,
      .source:
      return .nan
    }
  }

  /// Rounds halves away from zero, as the decimal digits show them.
  private func round(_ value: Double, places: Double) -> Double {
    guard places.isFinite, Swift.abs(places) <= 15 else { return places < 0 ? 0 : value }
    let scale = pow(10, Swift.abs(places.rounded(.towardZero)))
    let scaled = roundToDecimal(places < 0 ? value / scale : value * scale)
    let rounded = scaled.rounded(.toNearestOrAwayFromZero)
    return places < 0 ? rounded * scale : rounded / scale
  }
}
