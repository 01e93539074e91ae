import Columns
import Store
import Unicode

extension Evaluator {
  /// The number of words in each text: those of the words table where the text is the corpus's own,
  /// otherwise runs of letters and digits, each Han character for itself.
  func countWords(_ texts: TextColumn) -> [Double] {
    let isReading = texts.heap === words.heap
    return (0..<texts.count).map { row in
      guard texts.isKnown(row) else { return .nan }
      let range = texts.range(row)
      return Double(isReading ? words.count(range) : countRuns(Array(texts.heap.bytes[range])))
    }
  }

  private func countRuns(_ bytes: [UInt8]) -> Int {
    var count = 0
    var offset = 0
    var isInside = false
    while offset < bytes.count {
      let scalar = decodeScalar(bytes.span, at: offset)
      offset += scalar.length
      let belongs = isWordCharacter(scalar.value)
      let isAlone = isHan(scalar.value)
      if isAlone || (belongs && !isInside) { count += 1 }
      isInside = belongs && !isAlone
    }
    return count
  }
}

extension WordEdges {
  /// The number of words, without punctuation, that begin in a range of the reading text.
  func count(_ range: Range<Int>) -> Int {
    guard !range.isEmpty, !words.sentenceStarts.isEmpty else { return 0 }
    var sentence = findLast(words.sentenceStarts, notAbove: UInt32(range.lowerBound))
    var count = 0
    while sentence < words.sentenceStarts.count,
      Int(words.sentenceStarts[sentence]) < range.upperBound
    {
      let start = Int(words.sentenceStarts[sentence])
      let codes = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
      for word in codes where range.contains(start + Int(words.starts[word])) {
        if words.forms.isWord[Int(words.codes[word])] { count += 1 }
      }
      sentence += 1
    }
    return count
  }
}
