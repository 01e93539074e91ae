/// Gives every different text a number, in the order in which the texts are first met.
///
/// Texts are the same when their bytes are.
package struct TextInterner: Sendable {
  private var heap: [UInt8] = []
  /// Text `i` is `offsets[i] ..< offsets[i + 1]` of the heap.
  private var offsets: [UInt32] = [0]
  /// The number of the text in each slot, or `RowSelection.noRow`; open addressing, a power of two,
  /// at most half full.
  private var slots: [UInt32] = [UInt32](repeating: RowSelection.noRow, count: 16)

  package init() {}

  /// The number of different texts.
  package var count: Int { offsets.count - 1 }

  /// The bytes of a text.
  package func bytes(_ number: Int) -> ArraySlice<UInt8> {
    heap[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// All texts in the order of their numbers.
  package var column: TextColumn {
    TextColumn(
      heap: TextHeap(heap),
      starts: Array(offsets.dropLast()),
      ends: Array(offsets.dropFirst())
    )
  }

  /// The number of a text, a new one if it was not met before.
  package mutating func intern(_ text: String) -> UInt32 { intern(text.utf8.span) }

  /// The number of a text given as UTF-8, a new one if it was not met before.
  package mutating func intern(_ bytes: borrowing Span<UInt8>) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hashBytes(bytes)) & (slots.count - 1)
    while slots[slot] != RowSelection.noRow {
      if equals(Int(slots[slot]), bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(count)
    slots[slot] = number
    for index in bytes.indices { heap.append(bytes[index]) }
    offsets.append(UInt32(heap.count))
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a text given as UTF-8; nil if it was not met before.
  package func find(_ bytes: borrowing Span<UInt8>) -> UInt32? {
    var slot = Int(truncatingIfNeeded: hashBytes(bytes)) & (slots.count - 1)
    while slots[slot] != RowSelection.noRow {
      if equals(Int(slots[slot]), bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ number: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    let start = Int(offsets[number])
    guard Int(offsets[number + 1]) - start == bytes.count else { return false }
    let text = heap.span
    for index in bytes.indices where text[start + index] != bytes[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: RowSelection.noRow, count: slots.count * 2)
    for number in 0..<count {
      let hash = hashBytes(heap.span.extracting(Int(offsets[number])..<Int(offsets[number + 1])))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != RowSelection.noRow { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }
}

/// A number that differs for most texts: FNV-1a (Fowler, Noll, Vo) with its high half mixed in.
private func hashBytes(_ bytes: borrowing Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
  return hash ^ (hash >> 32)
}
