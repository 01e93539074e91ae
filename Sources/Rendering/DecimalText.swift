/// The shortest decimal digits that give a number back, and the ways they are printed.
struct DecimalText: Equatable {
  private let isNegative: Bool
  /// ASCII digits without leading or trailing zeros; empty for zero.
  private var digits: [UInt8]
  /// How many digits stand before the decimal point; may be negative or beyond the digits.
  private var point: Int

  /// Reads a finite number; nil for infinities and not-a-number.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number < 0
    digits = []
    point = 0
    var exponent = 0
    var pointSeen: Int?
    var text = number.magnitude.description.utf8[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(Substring(text[text.index(after: mark)...])) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      guard byte != UInt8(ascii: ".") else {
        pointSeen = digits.count
        continue
      }
      digits.append(byte)
    }
    point = (pointSeen ?? digits.count) + exponent
    normalize()
  }

  /// Drops zeros at both ends.
  private mutating func normalize() {
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// `12000`, `0.00001`, `-3.5`; with an exponent only where it would take more than twenty zeros.
  var plain: String {
    guard (-20...21).contains(point) else { return scientific }
    return sign + integerDigits + fraction
  }

  /// The same with a comma between thousands.
  var grouped: String {
    guard (-20...21).contains(point) else { return scientific }
    var result = ""
    let whole = integerDigits
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return sign + result + fraction
  }

  /// The number for reading: a computed fraction of more than ten digits is rounded to four
  /// places, or to four digits where it is smaller than one.
  var rounded: DecimalText {
    guard digits.count > 10, digits.count > point else { return self }
    let keep = max(point, 0) + 4
    let first = point < 0 ? 4 : keep
    guard first < digits.count else { return self }
    var result = self
    let roundsUp = digits[first] >= UInt8(ascii: "5")
    result.digits.removeSubrange(first...)
    if roundsUp { result.increment() }
    result.normalize()
    return result
  }

  /// Adds one in the last place.
  private mutating func increment() {
    var place = digits.count - 1
    while place >= 0, digits[place] == UInt8(ascii: "9") {
      digits[place] = UInt8(ascii: "0")
      place -= 1
    }
    guard place >= 0 else {
      digits.insert(UInt8(ascii: "1"), at: 0)
      point += 1
      return
    }
    digits[place] += 1
  }

  private var sign: String { isNegative && !digits.isEmpty ? "-" : "" }

  private var integerDigits: String {
    guard point > 0 else { return "0" }
    let zeros = String(repeating: "0", count: max(0, point - digits.count))
    return String(decoding: digits.prefix(point), as: UTF8.self) + zeros
  }

  private var fraction: String {
    guard point < digits.count else { return "" }
    let zeros = String(repeating: "0", count: max(0, -point))
    return "." + zeros + String(decoding: digits.dropFirst(max(0, point)), as: UTF8.self)
  }

  private var scientific: String {
    let rest = digits.dropFirst()
    let tail = rest.isEmpty ? "" : "." + String(decoding: rest, as: UTF8.self)
    return sign + String(decoding: digits.prefix(1), as: UTF8.self) + tail + "e\(point - 1)"
  }
}
