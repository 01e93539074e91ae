import CorpusModel

/// Exact arithmetic of stated numbers; nil where a result does not fit.
extension Decimal64 {
  /// The same number in its shortest form: no zeros at the end of a fraction, whole numbers with
  /// exponent 0 where they fit.
  var normalized: Decimal64 {
    var digits = significand
    var power = Int(exponent)
    if digits == 0 { return Decimal64(0) }
    while power < 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    while power > 0 {
      let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      digits = next
      power -= 1
    }
    return Decimal64(digits, exponent: Int16(power))
  }

  /// The number times ten to a power.
  func scaled(by power: Int) -> Decimal64 {
    Decimal64(significand, exponent: exponent + Int16(power)).normalized
  }

  /// The sum of two numbers.
  func adding(_ other: Decimal64) -> Decimal64? {
    guard let (left, right, exponent) = aligned(with: other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal64(sum, exponent: exponent).normalized
  }

  /// The quotient, rounded to six decimal places where it does not come out.
  func divided(by other: Decimal64) -> Decimal64? {
    guard other.significand != 0 else { return nil }
    let (scaled, overflow) = significand.multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { return nil }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: other.significand)
    let isUp = abs(remainder) * 2 >= abs(other.significand)
    return Decimal64(quotient + (isUp ? 1 : 0), exponent: exponent - other.exponent - 6).normalized
  }

  /// The number with the other sign.
  var negated: Decimal64 { Decimal64(-significand, exponent: exponent) }

  /// Ten to the number of zeros at the end of a whole number: what 余 may add to it.
  var granularity: Decimal64 {
    let whole = normalized
    guard whole.exponent == 0, whole.significand != 0 else { return Decimal64(1) }
    var step: Int64 = 1
    while whole.significand % (step * 10) == 0, step < 1_000_000_000_000_000 { step *= 10 }
    return Decimal64(step)
  }

  /// Whether the number is less than another.
  func isLess(than other: Decimal64) -> Bool {
    guard let (left, right, _) = aligned(with: other) else { return double < other.double }
    return left < right
  }

  /// Whether the number is greater than another.
  func isGreater(than other: Decimal64) -> Bool { other.isLess(than: self) }

  private func aligned(
    with other: Decimal64
  ) -> (left: Int64, right: Int64, exponent: Int16)? {
    var (left, right) = (significand, other.significand)
    let exponent = min(self.exponent, other.exponent)
    for _ in 0..<max(0, Int(self.exponent - exponent)) {
      let (next, overflow) = left.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      left = next
    }
    for _ in 0..<max(0, Int(other.exponent - exponent)) {
      let (next, overflow) = right.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      right = next
    }
    return (left, right, exponent)
  }
}
