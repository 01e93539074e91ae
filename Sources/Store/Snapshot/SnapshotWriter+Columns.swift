import Columns

extension SnapshotWriter {
  /// Writes packed numbers as one section: the bits, then the bases, then the places of the blocks.
  mutating func packed(_ numbers: PackedNumbers, _ name: String) throws(SnapshotError) {
    word(numbers.count)
    word(Int(numbers.bias))
    let parts = [numbers.bits.bytes, numbers.bases.bytes, numbers.places.bytes]
    try array(FixedArray(parts.flatMap(\.array)), name)
  }

  /// Writes ranges: where they begin, and how long they are unless they follow each other.
  mutating func ranges(_ ranges: StoredRanges, _ name: String) throws(SnapshotError) {
    word(ranges.lengths == nil ? 1 : 0)
    try packed(ranges.starts, name + (ranges.lengths == nil ? " offsets" : " starts"))
    if let lengths = ranges.lengths { try packed(lengths, name + " lengths") }
  }

  mutating func codes(_ codes: PackedCodes, _ name: String) throws(SnapshotError) {
    try dictionary(codes.dictionary, name)
    try packed(codes.codes, name + " codes")
  }

  mutating func lists(_ lists: StoredLists, _ name: String) throws(SnapshotError) {
    try ranges(lists.ranges, name)
    try stored(lists.elements, name + " elements")
  }

  /// Writes runs: one array where each begins where the one before ends, otherwise two.
  mutating func runs(
    _ starts: FixedArray<UInt32>,
    _ ends: FixedArray<UInt32>,
    _ name: String
  ) throws(SnapshotError) {
    guard let last = ends.last, starts.count == ends.count,
      starts.view(1..<starts.count) == ends.view(0..<ends.count - 1)
    else {
      word(0)
      try array(starts, name + " starts")
      try array(ends, name + " ends")
      return
    }
    word(1)
    try array(FixedArray(starts.array + [last]), name + " offsets")
  }

  /// Writes the width of whole numbers, and the numbers.
  mutating func narrow(_ numbers: NarrowNumbers, _ name: String) throws(SnapshotError) {
    switch numbers.storage {
    case .one(let bytes):
      word(1)
      try array(bytes, name)
    case .two(let halves):
      word(2)
      try array(halves, name)
    case .three(let bytes):
      word(3)
      try array(bytes, name)
    case .four(let words):
      word(4)
      try array(words, name)
    }
  }

  /// Writes whole numbers up to a largest one piece by piece.
  mutating func narrow(
    _ name: String,
    most: UInt32,
    count: Int,
    _ fill: (inout SectionStream, NarrowNumbers.Width) throws(SnapshotError) -> Void
  ) throws(SnapshotError) -> NarrowNumbers {
    let width = NarrowNumbers.Width(most: most)
    word(width.rawValue)
    let (memory, part) = try stream(name) { section throws(SnapshotError) in
      try fill(&section, width)
    }
    guard let numbers = NarrowNumbers(width, memory, at: part.lowerBound, count: count) else {
      throw SnapshotReader.contradiction
    }
    return numbers
  }

  mutating func texts(_ column: TextColumn, _ name: String) throws(SnapshotError) {
    try heap(column.heap, name)
    try runs(column.starts, column.ends, name)
  }

  mutating func coded(_ column: CodedColumn, _ name: String) throws(SnapshotError) {
    try dictionary(column.dictionary, name)
    try array(column.codes, name + " codes")
  }

  mutating func list(_ column: ListColumn, _ name: String) throws(SnapshotError) {
    try runs(column.starts, column.ends, name)
    try self.column(column.elements, name + " elements")
  }

  mutating func dates(_ column: DateColumn, _ name: String) throws(SnapshotError) {
    try array(column.starts, name + " starts")
    try array(column.ends, name + " ends")
    try array(column.precisions, name + " precisions")
    try array(column.minutes, name + " minutes")
  }

  mutating func column(_ column: Column, _ name: String) throws(SnapshotError) {
    switch column {
    case .text(let texts):
      word(0)
      try self.texts(texts, name)
    case .coded(let coded):
      word(1)
      try self.coded(coded, name)
    case .number(let values):
      word(2)
      try array(values, name)
    case .date(let dates):
      word(3)
      try self.dates(dates, name)
    case .boolean(let truths):
      word(4)
      try array(truths, name)
    case .row(let rows):
      word(5)
      try array(rows, name)
    case .entity(let numbers):
      word(6)
      try array(numbers, name)
    case .list(let lists):
      word(7)
      try list(lists, name)
    }
  }
}
