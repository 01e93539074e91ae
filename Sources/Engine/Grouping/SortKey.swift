import Columns
import Store

/// One key of an order: a number for each row that sorts as the cells do, and the texts where eight
/// bytes do not decide.
struct SortKey: Sendable {
  /// Ascending in the direction asked for; `missing` for a missing cell.
  let ranks: [UInt64]
  /// The texts to compare where two ranks are equal.
  private let texts: TextColumn?
  private let isDescending: Bool

  /// The rank behind all others.
  private static let missing = UInt64.max

  init(_ column: Column, _ direction: SortOrder.Direction, _ corpus: Corpus) {
    isDescending = direction == .descending
    let isDescending = direction == .descending
    let ascending = SortKey.ascendingRanks(column, corpus)
    ranks = ascending.map { $0 == SortKey.missing ? $0 : isDescending ? ~$0 - 1 : $0 }
    if case .text(let column) = column { texts = column } else { texts = nil }
  }

  /// Whether equal ranks are equal cells.
  var isExact: Bool { texts == nil }

  /// Below zero when the left row comes first.
  func compare(_ left: Int, _ right: Int) -> Int {
    let (one, other) = (ranks[left], ranks[right])
    if one != other { return one < other ? -1 : 1 }
    guard let texts, one != SortKey.missing else { return 0 }
    let order = compareBytes(
      texts.heap.bytes,
      texts.range(left),
      texts.heap.bytes,
      texts.range(right)
    )
    return isDescending ? -order : order
  }

  /// Below `missing - 1`, so that turning the direction keeps them apart from it.
  private static func ascendingRanks(_ column: Column, _ corpus: Corpus) -> [UInt64] {
    switch column {
    case .number(let values): values.map { $0.isNaN ? missing : rank($0) }
    case .date(let dates): (0..<dates.count).map { rank(dates, $0) }
    case .boolean(let values): values.map { $0 == .missing ? missing : UInt64($0.rawValue) }
    case .row(let rows): rows.map { $0 == RowSelection.noRow ? missing : UInt64($0) }
    case .entity(let numbers):
      ranks(corpus.entities.names.read(.list(numbers.array)))
    case .text(let texts):
      (0..<texts.count).map {
        texts.isKnown($0) ? rank(texts.heap.bytes, texts.range($0)) : missing
      }
    case .coded: ranks(column)
    case .list(let lists): (0..<lists.count).map { UInt64(lists.range($0).count) }
    }
  }

  /// The bits of a number, turned so that they ascend as numbers do.
  private static func rank(_ value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }

  /// First day, time of day, length and precision: the order of spans.
  private static func rank(_ dates: DateColumn, _ row: Int) -> UInt64 {
    guard dates.isKnown(row) else { return missing }
    let start = UInt64(UInt32(bitPattern: dates.starts[row]) ^ 1 << 31)
    let minute = UInt64(UInt16(bitPattern: dates.minutes[row] &+ 1) & 0x7FF)
    let length = UInt64(min(0x1FFFF, max(0, Int64(dates.ends[row]) - Int64(dates.starts[row]))))
    return start << 32 | minute << 21 | length << 4 | UInt64(dates.precisions[row])
  }

  /// The first eight bytes of a text.
  private static func rank(_ heap: FixedArray<UInt8>, _ range: Range<Int>) -> UInt64 {
    let bytes = heap.span
    var rank: UInt64 = 0
    for offset in 0..<8 {
      rank = rank << 8 | (offset < range.count ? UInt64(bytes[range.lowerBound + offset]) : 0)
    }
    return rank
  }

  /// The place of each code's text among the texts of its dictionary, by code points.
  private static func ranks(_ column: Column) -> [UInt64] {
    guard case .coded(let coded) = column else { return [] }
    // A dictionary much longer than the rows is not worth ranking as a whole.
    let isWide = coded.dictionary.count > 4 * coded.count
    let used = isWide ? Set(coded.codes).subtracting([RowSelection.noRow]).sorted() : []
    let codes = isWide ? used : (0..<UInt32(coded.dictionary.count)).map { $0 }
    let texts = coded.dictionary.texts
    let order = codes.sorted { left, right in
      compareBytes(
        texts.heap.bytes,
        texts.range(Int(left)),
        texts.heap.bytes,
        texts.range(Int(right))
      ) < 0
    }
    guard !isWide else {
      var places: [UInt32: UInt64] = [:]
      for (place, code) in order.enumerated() { places[code] = UInt64(place) }
      return coded.codes.map { places[$0] ?? missing }
    }
    var places = [UInt64](repeating: missing, count: codes.count)
    for (place, code) in order.enumerated() { places[Int(code)] = UInt64(place) }
    return coded.codes.map { $0 == RowSelection.noRow ? missing : places[Int($0)] }
  }
}
