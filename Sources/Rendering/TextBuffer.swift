import Columns

/// UTF-8 text under construction.
package struct TextBuffer: Sendable {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Adds a text.
  package mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds one byte.
  package mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ run: some Collection<UInt8>) { bytes.append(contentsOf: run) }

  /// Adds a run of bytes.
  package mutating func write(_ run: borrowing Span<UInt8>) {
    for index in run.indices { bytes.append(run[index]) }
  }

  /// Adds a part of other bytes.
  mutating func write(_ part: Range<Int>, of source: [UInt8]) { bytes.append(part, of: source) }

  /// Adds the digits of a whole number.
  mutating func write(digitsOf number: UInt) {
    var (count, bound) = (1, 10 as UInt)
    while number >= bound, count < 19 {
      count += 1
      bound *= 10
    }
    var place = bytes.count + count
    bytes.append(contentsOf: repeatElement(0, count: count))
    var rest = number
    for _ in 0..<count {
      place -= 1
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Makes room for so many more bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Ends the line.
  package mutating func newLine() { bytes.append(0x0A) }

  /// Forgets what was written, and keeps the room for it.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

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
