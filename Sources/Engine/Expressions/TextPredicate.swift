import Columns
import Query
import Store
import Synchronization
import Unicode

/// A question to a text, and its answers for the texts of a dictionary already asked.
///
/// A class for the answers it remembers: each text of a dictionary is asked once, by whichever thread
/// comes first.
final class TextPredicate: Sendable {
  enum Question: Sendable {
    /// The folded text is one of these.
    case oneOf([[UInt8]])
    case ordered(Comparison, [UInt8])
    /// The bytes as written are these.
    case exactly([UInt8])
    case has(ByteSearch)
    case hasWord(ByteSearch)
    case starts([UInt8])
    case ends([UInt8])
    /// The pattern matches the text as written; nil matches nothing.
    case matches(RegularExpression?)
  }

  let question: Question
  /// Whether what is looked for is ASCII and Han characters only, which fold to themselves.
  private let isPlain: Bool
  private let memory = Mutex(Memory())

  /// The answers for the texts of one dictionary, missing where not asked yet.
  private struct Memory {
    var dictionary: TextDictionary?
    var answers: [Truth] = []
  }

  init(_ question: Question) {
    self.question = question
    if case .has(let search) = question {
      isPlain = String(decoding: search.needle, as: UTF8.self).unicodeScalars.allSatisfy {
        $0.isASCII || isHan($0.value)
      }
    } else {
      isPlain = false
    }
  }

  /// `has`, `has word`, `starts with` or `ends with` a folded text.
  convenience init(_ test: TextTest, _ needle: [UInt8]) {
    switch test {
    case .has: self.init(.has(ByteSearch(needle)))
    case .hasWord: self.init(.hasWord(ByteSearch(needle)))
    case .starts: self.init(.starts(needle))
    case .ends: self.init(.ends(needle))
    }
  }

  /// The answer for every row of a column of texts; missing texts answer no.
  func test(_ column: Column, words: WordEdges) -> [Bool] {
    switch column {
    case .coded(let coded): return test(coded)
    case .text(let texts):
      let heap = texts.heap.bytes
      let isReading = texts.heap === words.heap
      return (0..<texts.count).map { row in
        guard texts.isKnown(row) else { return false }
        let range = texts.range(row)
        return isReading ? holds(heap, range, words: words) : holds(heap, range)
      }
    case .number, .date, .boolean, .row, .entity, .list:
      return [Bool](repeating: false, count: column.count)
    }
  }

  /// The answer for every row of a coded column; missing texts answer no.
  func test(_ column: CodedColumn) -> [Bool] {
    let dictionary = column.dictionary
    return memory.withLock { memory in
      if memory.dictionary !== dictionary {
        memory.dictionary = dictionary
        memory.answers = [Truth](repeating: .missing, count: dictionary.count)
      }
      return column.codes.map { code in
        guard code != RowSelection.noRow else { return false }
        if memory.answers[Int(code)] == .missing {
          memory.answers[Int(code)] = ask(Int(code), dictionary)
        }
        return memory.answers[Int(code)] == .yes
      }
    }
  }

  private func ask(_ code: Int, _ dictionary: TextDictionary) -> Truth {
    let texts = dictionary.texts
    guard needsFolding else { return Truth(holds(texts.heap.bytes, texts.range(code))) }
    return Truth(holds(folded: dictionary.foldedText(code)))
  }

  /// The answer for one text as written.
  func holds(_ heap: FixedArray<UInt8>, _ range: Range<Int>) -> Bool {
    switch question {
    case .exactly(let key): heap[range].elementsEqual(key)
    case .matches(let expression): expression?.matches(heap.span.extracting(range)) ?? false
    case .has(let search):
      standsAsWritten(search.needle, heap, range)
        || search.first(in: fold(heap.span.extracting(range))) != nil
    case .oneOf, .ordered, .hasWord, .starts, .ends:
      holds(folded: fold(heap.span.extracting(range)))
    }
  }

  /// Whether a folded text stands in a text just so; then it also stands in the folded text, unless a
  /// combining mark follows it.
  private func standsAsWritten(
    _ needle: [UInt8],
    _ heap: FixedArray<UInt8>,
    _ range: Range<Int>
  ) -> Bool {
    guard isPlain, let place = findBytes(needle.span, in: heap.span, range) else { return false }
    let end = place + needle.count
    return end == range.upperBound || heap[end] != 0xCC && heap[end] != 0xCD
  }

  /// The answer for a text of the corpus, whose words are known.
  private func holds(_ heap: FixedArray<UInt8>, _ range: Range<Int>, words: WordEdges) -> Bool {
    guard case .hasWord(let search) = question else { return holds(heap, range) }
    let folded = foldWithOffsets(heap.span.extracting(range))
    return search.all(in: folded.bytes).contains { start in
      let found = folded.original(start..<start + search.needle.count)
      let first = range.lowerBound
      return words.areEdges(first + found.lowerBound..<first + found.upperBound)
    }
  }

  private var needsFolding: Bool {
    switch question {
    case .oneOf, .ordered, .has, .hasWord, .starts, .ends: true
    case .exactly, .matches: false
    }
  }

  private func holds(folded: [UInt8]) -> Bool {
    switch question {
    case .oneOf(let keys): keys.contains(folded)
    case .ordered(let comparison, let key):
      comparison.holds(compareBytes(folded, key))
    case .has(let search): search.first(in: folded) != nil
    case .hasWord(let search):
      search.all(in: folded).contains {
        isWordEdge(folded, $0) && isWordEdge(folded, $0 + search.needle.count)
      }
    case .starts(let key): folded.starts(with: key)
    case .ends(let key): folded.count >= key.count && folded.suffix(key.count).elementsEqual(key)
    case .exactly, .matches: false
    }
  }
}

extension Comparison {
  /// Whether it holds when the left side lies before (below zero), at or after the right side.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .different: order != 0
    case .less: order < 0
    case .atMost: order <= 0
    case .greater: order > 0
    case .atLeast: order >= 0
    }
  }
}

/// Whether a word may begin or end at an offset.
///
/// It may not between two letters of a word; every Han character stands for itself.
func isWordEdge(_ bytes: [UInt8], _ offset: Int) -> Bool {
  guard offset > 0, offset < bytes.count else { return true }
  let before = decodeScalar(bytes.span, before: offset).value
  let after = decodeScalar(bytes.span, at: offset).value
  if isHan(before) || isHan(after) { return true }
  return !isWordCharacter(before) || !isWordCharacter(after)
}
