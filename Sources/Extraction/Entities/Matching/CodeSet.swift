/// A set of characters of the basic plane, one bit each: asked for nearly every character of a text.
struct CodeSet: Sendable, ExpressibleByArrayLiteral {
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  init(_ codes: some Sequence<UInt16>) {
    for code in codes { insert(code) }
  }

  init(arrayLiteral codes: UInt16...) { self.init(codes) }

  func contains(_ code: UInt16) -> Bool {
    bits[Int(code >> 6)] & (1 << UInt64(code & 63)) != 0
  }

  mutating func insert(_ code: UInt16) { bits[Int(code >> 6)] |= 1 << UInt64(code & 63) }

  /// The characters in order.
  var codes: [UInt16] { (0...UInt16.max).filter(contains) }

  /// This set and some more characters.
  func union(_ codes: some Sequence<UInt16>) -> CodeSet {
    var result = self
    for code in codes { result.insert(code) }
    return result
  }
}
