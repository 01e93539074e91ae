import Columns
import Unicode

/// A coded column that still grows; the dictionary is put in order when it is finished.
struct CodedBuilder {
  private var numbers: [String: UInt32] = [:]
  private var texts: [String] = []
  private var codes: [UInt32] = []

  var count: Int { codes.count }

  /// Adds a row; an empty text is one.
  mutating func append(_ text: String?) {
    codes.append(text.map { intern($0) } ?? RowSelection.noRow)
  }

  private mutating func intern(_ text: String) -> UInt32 {
    // Canonically equal spellings are one Swift String: the first one met stands for both.
    if let number = numbers[text] { return number }
    let number = UInt32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  /// The column, its dictionary in order.
  var column: CodedColumn {
    let order = sortTexts(texts)
    var ranks = [UInt32](repeating: 0, count: texts.count)
    for (rank, number) in order.numbers.enumerated() { ranks[number] = UInt32(rank) }
    return CodedColumn(codes: gatherCodes(ranks, at: codes), dictionary: order.dictionary)
  }
}

/// Puts unique texts in the order of a dictionary: folded form first, then the bytes as written.
func sortTexts(_ texts: [String]) -> (numbers: [Int], dictionary: TextDictionary) {
  let keys = texts.map { (folded: fold(Array($0.utf8)), raw: Array($0.utf8)) }
  let numbers = texts.indices.sorted { left, right in
    let folded = compareBytes(
      keys[left].folded,
      0..<keys[left].folded.count,
      keys[right].folded,
      0..<keys[right].folded.count
    )
    if folded != 0 { return folded < 0 }
    return compareBytes(
      keys[left].raw,
      0..<keys[left].raw.count,
      keys[right].raw,
      0..<keys[right].raw.count
    ) < 0
  }
  var sorted = TextColumnBuilder()
  var folded = TextColumnBuilder()
  for number in numbers {
    sorted.append(bytes: keys[number].raw)
    folded.append(bytes: keys[number].folded)
  }
  return (numbers, TextDictionary(texts: sorted.column, folded: folded.column))
}
