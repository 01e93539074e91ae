/// A search for one byte string, made ready once: Horspool's skips by the last byte of the window.
package struct ByteSearch: Sendable {
  package let needle: [UInt8]
  private let skips: [Int]

  package init(_ needle: [UInt8]) {
    self.needle = needle
    var skips = [Int](repeating: max(1, needle.count), count: 256)
    for (offset, byte) in needle.dropLast().enumerated() {
      skips[Int(byte)] = needle.count - 1 - offset
    }
    self.skips = skips
  }

  /// The first place at or behind `start` where the needle stands; an empty needle stands nowhere.
  package func first(in bytes: [UInt8], from start: Int = 0) -> Int? {
    let (text, wanted, jumps) = (bytes.span, needle.span, skips.span)
    guard !needle.isEmpty else { return nil }
    let last = wanted.count - 1
    var position = start
    while position + last < text.count {
      var offset = last
      while offset >= 0, text[position + offset] == wanted[offset] { offset -= 1 }
      if offset < 0 { return position }
      position += jumps[Int(text[position + last])]
    }
    return nil
  }

  /// All places where the needle stands, from left to right, none inside another.
  package func all(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let place = first(in: bytes, from: start) {
      found.append(place)
      start = place + needle.count
    }
    return found
  }
}
