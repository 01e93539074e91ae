import Columns
import Glibc
import Query

extension Evaluator {
  /// Rounds every number to some decimal places, halves away from zero.
  func round(_ values: FixedArray<Double>, places: Prepared?, _ batch: Batch) -> Column {
    let digits = places.map { column($0, batch).numbers }
    return .number(
      values.indices.map { row in
        let rounded = round(values[row], places: digits?[row] ?? 0)
        return rounded.isFinite ? rounded : .nan
      }
    )
  }

  /// Halves are those of the decimal digits, not of their binary neighbours.
  private func round(_ value: Double, places: Double) -> Double {
    guard places.isFinite else { return .nan }
    guard abs(places) <= 15 else { return places < 0 ? 0 : value }
    let scale = pow(10, abs(places.rounded(.towardZero)))
    let scaled = roundToDecimal(places < 0 ? value / scale : value * scale)
    let rounded = scaled.rounded(.toNearestOrAwayFromZero)
    return places < 0 ? rounded * scale : rounded / scale
  }

  /// The natural logarithm; none unless the number is above zero.
  func logarithm(_ value: Double) -> Double { value > 0 ? log(value) : .nan }
}
