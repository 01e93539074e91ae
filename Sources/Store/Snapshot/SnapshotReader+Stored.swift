import Columns

/// What columns of tables refer to beside their own sections.
struct Stores {
  let words: WordStore
  let texts: TextStore
}

extension SnapshotReader {
  /// The next column of a table; none goes deeper than any table has them.
  mutating func stored(_ stores: Stores, depth: Int = 0) throws(SnapshotError) -> StoredColumn {
    guard depth < 8 else { throw SnapshotReader.contradiction }
    let kind = try word()
    switch kind {
    case 0: return .values(try column())
    case 1: return .owner(offsets: try offsets())
    case 2:
      let path = try stored(stores, depth: depth + 1)
      return .through(path, try stored(stores, depth: depth + 1))
    case 3:
      let codes = try narrow()
      return .coded(codes, try column())
    case 4:
      let singular = try text()
      let offsets = try offsets()
      return .identifier(singular: singular, offsets: offsets, files: try coded())
    case 5:
      guard let answer = WordPlace.Answer(rawValue: try word()) else {
        throw SnapshotReader.contradiction
      }
      return .word(WordPlace(answer: answer, words: stores.words, texts: stores.texts))
    case 6: return .whole(try packed())
    case 7:
      let heap = try heap()
      let passages = try ranges()
      let own = try self.heap()
      return .passages(passages, of: heap, others: try ranges(), in: own)
    case _: return try packedColumn(kind, stores, depth: depth)
    }
  }

  private mutating func packedColumn(
    _ kind: Int,
    _ stores: Stores,
    depth: Int
  ) throws(SnapshotError) -> StoredColumn {
    switch kind {
    case 8:
      let picks = try packed()
      return .picked(picks, try column())
    case 9: return .codes(try codes())
    case 10: return .rows(try packed())
    case 11: return .entities(try packed())
    case 12: return .lists(try lists(stores, depth: depth + 1))
    case 13:
      let singular = try text()
      let codes = try stored(stores, depth: depth + 1)
      let names = try stored(stores, depth: depth + 1)
      return .entityNames(
        EntityIdentifiers(singular: singular, codes: codes, names: names, ordinals: try packed())
      )
    case 14:
      let heap = try heap()
      return .texts(try ranges(), of: heap)
    case 15: return .sources(try ranges(), stores.texts)
    case 16: return .lines(try ranges(), stores.texts)
    case _: throw SnapshotReader.contradiction
    }
  }

  /// The next lists.
  mutating func lists(_ stores: Stores, depth: Int = 0) throws(SnapshotError) -> StoredLists {
    let ranges = try ranges()
    return StoredLists(ranges: ranges, elements: try stored(stores, depth: depth))
  }
}

extension StoredColumn {
  /// Whether there is a cell for each of so many rows, as far as the lengths of arrays tell.
  func holds(rows: Int) -> Bool {
    switch self {
    case .values(let column): column.count == rows
    case .owner, .identifier: true
    case .through(let path, _): path.holds(rows: rows)
    case .coded(let codes, _): codes.count == rows
    case .picked(let numbers, _), .rows(let numbers), .entities(let numbers), .whole(let numbers):
      numbers.count == rows
    case .codes(let codes): codes.count == rows
    case .lists(let lists): lists.count == rows
    case .entityNames(let names):
      names.ordinals.count == rows && names.codes.holds(rows: rows) && names.names.holds(rows: rows)
    case .texts(let ranges, _), .sources(let ranges, _), .lines(let ranges, _):
      ranges.count == rows
    case .passages(let ranges, _, let others, _): ranges.count == rows && others.count == rows
    case .word(let place): place.words.codes.count == rows
    }
  }
}
