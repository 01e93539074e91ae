import Columns
import CorpusModel

/// Where the sentences of all documents stand, and which sentence holds a place in a paragraph.
struct SentencePlaces {
  /// In the reading text of the corpus.
  private(set) var ranges = TextRanges()
  /// The paragraph of each sentence, by its number in the corpus.
  private(set) var paragraphs: [UInt32] = []
  /// The sentences of paragraph `i` are `order[offsets[i] ..< offsets[i + 1]]`.
  private var offsets: [Int] = []
  private var order: [UInt32] = []

  init(_ documents: DocumentList, offsets bases: DocumentOffsets, texts: TextStore) {
    var counts = [Int](repeating: 0, count: texts.paragraphOffsets.count)
    for (number, document) in documents.each(.sentences) {
      let base = Int(bases.paragraphs[number])
      for sentence in document.extracted.sentences {
        let paragraph = base + sentence.paragraph.index
        paragraphs.append(UInt32(paragraph))
        ranges.append(readingRange(paragraph: paragraph, sentence.range, in: texts))
        counts[paragraph] += 1
      }
    }
    bucket(counts)
  }

  /// Puts the sentences into the order of their paragraphs.
  private mutating func bucket(_ counts: [Int]) {
    var total = 0
    for count in counts {
      offsets.append(total)
      total += count
    }
    offsets.append(total)
    var next = offsets
    order = [UInt32](repeating: 0, count: total)
    for (sentence, paragraph) in paragraphs.enumerated() {
      order[next[Int(paragraph)]] = UInt32(sentence)
      next[Int(paragraph)] += 1
    }
  }

  /// The sentence in which an offset of the reading text lies, or the last one before it; no row
  /// where the paragraph has no sentence.
  func sentence(at offset: Int, paragraph: Int) -> UInt32 {
    var found = RowSelection.noRow
    for index in offsets[paragraph]..<offsets[paragraph + 1] {
      let sentence = order[index]
      if found != RowSelection.noRow, Int(ranges.starts[Int(sentence)]) > offset { break }
      found = sentence
    }
    return found
  }
}

/// A range of a paragraph as a range of the reading text of the corpus, kept inside the paragraph.
func readingRange(paragraph: Int, _ range: Range<Int>, in texts: TextStore) -> Range<Int> {
  let start = Int(texts.paragraphOffsets[paragraph])
  let end = Int(texts.paragraphOffsets[paragraph + 1])
  return (start + range.lowerBound..<start + range.upperBound).clamped(to: start..<end)
}
