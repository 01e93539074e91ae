import Columns

/// What a word's place in the stream tells of it.
package struct WordPlace: Sendable {
  /// Which of the columns it answers.
  package enum Answer: Int, Sendable {
    /// 1-based order in the sentence.
    case position
    /// Characters before it in the sentence.
    case start
    /// The line of the file.
    case line
  }

  let answer: Answer
  let words: WordStore
  let texts: TextStore

  func read(_ rows: RowSelection) -> Column {
    let sentences = findOwners(rows, offsets: words.sentenceOffsets)
    var values: [Double] = []
    values.reserveCapacity(rows.count)
    for position in 0..<rows.count {
      guard sentences[position] != RowSelection.noRow else {
        values.append(.nan)
        continue
      }
      values.append(Double(value(Int(rows[position]), sentence: Int(sentences[position]))))
    }
    return .number(values)
  }

  private func value(_ word: Int, sentence: Int) -> Int {
    switch answer {
    case .position: word - Int(words.sentenceOffsets[sentence]) + 1
    case .start:
      {
        let first = Int(words.sentenceStarts[sentence])
        return countCharacters(texts.reading.bytes, first..<first + Int(words.starts[word]))
      }()
    case .line:
      texts.line(reading: Int(words.sentenceStarts[sentence]) + Int(words.starts[word]))
    }
  }
}
