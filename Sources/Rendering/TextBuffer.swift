/// UTF-8 text under construction.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ run: some Collection<UInt8>) { bytes.append(contentsOf: run) }

  mutating func newLine() { bytes.append(0x0A) }

  /// Writes `count` spaces; none for a negative count.
  mutating func pad(_ count: Int) {
    guard count > 0 else { return }
    bytes.append(contentsOf: repeatElement(0x20, count: count))
  }

  /// Removes the spaces at the end, so that no line trails blanks.
  mutating func trimSpaces() {
    while bytes.last == 0x20 { bytes.removeLast() }
  }
}
