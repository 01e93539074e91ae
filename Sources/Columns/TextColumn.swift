/// Texts as slices of one UTF-8 heap, which several columns may share.
package struct TextColumn: Sendable {
  /// UTF-8; every slice begins and ends between characters.
  package let heap: TextHeap
  /// The first byte of each text; `RowSelection.noRow` where the text is missing.
  package let starts: FixedArray<UInt32>
  /// One past the last byte of each text.
  package let ends: FixedArray<UInt32>

  package init(heap: TextHeap, starts: FixedArray<UInt32>, ends: FixedArray<UInt32>) {
    self.heap = heap
    self.starts = starts
    self.ends = ends
  }

  /// Slices that were computed.
  package init(heap: TextHeap, starts: [UInt32], ends: [UInt32]) {
    self.init(heap: heap, starts: FixedArray(starts), ends: FixedArray(ends))
  }

  /// A column with its own heap.
  package init(_ texts: [String?]) {
    var builder = TextColumnBuilder()
    for text in texts { builder.append(text) }
    self = builder.column
  }

  package var count: Int { starts.count }

  /// Whether the text of a row is there.
  package func isKnown(_ row: Int) -> Bool { starts[row] != RowSelection.noRow }

  /// Where the text of a row lies in the heap; empty when it is missing.
  package func range(_ row: Int) -> Range<Int> {
    let start = starts[row]
    return start == RowSelection.noRow ? 0..<0 : Int(start)..<Int(ends[row])
  }

  /// The text of a row; nil when it is missing.
  package func text(_ row: Int) -> String? {
    guard isKnown(row) else { return nil }
    return String(decoding: heap.bytes[range(row)], as: UTF8.self)
  }

  /// The bytes of a row's text; nil when it is missing.
  package func bytes(_ row: Int) -> HeapSlice? {
    isKnown(row) ? heap.bytes[range(row)] : nil
  }

  /// The rows whose texts hold a byte string, at their end if that is asked for, ascending.
  ///
  /// The heap is searched as one text where the texts lie in it one after the other.
  package func rows(holding needle: [UInt8], atEnd: Bool = false) -> [Int] {
    guard !needle.isEmpty, isAscending else {
      return (0..<count).filter { holds(needle, row: $0, atEnd: atEnd) }
    }
    let bytes = heap.bytes
    let (text, key) = (bytes.span, needle.span)
    var found: [Int] = []
    var place = starts.first.map { Int($0) } ?? 0
    let end = ends.last.map { Int($0) } ?? 0
    while place < end, let hit = findBytes(key, in: text, place..<end) {
      let row = findLast(starts, notAbove: UInt32(hit))
      if holds(needle, row: row, atEnd: atEnd) { found.append(row) }
      place = max(hit + 1, Int(ends[row]))
    }
    return found
  }

  private var isAscending: Bool {
    let (firsts, lasts) = (starts.span, ends.span)
    guard firsts.count == lasts.count, firsts.count > 1 else { return firsts.count == lasts.count }
    // All of them, without a way out between them.
    var falls = 0
    for row in 1..<firsts.count { falls |= firsts[row] < lasts[row - 1] ? 1 : 0 }
    return falls == 0
  }

  private func holds(_ needle: [UInt8], row: Int, atEnd: Bool) -> Bool {
    let range = range(row)
    let bytes = heap.bytes
    guard atEnd else { return findBytes(needle.span, in: bytes.span, range) != nil }
    let start = range.upperBound - needle.count
    return start >= range.lowerBound && bytes[start..<range.upperBound].elementsEqual(needle)
  }

  /// The texts of some rows; `RowSelection.noRow` reads as missing.
  package func gather(_ rows: RowSelection) -> TextColumn {
    TextColumn(
      heap: heap,
      starts: gatherCodes(starts, rows),
      ends: gatherCodes(ends, rows)
    )
  }
}

/// A column of texts that still grows.
package struct TextColumnBuilder: Sendable {
  /// The bytes written so far.
  package private(set) var heap: [UInt8] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []

  package init() {}

  package var count: Int { starts.count }

  /// Adds a row with a text of its own.
  package mutating func append(_ text: String?) {
    guard let text else { return appendMissing() }
    starts.append(UInt32(heap.count))
    heap.append(contentsOf: text.utf8)
    ends.append(UInt32(heap.count))
  }

  /// Adds a row with bytes of its own.
  package mutating func append(bytes: ArraySlice<UInt8>) {
    starts.append(UInt32(heap.count))
    heap.append(contentsOf: bytes)
    ends.append(UInt32(heap.count))
  }

  /// Adds a row with bytes of a heap.
  package mutating func append(bytes: HeapSlice) {
    let heap = bytes.base
    append(bytes: heap.span.extracting(bytes.startIndex..<bytes.endIndex))
  }

  /// Adds a row with bytes of its own, all of them.
  package mutating func append(bytes: [UInt8]) { append(bytes: bytes.span) }

  /// Adds a row with bytes of its own.
  package mutating func append(bytes: borrowing Span<UInt8>) {
    starts.append(UInt32(heap.count))
    for index in bytes.indices { heap.append(bytes[index]) }
    ends.append(UInt32(heap.count))
  }

  /// Adds a row without a text.
  package mutating func appendMissing() {
    starts.append(RowSelection.noRow)
    ends.append(RowSelection.noRow)
  }

  /// What has been written, as a column.
  package var column: TextColumn { TextColumn(heap: TextHeap(heap), starts: starts, ends: ends) }
}
