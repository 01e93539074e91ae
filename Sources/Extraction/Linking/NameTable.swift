/// Names as numbers: each different one is kept once.
struct NameTable: Sendable {
  private var texts: [String] = []
  private var numbers: [ExactText: UInt32] = [:]

  /// The number of a name, a new one if it was not met before.
  mutating func number(_ text: String) -> UInt32 {
    if let known = numbers[ExactText(text: text)] { return known }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[ExactText(text: text)] = number
    return number
  }

  /// The number of a name that may be missing.
  mutating func number(_ text: String?) -> UInt32 { text.map { number($0) } ?? NameTable.none }

  /// The number of a name; nil if it was not met before.
  func find(_ text: String) -> UInt32? { numbers[ExactText(text: text)] }

  /// A name that is there.
  subscript(number: UInt32) -> String { texts[Int(number)] }

  /// A name that may be missing.
  func text(_ number: UInt32) -> String? { number == NameTable.none ? nil : texts[Int(number)] }

  /// Stands for a missing name.
  static let none = UInt32.max
}

/// A text that is the same as another one when its bytes are: names stay as they are written.
private struct ExactText: Hashable, Sendable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool {
    let (one, other) = (left.text.utf8.span, right.text.utf8.span)
    guard one.count == other.count else { return false }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }

  /// FNV-1a of the bytes.
  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hasher.combine(hash)
  }
}
