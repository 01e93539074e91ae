import Columns
import CorpusModel
import Store

/// What was found in a stretch of a sentence.
package struct SentenceMark: Equatable {
  /// The row of a table that says what it is.
  package enum Kind: Equatable {
    /// A name, and the number of the thing it names.
    case name(entity: Int)
    case figure(Int)
    case date(Int)
  }

  /// Bytes of the sentence.
  package var range: Range<Int>
  package var kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// The names, figures and dates of every sentence.
struct SentenceMarks {
  private let corpus: Corpus
  private let names: RowsBySentence
  private let figures: RowsBySentence
  private let dates: RowsBySentence
  private let entities: FixedArray<UInt32>

  init(_ corpus: Corpus, figuresToo: Bool = true) {
    self.corpus = corpus
    names = RowsBySentence(.mentions, corpus)
    figures = figuresToo ? RowsBySentence(.figures, corpus) : .none
    dates = figuresToo ? RowsBySentence(.dates, corpus) : .none
    entities = TableRows(of: .mentions, corpus)["entity"].references
  }

  /// The marks of a sentence that stands in a range of the reading text: each lies inside the ones
  /// before it or behind them.
  func marks(of sentence: Int, in text: Range<Int>) -> [SentenceMark] {
    var found: [SentenceMark] = []
    func add(_ table: Table, _ rows: ArraySlice<UInt32>, _ kind: (Int) -> SentenceMark.Kind?) {
      for row in rows {
        guard let range = corpus.readingRange(of: Int(row), in: table), !range.isEmpty,
          range.lowerBound >= text.lowerBound, range.upperBound <= text.upperBound,
          let kind = kind(Int(row))
        else { continue }
        let start = range.lowerBound - text.lowerBound
        found.append(SentenceMark(range: start..<start + range.count, kind: kind))
      }
    }
    add(.mentions, names.rows(of: sentence)) { row in
      entities[row] == RowSelection.noRow ? nil : .name(entity: Int(entities[row]))
    }
    add(.dates, dates.rows(of: sentence)) { .date($0) }
    add(.figures, figures.rows(of: sentence)) { .figure($0) }
    return nested(found)
  }
}

/// The marks in the order in which they open, without those that would close in another one's midst
/// and without a second one of the same range.
package func nested(_ marks: [SentenceMark]) -> [SentenceMark] {
  let ordered = marks.enumerated().sorted { left, right in
    let (one, other) = (left.element.range, right.element.range)
    if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
    if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
    return left.offset < right.offset
  }
  var result: [SentenceMark] = []
  var open: [Range<Int>] = []
  for (_, mark) in ordered {
    while let last = open.last, last.upperBound <= mark.range.lowerBound { open.removeLast() }
    if let last = open.last, mark.range.upperBound > last.upperBound || mark.range == last {
      continue
    }
    open.append(mark.range)
    result.append(mark)
  }
  return result
}

/// The rows of a table that stand in each sentence, in their order.
private struct RowsBySentence {
  private let offsets: [UInt32]
  private let numbers: [UInt32]

  static let none = RowsBySentence(offsets: [], numbers: [])

  private init(offsets: [UInt32], numbers: [UInt32]) {
    self.offsets = offsets
    self.numbers = numbers
  }

  init(_ table: Table, _ corpus: Corpus) {
    let owners = TableRows(of: table, corpus)["sentence"].references
    var offsets = [UInt32](repeating: 0, count: corpus.rowCount(.sentences) + 1)
    for owner in owners where owner != RowSelection.noRow { offsets[Int(owner) + 1] += 1 }
    for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
    var next = offsets
    var numbers = [UInt32](repeating: 0, count: Int(offsets.last ?? 0))
    for (row, owner) in owners.enumerated() where owner != RowSelection.noRow {
      numbers[Int(next[Int(owner)])] = UInt32(row)
      next[Int(owner)] += 1
    }
    self.init(offsets: offsets, numbers: numbers)
  }

  func rows(of sentence: Int) -> ArraySlice<UInt32> {
    guard sentence + 1 < offsets.count else { return [] }
    return numbers[Int(offsets[sentence])..<Int(offsets[sentence + 1])]
  }
}
