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

  /// Writes whole numbers, and how they are kept.
  mutating func narrow(_ numbers: NarrowNumbers, _ name: String) throws(SnapshotError) {
    switch numbers.storage {
    case .one(let bytes): try array(bytes, name)
    case .two(let halves): try array(halves, name)
    case .four(let words): try array(words, name)
    case .ranked(let codes): try array(codes.ranks, name)
    }
    try restOfNarrow(numbers, name)
  }

  /// Writes what belongs to whole numbers that have been written piece by piece; gives them.
  mutating func narrow(
    _ found: (memory: FixedMemory, part: Range<Int>),
    _ builder: NarrowNumbersBuilder,
    _ name: String
  ) throws(SnapshotError) -> NarrowNumbers {
    guard let numbers = builder.finish(found.memory, at: found.part) else {
      throw SnapshotReader.contradiction
    }
    try restOfNarrow(numbers, name)
    return numbers
  }

  /// Writes what stands behind the numbers themselves.
  private mutating func restOfNarrow(
    _ numbers: NarrowNumbers,
    _ name: String
  ) throws(SnapshotError) {
    switch numbers.storage {
    case .one: word(1)
    case .two: word(2)
    case .four: word(4)
    case .ranked(let codes):
      word(3)
      try array(codes.frequent, name + " by rank")
      try array(codes.offsets, name + " rare blocks")
      try array(codes.rows, name + " rare rows")
      try array(codes.codes, name + " rare")
    }
  }

  mutating func texts(_ column: TextColumn, _ name: String) throws(SnapshotError) {
    try heap(column.heap, name)
    try runs(column.starts, column.ends, name)
  }

  /// Writes the texts of a dictionary, with plain offsets or with packed ones.
  mutating func texts(
    _ texts: DictionaryTexts,
    _ name: String,
    isPlain: Bool
  ) throws(SnapshotError) {
    try heap(texts.heap, name)
    word(isPlain ? 1 : 0)
    let offsets = FixedArray(count: texts.offsets.count) { UInt32(texts.offsets[$0]) }
    if isPlain {
      try array(offsets, name + " offsets")
    } else {
      try packed(PackedNumbers(offsets), name + " offsets")
    }
  }

  mutating func coded(
    _ column: CodedColumn,
    _ name: String,
    isHot: Bool = false
  ) throws(SnapshotError) {
    try dictionary(column.dictionary, name, isHot: isHot)
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
