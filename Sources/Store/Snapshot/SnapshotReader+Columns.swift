import Columns

/// Where runs begin and end.
typealias Runs = (starts: FixedArray<UInt32>, ends: FixedArray<UInt32>)

extension SnapshotReader {
  /// The next packed numbers: so many, where that is known.
  mutating func packed(count expected: Int? = nil) throws(SnapshotError) -> PackedNumbers {
    let count = try word()
    let bias = try word()
    let section = try nextSection()
    let blocks = (count + 63) / 64
    let heads = (2 * blocks + 1) * 4
    guard section.length >= heads, (section.length - heads) % 8 == 0,
      expected.map({ $0 == count }) ?? true,
      let numbers = PackedNumbers(
        bits: try view(section, 0, (section.length - heads) / 8),
        bases: try view(section, section.length - heads, blocks),
        places: try view(section, section.length - (blocks + 1) * 4, blocks + 1),
        bias: UInt32(bias),
        count: count
      )
    else { throw SnapshotReader.contradiction }
    return numbers
  }

  mutating func ranges() throws(SnapshotError) -> StoredRanges {
    guard try word() == 0 else {
      let starts = try packed()
      guard !starts.isEmpty else { throw SnapshotReader.contradiction }
      return StoredRanges(starts: starts, lengths: nil)
    }
    let starts = try packed()
    return StoredRanges(starts: starts, lengths: try packed(count: starts.count))
  }

  mutating func codes() throws(SnapshotError) -> PackedCodes {
    let dictionary = try dictionary()
    return PackedCodes(codes: try packed(), dictionary: dictionary)
  }

  mutating func runs() throws(SnapshotError) -> Runs {
    guard try word() == 1 else {
      let starts = try array(of: UInt32.self)
      return (starts, try array(count: starts.count))
    }
    let offsets = try offsets()
    return (offsets.view(0..<offsets.count - 1), offsets.view(1..<offsets.count))
  }

  mutating func narrow() throws(SnapshotError) -> NarrowNumbers {
    let section = try nextSection()
    switch try word() {
    case 1: return NarrowNumbers(.one(try array(section)))
    case 2: return NarrowNumbers(.two(try array(section)))
    case 3:
      let codes = RankedCodes(
        ranks: try array(section),
        frequent: try array(),
        offsets: try offsets(),
        rows: try array(),
        codes: try array()
      )
      guard let codes else { throw SnapshotReader.contradiction }
      return NarrowNumbers(.ranked(codes))
    case 4: return NarrowNumbers(.four(try array(section)))
    case _: throw SnapshotReader.contradiction
    }
  }

  mutating func texts() throws(SnapshotError) -> TextColumn {
    let heap = try heap()
    let runs = try runs()
    return TextColumn(heap: heap, starts: runs.starts, ends: runs.ends)
  }

  mutating func dictionaryTexts() throws(SnapshotError) -> DictionaryTexts {
    let heap = try heap()
    let offsets: DictionaryTexts.Offsets =
      switch try word() {
      case 0: .packed(try packed())
      case 1: .plain(try offsets())
      case _: throw SnapshotReader.contradiction
      }
    guard offsets.count > 0 else { throw SnapshotReader.contradiction }
    return DictionaryTexts(heap: heap, offsets: offsets)
  }

  mutating func coded() throws(SnapshotError) -> CodedColumn {
    let dictionary = try dictionary()
    return CodedColumn(codes: try array(of: UInt32.self), dictionary: dictionary)
  }

  mutating func list(depth: Int = 0) throws(SnapshotError) -> ListColumn {
    let runs = try runs()
    return ListColumn(
      starts: runs.starts,
      ends: runs.ends,
      elements: try column(depth: depth + 1)
    )
  }

  mutating func dates() throws(SnapshotError) -> DateColumn {
    let starts = try array(of: Int32.self)
    return DateColumn(
      starts: starts,
      ends: try array(count: starts.count),
      precisions: try array(count: starts.count),
      minutes: try array(count: starts.count)
    )
  }

  /// The next column; lists of lists go no deeper than any table has them.
  mutating func column(depth: Int = 0) throws(SnapshotError) -> Column {
    guard depth < 4 else { throw SnapshotReader.contradiction }
    switch try word() {
    case 0: return .text(try texts())
    case 1: return .coded(try coded())
    case 2: return .number(try array(of: Double.self))
    case 3: return .date(try dates())
    case 4: return .boolean(try array(of: Truth.self))
    case 5: return .row(try array(of: UInt32.self))
    case 6: return .entity(try array(of: UInt32.self))
    case 7: return .list(try list(depth: depth))
    case _: throw SnapshotReader.contradiction
    }
  }
}
