import Glibc

/// A sum that keeps what each addition rounds away (Neumaier's variant of Kahan's summation).
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  package init() {}

  /// Adds a number.
  package mutating func add(_ value: Double) {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  /// The sum, to 15 significant digits: what decimal fractions add up to, without binary noise.
  package var value: Double { roundToDecimal(sum + lost) }
}

/// Adds up the known numbers.
package func compensatedSum(_ values: FixedArray<Double>) -> Double {
  var sum = CompensatedSum()
  for value in values where !value.isNaN { sum.add(value) }
  return sum.value
}

/// The number nearest to a value among those of 15 significant decimal digits; whole numbers stay.
package func roundToDecimal(_ value: Double) -> Double {
  let size = abs(value)
  guard size.isFinite, size > 1e-7, size < 1e15, value != value.rounded(.towardZero) else {
    return value
  }
  var scale = 1.0
  while size * scale < 1e14 { scale *= 10 }
  let scaled = (value * scale).rounded(.toNearestOrAwayFromZero) / scale
  return abs(scaled - value) <= size * 1e-14 ? scaled : value
}
