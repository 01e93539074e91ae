/// Whole numbers in as few bytes each as the largest takes; a number may be missing.
@usableFromInline
package struct NarrowNumbers: RandomAccessCollection, Sendable {
  /// The numbers at their width; the largest of the width stands for a missing one.
  @usableFromInline
  package enum Storage: Sendable {
    case one(FixedArray<UInt8>)
    case two(FixedArray<UInt16>)
    /// Three bytes a number, the lowest first.
    case three(FixedArray<UInt8>)
    case four(FixedArray<UInt32>)
  }

  @usableFromInline package let storage: Storage

  package init(_ storage: Storage) { self.storage = storage }

  /// How many bytes a number takes.
  package enum Width: Int, Sendable {
    case one = 1
    case two, three, four

    /// The least width for numbers up to a largest one; that of the width itself stands for a missing one.
    package init(most: UInt32) {
      self =
        most < UInt32(UInt8.max)
        ? .one : most < UInt32(UInt16.max) ? .two : most < 0xFF_FFFF ? .three : .four
    }

    /// Writes a number, the lowest byte first.
    package func append(_ number: UInt32, to bytes: inout [UInt8]) {
      for place in 0..<rawValue {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place)))
      }
    }
  }

  /// Looks at numbers of one width in memory; nil where they do not lie in it.
  package init?(_ width: Width, _ memory: FixedMemory, at place: Int, count: Int) {
    let found: Storage? =
      switch width {
      case .one: FixedArray(memory, at: place, count: count).map { .one($0) }
      case .two: FixedArray(memory, at: place, count: count).map { .two($0) }
      case .three: FixedArray(memory, at: place, count: count * 3).map { .three($0) }
      case .four: FixedArray(memory, at: place, count: count).map { .four($0) }
      }
    guard let found else { return nil }
    storage = found
  }

  /// Takes numbers of which `RowSelection.noRow` is missing.
  package init(_ numbers: [UInt32]) {
    switch Width(most: numbers.lazy.filter { $0 != RowSelection.noRow }.max() ?? 0) {
    case .one:
      storage = .one(FixedArray(count: numbers.count) { UInt8(truncatingIfNeeded: numbers[$0]) })
    case .two:
      storage = .two(FixedArray(count: numbers.count) { UInt16(truncatingIfNeeded: numbers[$0]) })
    case .three:
      storage = .three(
        FixedArray(count: numbers.count * 3) { place in
          UInt8(truncatingIfNeeded: numbers[place / 3] >> UInt32(place % 3 * 8))
        }
      )
    case .four: storage = .four(FixedArray(numbers))
    }
  }

  @usableFromInline package var startIndex: Int { 0 }
  @usableFromInline package var endIndex: Int { count }

  @usableFromInline package var count: Int {
    switch storage {
    case .one(let numbers): numbers.count
    case .two(let numbers): numbers.count
    case .three(let bytes): bytes.count / 3
    case .four(let numbers): numbers.count
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
    case .three(let bytes):
      let number = NarrowNumbers.number(bytes, row)
      return number == 0xFF_FFFF ? UInt32.max : number
    case .four(let numbers): return numbers[row]
    }
  }

  /// A number of three bytes.
  @inlinable
  static func number(_ bytes: FixedArray<UInt8>, _ row: Int) -> UInt32 {
    let place = row &* 3
    return UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
  }

  /// The numbers of some rows; no row gives `RowSelection.noRow`.
  package func gather(_ rows: RowSelection) -> FixedArray<UInt32> {
    FixedArray(count: rows.count) { position in
      let row = rows[position]
      return row == RowSelection.noRow ? row : self[Int(row)]
    }
  }
}
