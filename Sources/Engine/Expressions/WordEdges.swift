import Columns
import Store

/// Where the words of the reading text begin and end.
struct WordEdges {
  let heap: TextHeap
  let words: WordStore

  init(_ corpus: Corpus) {
    heap = corpus.texts.reading
    words = corpus.words
  }

  /// Whether a range of the reading text begins and ends where words do.
  func areEdges(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, isEdge(range.lowerBound) else { return false }
    return isEdge(range.upperBound)
  }

  /// Whether an offset does not lie inside a word.
  private func isEdge(_ offset: Int) -> Bool {
    guard !words.sentenceStarts.isEmpty else { return isWordEdge(heap.bytes.array, offset) }
    let sentence = findLast(words.sentenceStarts, notAbove: UInt32(offset))
    let start = Int(words.sentenceStarts[sentence])
    let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    guard let word = lastWord(in: range, startingBy: offset - start) else { return true }
    let begin = start + Int(words.starts[word])
    return offset == begin || offset >= begin + words.length(word)
  }

  /// The last of some words that does not begin behind an offset of its sentence.
  private func lastWord(in range: Range<Int>, startingBy offset: Int) -> Int? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(words.starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > range.lowerBound ? low - 1 : nil
  }
}
