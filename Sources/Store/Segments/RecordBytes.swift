import Columns

/// The bytes of records that are being written, one value after the other.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds a number in as few bytes as it takes, seven bits each; a sign takes one bit.
  mutating func put(_ number: Int) {
    put(bits: UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// Adds a number that is not negative.
  mutating func put(bits number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(bytes other: [UInt8]) {
    put(other.count)
    bytes += other
  }

  /// Adds a text.
  mutating func put(text: String) {
    let utf8 = text.utf8
    put(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  mutating func put(_ value: some Recorded) { value.write(to: &self) }

  /// Adds records with the number of their bytes before them, so that a reader can pass them over.
  mutating func put(part records: some Recorded) {
    var part = RecordWriter()
    part.put(records)
    put(bytes: part.bytes)
  }
}

/// Why bytes are no records: they were damaged, or written otherwise.
struct RecordFault: Error {}

/// The bytes of records, read one value after the other; nothing outside them is reached.
struct RecordReader {
  private let bytes: FixedArray<UInt8>
  private var place = 0

  init(_ bytes: FixedArray<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func int() throws(RecordFault) -> Int {
    let bits = try bits()
    return Int(truncatingIfNeeded: bits >> 1) ^ -Int(truncatingIfNeeded: bits & 1)
  }

  mutating func bits() throws(RecordFault) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      guard byte >= 0x80 else { return number }
      shift += 7
    }
    throw RecordFault()
  }

  /// The number of things that follow, each of at least one byte.
  mutating func count() throws(RecordFault) -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - place else { throw RecordFault() }
    return count
  }

  /// As many numbers as were written as an array.
  mutating func numbers() throws(RecordFault) -> [UInt32] {
    let count = try count()
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count {
      if place < bytes.count, bytes[place] < 0x80 {
        numbers.append(UInt32(bytes[place]))
        place += 1
        continue
      }
      guard let number = UInt32(exactly: try bits()) else { throw RecordFault() }
      numbers.append(number)
    }
    return numbers
  }

  mutating func run() throws(RecordFault) -> FixedArray<UInt8> {
    let count = try count()
    place += count
    return bytes.view(place - count..<place)
  }

  mutating func value<Value: Recorded>(
    _ type: Value.Type = Value.self
  ) throws(RecordFault) -> Value {
    try Value(from: &self)
  }
}

/// What can be written to a segment and read back the same.
protocol Recorded {
  func write(to writer: inout RecordWriter)
  init(from reader: inout RecordReader) throws(RecordFault)
}

extension Int: Recorded {
  func write(to writer: inout RecordWriter) { writer.put(self) }
  init(from reader: inout RecordReader) throws(RecordFault) { self = try reader.int() }
}

extension UInt32: Recorded {
  func write(to writer: inout RecordWriter) { writer.put(bits: UInt64(self)) }

  init(from reader: inout RecordReader) throws(RecordFault) {
    guard let number = UInt32(exactly: try reader.bits()) else { throw RecordFault() }
    self = number
  }
}

extension Bool: Recorded {
  func write(to writer: inout RecordWriter) { writer.put(self ? 1 : 0) }
  init(from reader: inout RecordReader) throws(RecordFault) { self = try reader.int() != 0 }
}

extension String: Recorded {
  func write(to writer: inout RecordWriter) { writer.put(text: self) }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self = String(decoding: try reader.run(), as: UTF8.self)
  }
}

extension Optional: Recorded where Wrapped: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(self != nil)
    if let self { writer.put(self) }
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    self = try reader.value(Bool.self) ? try reader.value(Wrapped.self) : nil
  }
}

extension Array: Recorded where Element: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put(count)
    for element in self { writer.put(element) }
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try reader.value()) }
  }
}

extension Range: Recorded where Bound == Int {
  func write(to writer: inout RecordWriter) {
    writer.put(lowerBound)
    writer.put(count)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let (start, count) = (try reader.int(), try reader.int())
    guard start >= 0, count >= 0, count < 1 << 40, start < 1 << 40 else { throw RecordFault() }
    self = start..<start + count
  }
}

/// A closed set of cases, written as the place of the case.
protocol RecordedCase: Recorded, CaseIterable, Equatable where AllCases == [Self] {}

extension RecordedCase {
  func write(to writer: inout RecordWriter) { writer.put(Self.allCases.firstIndex(of: self) ?? 0) }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let place = try reader.int()
    let cases = Self.allCases
    guard cases.indices.contains(place) else { throw RecordFault() }
    self = cases[place]
  }
}
