/// What the codes of rows stand for, for looking at many rows: one array is asked where codes are kept by rank,
/// not the code first and then its value.
@usableFromInline
package struct CodeValues: Sendable {
  @usableFromInline let codes: NarrowNumbers
  /// By code.
  @usableFromInline let values: [UInt32]
  /// Empty where codes are not kept by rank.
  @usableFromInline let ranks: FixedArray<UInt16>
  @usableFromInline let byRank: FixedArray<UInt32>

  /// Takes a value for every code.
  package init(_ codes: NarrowNumbers, _ values: [UInt32]) {
    self.codes = codes
    self.values = values
    if case .ranked(let ranked) = codes.storage {
      ranks = ranked.ranks
      byRank = FixedArray(count: ranked.frequent.count) { values[Int(ranked.frequent[$0])] }
    } else {
      (ranks, byRank) = ([], [])
    }
  }

  /// The value of a row's code.
  ///
  /// Inlined: windows of words are looked through word by word (Q11 of `concord-bench tasks`).
  @inlinable
  package subscript(row: Int) -> UInt32 {
    if !ranks.isEmpty {
      let rank = ranks[row]
      if rank != RankedCodes.rare { return byRank[Int(rank)] }
    }
    return values[Int(codes[row])]
  }
}
