import Columns
import Store

/// A place where a text was found through the words.
struct TextMatch {
  let sentence: Int
  /// The words it stands in.
  let words: Range<Int>
  /// Where it begins in the folded form of the first of them.
  let start: Int
  /// Where it ends in the folded form of the last.
  let end: Int
  /// Where it stands in the reading text, where that is known already.
  var written: Range<Int>?

  /// Whether it begins before another one, which comes before it, has ended.
  func overlaps(_ earlier: TextMatch) -> Bool {
    let last = earlier.words.upperBound - 1
    return words.lowerBound < last || words.lowerBound == last && start < earlier.end
  }
}

extension WordStore {
  /// Where a match stands in the reading text.
  func range(of match: TextMatch) -> Range<Int> {
    if let written = match.written { return written }
    let (first, last) = (match.words.lowerBound, match.words.upperBound - 1)
    let sentence = Int(sentenceStarts[match.sentence])
    let before = sentence + Int(starts[first])
    let start = before + original(match.start, in: first)
    let behind = last == first ? before : sentence + Int(starts[last])
    return start..<max(start, behind + original(match.end, in: last))
  }
}

/// The words of sentences that are left out, asked for in ascending order.
struct SkippedWords {
  private let sentences: FixedArray<UInt32>
  private let offsets: FixedArray<UInt32>
  private var next = 0
  /// The words of the sentence in hand.
  private var (first, end): (UInt32, UInt32) = (0, 0)

  init(_ sentences: FixedArray<UInt32>, _ words: WordStore) {
    self.sentences = sentences
    offsets = words.sentenceOffsets
  }

  mutating func contains(_ word: Int) -> Bool {
    while word >= end, next < sentences.count {
      let sentence = Int(sentences[next])
      (first, end) = (offsets[sentence], offsets[sentence + 1])
      next += 1
    }
    return first <= word && word < end
  }
}

/// Sentences that are left out, asked for in ascending order.
struct SkippedSentences {
  private let sentences: FixedArray<UInt32>
  private var next = 0

  init(_ sentences: FixedArray<UInt32>) { self.sentences = sentences }

  mutating func contains(_ sentence: Int) -> Bool {
    while next < sentences.count, sentences[next] < sentence { next += 1 }
    return next < sentences.count && sentences[next] == sentence
  }
}
