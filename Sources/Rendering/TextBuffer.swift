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

  /// Makes room for so many more bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// How much was written.
  var byteCount: Int { bytes.count }

  /// Turns round what was written behind a place.
  mutating func turn(from start: Int) { bytes[start...].reverse() }

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
