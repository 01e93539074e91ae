/// Words one behind the other: comparing one with a text touches nothing but its bytes.
struct FormBytes: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word begins; one place more at the end.
  private var starts: [Int32] = [0]

  init(_ words: some Sequence<[UInt8]>) {
    for word in words {
      bytes += word
      starts.append(Int32(bytes.count))
    }
  }

  /// The number of bytes of a word.
  func length(_ word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

  /// Whether a word stands at an offset of a text.
  func stands(_ word: Int, in text: [UInt8], at offset: Int) -> Bool {
    let (form, other) = (bytes.span, text.span)
    let start = Int(starts[word])
    let count = Int(starts[word + 1]) - start
    guard offset >= 0, offset + count <= other.count else { return false }
    var index = 0
    while index < count {
      guard other[offset &+ index] == form[start &+ index] else { return false }
      index &+= 1
    }
    return true
  }

  /// The same where capitals of the text count as the small letters of the word.
  func standsInAnyCase(_ word: Int, in text: [UInt8], at offset: Int) -> Bool {
    let (form, other) = (bytes.span, text.span)
    let start = Int(starts[word])
    let count = Int(starts[word + 1]) - start
    guard offset >= 0, offset + count <= other.count else { return false }
    var index = 0
    while index < count {
      guard small(other[offset &+ index]) == form[start &+ index] else { return false }
      index &+= 1
    }
    return true
  }
}
