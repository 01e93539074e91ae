package import Calendar

/// How a stated number relates to the true one.
package enum Approximation: String, Sendable, CaseIterable {
  case exact, about, nearly
  case moreThan = "more than"
  case atLeast = "at least"
  case lessThan = "less than"
  case between
}

/// An exact decimal number: `significand × 10^exponent`.
package struct Decimal64: Sendable, Hashable {
  package var significand: Int64
  package var exponent: Int16

  package init(_ significand: Int64, exponent: Int16 = 0) {
    self.significand = significand
    self.exponent = exponent
  }

  /// The nearest binary number; exact for whole numbers below 2^53.
  package var double: Double {
    var digits = significand
    var power = Int(exponent)
    while power < 0, digits % 10 == 0, digits != 0 {
      digits /= 10
      power += 1
    }
    guard power != 0 else { return Double(digits) }
    // Both are exact for the powers that occur, so one rounding remains.
    var scale = 1.0
    for _ in 0..<min(abs(power), 300) { scale *= 10 }
    return power > 0 ? Double(digits) * scale : Double(digits) / scale
  }
}

/// A number with a unit or a counted noun.
package struct Figure: Sendable {
  package var evidence: Evidence
  package var value: Decimal64
  /// `CNY`, `piece`, `person`, `percent`, … from the controlled list.
  package var unit: String?
  /// The counted noun as written.
  package var counted: String?
  package var approximation: Approximation
  package var low: Decimal64?
  package var high: Decimal64?
  /// The stable name of the rule that found it.
  package var rule: String

  package init(
    evidence: Evidence,
    value: Decimal64,
    unit: String?,
    counted: String? = nil,
    approximation: Approximation = .exact,
    low: Decimal64? = nil,
    high: Decimal64? = nil,
    rule: String
  ) {
    self.evidence = evidence
    self.value = value
    self.unit = unit
    self.counted = counted
    self.approximation = approximation
    self.low = low
    self.high = high
    self.rule = rule
  }
}

/// A date where it stands.
package struct DateMention: Sendable {
  package var evidence: Evidence
  /// Nil where the text gives no anchor (近日).
  package var date: DateSpan?
  /// Whether the year (or month) was supplied by the context.
  package var resolved: Bool
  package var rule: String

  package init(evidence: Evidence, date: DateSpan?, resolved: Bool, rule: String) {
    self.evidence = evidence
    self.date = date
    self.resolved = resolved
    self.rule = rule
  }
}
