import Columns
import Store

extension Execution {
  /// How often each folded form occurs in some sentences, by its code; punctuation does not count.
  ///
  /// Those of the whole corpus are known to its index.
  func countNorms(in sentences: RowSelection) throws(EngineError) -> [Int] {
    let words = corpus.words
    var counts = [Int](repeating: 0, count: words.forms.count)
    if case .range(let range) = sentences, range.count == words.sentenceStarts.count {
      counts = corpus.index.positions.counts.map { Int($0) }
    } else {
      for position in 0..<sentences.count {
        if position % batchSize == 0 { try checkCancellation() }
        let sentence = Int(sentences[position])
        let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
        countCodes(words.codes, range, into: &counts)
      }
    }
    var norms = [Int](repeating: 0, count: words.forms.norms.dictionary.count)
    for (form, count) in counts.enumerated() where words.forms.isWord[form] {
      norms[Int(words.forms.norms.codes[form])] += count
    }
    return norms
  }
}
