/// The texts of a dictionary, one after the other in a heap; none is missing.
@usableFromInline
package struct DictionaryTexts: Sendable {
  /// UTF-8; every text begins and ends between characters.
  package let heap: TextHeap
  /// Text `i` is `offsets[i] ..< offsets[i + 1]` of the heap.
  package let offsets: Offsets

  /// Where the texts begin, and where the last one ends.
  @usableFromInline
  package enum Offsets: Sendable {
    /// For dictionaries that are asked for single texts again and again.
    case plain(FixedArray<UInt32>)
    case packed(PackedNumbers)

    package var count: Int {
      switch self {
      case .plain(let offsets): offsets.count
      case .packed(let offsets): offsets.count
      }
    }

    package subscript(index: Int) -> Int {
      switch self {
      case .plain(let offsets): Int(offsets[index])
      case .packed(let offsets): Int(offsets[index])
      }
    }
  }

  /// Takes offsets, one more than texts.
  package init(heap: TextHeap, offsets: Offsets) {
    self.heap = heap
    self.offsets = offsets
  }

  package var count: Int { max(0, offsets.count - 1) }

  /// Where a text lies in the heap.
  package func range(_ code: Int) -> Range<Int> {
    let start = offsets[code]
    return start..<max(start, offsets[code + 1])
  }

  /// The text of a code; never nil.
  package func text(_ code: Int) -> String? {
    String(decoding: heap.bytes[range(code)], as: UTF8.self)
  }

  /// The bytes of the text of a code, where they lie.
  package func bytes(_ code: Int) -> HeapSlice { heap.bytes[range(code)] }

  /// The texts of some codes as slices of the heap; no code gives no text.
  package func slices(_ codes: FixedArray<UInt32>) -> TextColumn {
    func bounds(_ shift: Int) -> FixedArray<UInt32> {
      FixedArray(count: codes.count) { row in
        let code = codes[row]
        return code == RowSelection.noRow ? code : UInt32(offsets[Int(code) + shift])
      }
    }
    return TextColumn(heap: heap, starts: bounds(0), ends: bounds(1))
  }

  /// The codes of the texts that hold a byte string, at their end if that is asked for, ascending: the heap, or only the
  /// stretches of it in which the string may begin, is searched as one text.
  package func codes(
    holding needle: [UInt8],
    atEnd: Bool = false,
    beginningIn stretches: [Range<Int>]? = nil
  ) -> [Int] {
    guard !needle.isEmpty else { return [] }
    let bytes = heap.bytes
    let (text, key) = (bytes.span, needle.span)
    var found: [Int] = []
    var place = 0
    for stretch in stretches ?? [0..<bytes.count] {
      place = max(place, stretch.lowerBound)
      let end = min(bytes.count, stretch.upperBound + needle.count - 1)
      while place < end, let hit = findBytes(key, in: text, place..<end) {
        let code = last(startingBy: hit)
        let range = range(code)
        let isInside = hit + needle.count <= range.upperBound
        if isInside, !atEnd || endsWith(needle, range) { found.append(code) }
        // A place across the end of a text is none, but one that begins behind it may be.
        place = isInside ? max(hit + 1, range.upperBound) : hit + 1
      }
    }
    return found
  }

  private func endsWith(_ needle: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.upperBound - needle.count
    return start >= range.lowerBound && heap.bytes[start..<range.upperBound].elementsEqual(needle)
  }

  /// The last text that does not begin behind an offset of the heap.
  private func last(startingBy offset: Int) -> Int {
    let found =
      switch offsets {
      case .plain(let offsets): findLast(offsets, notAbove: UInt32(offset))
      case .packed(let offsets): findLast(offsets, notAbove: UInt32(offset))
      }
    return min(found, max(0, count - 1))
  }
}

extension DictionaryTexts {
  /// Takes a column whose texts lie one after the other.
  package init(_ column: TextColumn) {
    self.init(
      heap: column.heap,
      offsets: .plain(FixedArray(column.starts.array + [UInt32(column.heap.bytes.count)]))
    )
  }
}
