import CorpusModel

/// One piece of a written number.
enum NumberPiece: Sendable {
  /// Digits; `upper` where two numerals name a range (二三, 七八).
  case literal(Decimal64, upper: Decimal64?, isOneDigit: Bool)
  /// A power of ten: 十 is 1, 万 4.
  case unit(Int)
  /// 零 that holds a place.
  case zero
  /// 余 or 多, also before the last unit: 6000余万.
  case mark

  var isUnit: Bool { if case .unit = self { true } else { false } }
  var isMark: Bool { if case .mark = self { true } else { false } }
}

/// Which end of the ranges inside a number is meant.
enum RangeEnd: Sendable { case lower, upper }

/// The value of the pieces of a number: sections under 万 first, then 万, 亿, 兆, each of which
/// may stand on the others (4.78万亿, 四万万).
func value(of pieces: [NumberPiece], _ end: RangeEnd) -> Decimal64? {
  var sum = NumberSum()
  for piece in pieces {
    switch piece {
    case .literal(let lower, let upper, let isOneDigit):
      sum.pending = end == .upper ? upper ?? lower : lower
      sum.isPendingOneDigit = isOneDigit
    case .zero: sum.hasZero = true
    case .mark: continue
    case .unit(let power):
      guard power < 4 ? sum.close(small: power) : sum.close(large: power) else { return nil }
    }
  }
  return sum.total()
}

private struct NumberSum {
  var whole = Decimal64(0)
  var section = Decimal64(0)
  var pending: Decimal64?
  var isPendingOneDigit = false
  var hasZero = false
  var lastPower = 0
  var lastLarge = 0

  mutating func close(small power: Int) -> Bool {
    guard let next = section.adding((pending ?? Decimal64(1)).scaled(by: power)) else {
      return false
    }
    section = next
    settle(power)
    return true
  }

  mutating func close(large power: Int) -> Bool {
    guard let inner = section.adding(pending ?? Decimal64(0)) else { return false }
    let isBare = pending == nil && section.significand == 0
    var next: Decimal64?
    if isBare {
      next = whole.significand == 0 ? Decimal64(1).scaled(by: power) : whole.scaled(by: power)
    } else if power > lastLarge, whole.significand != 0 {
      next = whole.adding(inner)?.scaled(by: power)
    } else {
      next = whole.adding(inner.scaled(by: power))
    }
    guard let next else { return false }
    whole = next
    section = Decimal64(0)
    lastLarge = power
    settle(power)
    return true
  }

  private mutating func settle(_ power: Int) {
    pending = nil
    hasZero = false
    lastPower = power
  }

  /// The sum; a last digit without its unit takes the next one down (一万三 is 13,000).
  func total() -> Decimal64? {
    guard let sum = whole.adding(section) else { return nil }
    guard let pending else { return sum }
    let isElided = isPendingOneDigit && lastPower >= 2 && !hasZero
    return sum.adding(isElided ? pending.scaled(by: lastPower - 1) : pending)
  }
}
