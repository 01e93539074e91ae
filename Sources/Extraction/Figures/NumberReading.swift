import CorpusModel

/// How a number was written.
enum NumberStyle: Sendable { case digits, han, words }

/// What kind of part of a whole a number names by itself.
enum NumberPart: Sendable {
  case none
  /// 百分之五, 九成: the value is in percent.
  case percent
  /// 千分之七: the value is in thousandths.
  case perMille
  /// 三分之二, two-thirds, half: the value is the fraction.
  case fraction

  /// The unit in the list of units.
  var unit: String? {
    switch self {
    case .none: nil
    case .percent: "percent"
    case .perMille: "per-mille"
    case .fraction: "fraction"
    }
  }
}

/// One written number, before its unit is known.
struct NumberReading: Sendable {
  /// Positions in the text's codes.
  var range: Range<Int>
  var value: Decimal64
  var low: Decimal64?
  var high: Decimal64?
  var approximation = Approximation.exact
  var style: NumberStyle
  var part = NumberPart.none
  /// Written as one Chinese numeral: 一, 三, 十.
  var isSingleHan = false
  /// Begins with a bare 百 千 万 亿: a number only with a hedge (百余家, 近千人).
  var startsBare = false
  /// The power of ten of the largest unit written out: 4 for 万 and thousand… 0 for none.
  var largestPower = 0
  /// The power of ten of the units at its end, which an unmarked range carries back: 十八至三十万.
  var trailingPower = 0
  /// The power of ten of the last of them.
  var lastPower = 0

  /// Makes the number one of tenths or hundredths of its unit: 50 cents are 0.5 dollars.
  mutating func scale(by power: Int) {
    guard power != 0 else { return }
    value = value.scaled(by: power).normalized
    low = low?.scaled(by: power).normalized
    high = high?.scaled(by: power).normalized
  }

  /// Sets the relation that a mark after the digits states: 20多, 百余.
  mutating func markMoreThan() {
    guard approximation == .exact else { return }
    approximation = .moreThan
    low = value
    high = value.adding(value.granularity)
  }

  /// The number and a second one as the two ends of a range; nil when they are none.
  func spanning(to other: NumberReading) -> NumberReading? {
    var first = value
    // 二至三百万 carries 百万 back, 十八至三十万 only 万.
    if trailingPower == 0, other.trailingPower > 0 {
      let power = [other.trailingPower, other.lastPower].first {
        value.isLess(than: other.value.scaled(by: -$0))
      }
      first = value.scaled(by: power ?? 0)
    }
    guard first.isLess(than: other.high ?? other.value) else { return nil }
    var joined = other
    joined.range = range.lowerBound..<other.range.upperBound
    joined.value = first
    joined.low = first
    joined.high = other.high ?? other.value
    joined.approximation = .between
    joined.isSingleHan = false
    joined.startsBare = startsBare
    joined.largestPower = max(largestPower, other.largestPower)
    return joined
  }
}
