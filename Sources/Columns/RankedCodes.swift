/// Codes of which a few make up most: two bytes each, the rare ones beside them.
///
/// A row keeps the rank of its code, the most frequent code first. The ranks that two bytes have room for leave
/// out a code in a hundred; the rows of those stand in a list, in blocks of 4096 rows.
@usableFromInline
package struct RankedCodes: Sendable {
  /// The rank of each row's code; `RankedCodes.rare` where the code is in the list of rare ones.
  @usableFromInline package let ranks: FixedArray<UInt16>
  /// The code of each rank.
  @usableFromInline package let frequent: FixedArray<UInt32>
  /// Block `i` has the rare rows `offsets[i] ..< offsets[i + 1]`.
  package let offsets: FixedArray<UInt32>
  /// The rare rows, counted from the start of their block; ascending in each.
  package let rows: FixedArray<UInt16>
  /// The code of each rare row.
  package let codes: FixedArray<UInt32>

  /// Stands for a rare code.
  @usableFromInline package static let rare = UInt16.max
  /// The rows of a block, as a shift.
  private static let blockShift = 12

  /// Takes what was kept before; nil when its parts do not fit together.
  package init?(
    ranks: FixedArray<UInt16>,
    frequent: FixedArray<UInt32>,
    offsets: FixedArray<UInt32>,
    rows: FixedArray<UInt16>,
    codes: FixedArray<UInt32>
  ) {
    guard offsets.count == RankedCodes.blocks(ranks.count) + 1, rows.count == codes.count,
      frequent.count <= Int(RankedCodes.rare)
    else { return nil }
    self.ranks = ranks
    self.frequent = frequent
    self.offsets = offsets
    self.rows = rows
    self.codes = codes
  }

  /// The number of blocks of so many rows.
  private static func blocks(_ rows: Int) -> Int {
    (rows + 1 << blockShift - 1) >> blockShift
  }

  package var count: Int { ranks.count }

  /// The code of a row.
  @inlinable
  package subscript(row: Int) -> UInt32 {
    let rank = ranks[row]
    return rank == RankedCodes.rare ? rareCode(row) : frequent[Int(rank)]
  }

  /// The code of a row that has a rare one; `RowSelection.noRow` where the list has none.
  @usableFromInline
  package func rareCode(_ row: Int) -> UInt32 {
    let block = row >> RankedCodes.blockShift
    let wanted = UInt16(row & (1 << RankedCodes.blockShift - 1))
    var low = Int(offsets[block])
    var high = Int(offsets[block + 1])
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    let isThere = low < Int(offsets[block + 1]) && rows[low] == wanted
    return isThere ? codes[low] : RowSelection.noRow
  }

  /// Whether every rank has a code, every rare row is in the list, and no other one.
  package var isWhole: Bool {
    guard offsets.first == 0, Int(offsets.last ?? 0) == rows.count,
      offsets.indices.dropFirst().allSatisfy({ offsets[$0 - 1] <= offsets[$0] })
    else { return false }
    var next = 0
    for row in ranks.indices {
      if ranks[row] != RankedCodes.rare {
        guard Int(ranks[row]) < frequent.count else { return false }
        continue
      }
      let block = row >> RankedCodes.blockShift
      guard next < rows.count, next >= Int(offsets[block]), next < Int(offsets[block + 1]),
        Int(rows[next]) == row & (1 << RankedCodes.blockShift - 1)
      else { return false }
      next += 1
    }
    return next == rows.count
  }
}

extension RankedCodes: Codes {
  func code(_ row: Int) -> Int {
    let code = self[row]
    return code == RowSelection.noRow ? Int.max : Int(code)
  }
}

/// Codes that are ranked one after the other; the ranks are handed out, the rest is kept.
package struct RankedCodesBuilder {
  /// The codes, most frequent first.
  private let frequent: [UInt32]
  /// The rank of each code.
  private let ranks: [UInt16]
  private var count = 0
  private var offsets: [UInt32] = []
  private var rows: [UInt16] = []
  private var codes: [UInt32] = []

  /// Takes how often each code will come.
  package init(counts: [UInt32]) {
    let order = counts.indices.sorted { left, right in
      counts[left] != counts[right] ? counts[left] > counts[right] : left < right
    }
    let frequent = order.prefix(Int(RankedCodes.rare))
    var ranks = [UInt16](repeating: RankedCodes.rare, count: counts.count)
    for (rank, code) in frequent.enumerated() { ranks[code] = UInt16(rank) }
    self.frequent = frequent.map { UInt32($0) }
    self.ranks = ranks
  }

  /// Adds the code of the next row; gives its rank.
  package mutating func append(_ code: UInt32) -> UInt16 {
    if count & 0xFFF == 0 { offsets.append(UInt32(rows.count)) }
    let rank = ranks[Int(code)]
    if rank == RankedCodes.rare {
      rows.append(UInt16(count & 0xFFF))
      codes.append(code)
    }
    count += 1
    return rank
  }

  /// The codes, whose ranks stand elsewhere by now; nil where those are not as many.
  package func finish(ranks: FixedArray<UInt16>) -> RankedCodes? {
    RankedCodes(
      ranks: ranks,
      frequent: FixedArray(frequent),
      offsets: FixedArray(offsets + [UInt32(rows.count)]),
      rows: FixedArray(rows),
      codes: FixedArray(codes)
    )
  }
}
