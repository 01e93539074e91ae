/// A text that is the same as another one when its bytes are: what words and names are looked up by.
///
/// Comparing strings asks first whether their characters are composed alike, which costs more than all the rest
/// outside ASCII; the texts that are read are.
struct ExactText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool { isSame(left.text, right.text) }

  /// FNV-1a of the bytes.
  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hasher.combine(hash)
  }
}

/// Whether two texts have the same bytes.
func isSame(_ left: String, _ right: String) -> Bool {
  let (one, other) = (left.utf8.span, right.utf8.span)
  guard one.count == other.count else { return false }
  for index in one.indices where one[index] != other[index] { return false }
  return true
}

/// Whether a text stands before another one in the order of their bytes.
func precedes(_ left: String, _ right: String) -> Bool {
  let (one, other) = (left.utf8.span, right.utf8.span)
  for index in 0..<min(one.count, other.count) where one[index] != other[index] {
    return one[index] < other[index]
  }
  return one.count < other.count
}

extension String {
  /// Whether the bytes of a text are those that this one begins with.
  func begins(with start: String) -> Bool {
    let (bytes, head) = (utf8.span, start.utf8.span)
    guard head.count <= bytes.count else { return false }
    for index in head.indices where bytes[index] != head[index] { return false }
    return true
  }
}
