import Columns
import Store

/// Looks at the words that touch another for what is left of a run.
struct HanNeighbours {
  private let run: [UInt8]
  private let words: WordStore
  /// The folded texts of the forms, taken once: they are asked for word by word.
  private let texts: DictionaryTexts
  private let textCodes: FixedArray<UInt32>
  private let bytes: FixedArray<UInt8>

  init(_ run: [UInt8], _ words: WordStore) {
    self.run = run
    self.words = words
    texts = words.forms.folded
    textCodes = words.forms.words.codes
    bytes = texts.heap.bytes
  }

  /// Where the folded form of a word stands.
  private func folded(_ word: Int) -> Range<Int> {
    texts.range(Int(textCodes[Int(words.codes[word])]))
  }

  /// The word in which the run begins, and where in it, where it begins so far from the start of a word; nil where it
  /// does not stand there.
  func left(of word: Int, start: Int, first: Int) -> (word: Int, offset: Int)? {
    var (word, start) = (word, start)
    while start < 0 {
      guard word > first, words.touches(before: word) else { return nil }
      word -= 1
      let form = folded(word)
      let length = min(-start, form.count)
      guard length > 0, agrees(form.upperBound - length, -start - length, length) else {
        return nil
      }
      start += form.count
    }
    return (word, start)
  }

  /// The word in which the run ends, and where in it, where so many bytes of it stand before the end of a word; nil
  /// where it does not stand there.
  func right(of word: Int, done: Int, limit: Int) -> (word: Int, offset: Int)? {
    var (word, done, offset) = (word, done, 0)
    while done < run.count {
      guard word + 1 < limit, words.touches(before: word + 1) else { return nil }
      word += 1
      let form = folded(word)
      offset = min(run.count - done, form.count)
      guard offset > 0, agrees(form.lowerBound, done, offset) else { return nil }
      done += form.count
    }
    return (word, offset)
  }

  /// Whether so many bytes of the folded forms are those of the run.
  private func agrees(_ place: Int, _ start: Int, _ length: Int) -> Bool {
    for offset in 0..<length where bytes[place + offset] != run[start + offset] { return false }
    return true
  }
}

extension WordStore {
  /// Whether a word that is not the first of its sentence touches the one before it.
  fileprivate func touches(before word: Int) -> Bool {
    switch starts.joint(before: word) {
    case .touching: true
    case .spaced: false
    case .unknown: Int(starts[word]) <= Int(starts[word - 1]) + length(word - 1)
    }
  }
}
