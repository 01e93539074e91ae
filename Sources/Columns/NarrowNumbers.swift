/// Whole numbers in as few bytes each as the largest takes, or by rank; a number may be missing.
@usableFromInline
package struct NarrowNumbers: RandomAccessCollection, Sendable {
  /// The numbers at their width; the largest of the width stands for a missing one.
  @usableFromInline
  package enum Storage: Sendable {
    case one(FixedArray<UInt8>)
    case two(FixedArray<UInt16>)
    case four(FixedArray<UInt32>)
    /// Codes of which none is missing, by rank.
    case ranked(RankedCodes)
  }

  @usableFromInline package let storage: Storage

  package init(_ storage: Storage) { self.storage = storage }

  /// Takes numbers of which `RowSelection.noRow` is missing.
  package init(_ numbers: [UInt32]) {
    let most = numbers.lazy.filter { $0 != RowSelection.noRow }.max() ?? 0
    storage =
      if most < UInt32(UInt8.max) {
        .one(FixedArray(count: numbers.count) { UInt8(truncatingIfNeeded: numbers[$0]) })
      } else if most < UInt32(UInt16.max) {
        .two(FixedArray(count: numbers.count) { UInt16(truncatingIfNeeded: numbers[$0]) })
      } else {
        .four(FixedArray(numbers))
      }
  }

  @usableFromInline package var startIndex: Int { 0 }
  @usableFromInline package var endIndex: Int { count }

  @usableFromInline package var count: Int {
    switch storage {
    case .one(let numbers): numbers.count
    case .two(let numbers): numbers.count
    case .four(let numbers): numbers.count
    case .ranked(let codes): codes.ranks.count
    }
  }

  /// The number of a row; `RowSelection.noRow` where it is missing.
  ///
  /// Inlined, since the places of words are read one by one where hits are found.
  @inlinable
  package subscript(row: Int) -> UInt32 {
    switch storage {
    case .one(let numbers):
      let number = numbers[row]
      return number == UInt8.max ? UInt32.max : UInt32(number)
    case .two(let numbers):
      let number = numbers[row]
      return number == UInt16.max ? UInt32.max : UInt32(number)
    case .four(let numbers): return numbers[row]
    case .ranked(let codes):
      // Only these two arrays are touched: the whole would be counted as held each time.
      let rank = codes.ranks[row]
      guard rank != RankedCodes.rare else { return rareCode(row) }
      return codes.frequent[Int(rank)]
    }
  }

  /// The number of a row that has a rare one.
  @inline(never)
  @usableFromInline
  func rareCode(_ row: Int) -> UInt32 {
    if case .ranked(let codes) = storage { codes.rareCode(row) } else { UInt32.max }
  }

  /// The numbers of some rows; no row gives `RowSelection.noRow`.
  package func gather(_ rows: RowSelection) -> FixedArray<UInt32> {
    FixedArray(count: rows.count) { position in
      let row = rows[position]
      return row == RowSelection.noRow ? row : self[Int(row)]
    }
  }
}
