/// Names as numbers: each different one is kept once.
struct NameTable: Sendable {
  private var texts: [String] = []
  private var numbers: [ExactText: UInt32] = [:]

  /// The number of a name, a new one if it was not met before.
  mutating func number(_ text: String) -> UInt32 {
    if let known = numbers[ExactText(text)] { return known }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[ExactText(text)] = number
    return number
  }

  /// The number of a name that may be missing.
  mutating func number(_ text: String?) -> UInt32 { text.map { number($0) } ?? NameTable.none }

  /// The number of a name; nil if it was not met before.
  func find(_ text: String) -> UInt32? { numbers[ExactText(text)] }

  /// A name that is there.
  subscript(number: UInt32) -> String { texts[Int(number)] }

  /// A name that may be missing.
  func text(_ number: UInt32) -> String? { number == NameTable.none ? nil : texts[Int(number)] }

  /// Stands for a missing name.
  static let none = UInt32.max
}
