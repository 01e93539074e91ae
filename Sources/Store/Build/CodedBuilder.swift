import Columns
import Unicode

/// A coded column that still grows; the dictionary is put in order when it is finished.
struct CodedBuilder {
  private var texts = TextInterner()
  private var codes: [UInt32] = []

  var count: Int { codes.count }

  /// Adds a row; an empty text is one.
  mutating func append(_ text: String?) {
    codes.append(text.map { texts.intern($0) } ?? RowSelection.noRow)
  }

  /// The column, its dictionary in order.
  var column: CodedColumn {
    let sorted = SortedTexts(texts)
    return CodedColumn(
      codes: gatherCodes(sorted.ranks, at: codes),
      dictionary: sorted.dictionary
    )
  }
}

/// Different texts in the order of a dictionary: folded form first, then the bytes as written.
private struct SortedTexts {
  /// The place of each text in the order.
  private(set) var ranks: [UInt32]
  let dictionary: TextDictionary

  init(_ texts: TextInterner) {
    let written = texts.column
    var folded = TextColumnBuilder()
    var keys: [SortKey] = []
    for number in 0..<texts.count {
      let key = fold(Array(texts.bytes(number)))
      folded.append(bytes: key)
      keys.append(SortKey(prefix: SortKey.prefix(of: key), number: UInt32(number)))
    }
    let comparable = folded.column
    keys.sort { left, right in
      left.prefix != right.prefix
        ? left.prefix < right.prefix
        : comesBefore(Int(left.number), Int(right.number), comparable, written)
    }
    ranks = [UInt32](repeating: 0, count: keys.count)
    for (rank, key) in keys.enumerated() { ranks[Int(key.number)] = UInt32(rank) }
    dictionary = TextDictionary(
      texts: DictionaryTexts(laidOut(written, in: keys)),
      folded: DictionaryTexts(laidOut(comparable, in: keys)),
      fold: { fold($0) }
    )
  }
}

/// Copies texts one after the other, so that a search through all of them reads one stretch of bytes.
private func laidOut(_ texts: TextColumn, in order: [SortKey]) -> TextColumn {
  let heap = texts.heap.bytes
  var builder = TextColumnBuilder()
  for key in order { builder.append(bytes: heap.span.extracting(texts.range(Int(key.number)))) }
  return builder.column
}

/// The first eight bytes of a folded text as one number, which decides most comparisons.
private struct SortKey {
  let prefix: UInt64
  let number: UInt32

  static func prefix(of key: [UInt8]) -> UInt64 {
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | UInt64(index < key.count ? key[index] : 0) }
    return prefix
  }
}

private func comesBefore(
  _ left: Int,
  _ right: Int,
  _ folded: TextColumn,
  _ written: TextColumn
) -> Bool {
  let order = compareBytes(
    folded.heap.bytes,
    folded.range(left),
    folded.heap.bytes,
    folded.range(right)
  )
  if order != 0 { return order < 0 }
  return compareBytes(
    written.heap.bytes,
    written.range(left),
    written.heap.bytes,
    written.range(right)
  ) < 0
}
