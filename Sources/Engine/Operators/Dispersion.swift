import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// `dispersion "mask" by article`: how evenly the hits are spread over the parts that the values of
  /// a column make of the rows above.
  func dispersion(
    _ relation: Relation,
    _ pattern: Pattern,
    by key: Expression,
    shape: RowShape
  ) throws(EngineError) -> Relation {
    let keys = Evaluator(corpus).column(prepare(key), relation.batch)
    var encoder = KeyEncoder()
    let codes = encoder.encode(keys)
    var parts = [Int?](repeating: nil, count: corpus.rowCount(.sentences))
    for (row, code) in codes.enumerated() {
      for sentence in sentences(of: relation.batch.slice(row..<row + 1))
      where parts[Int(sentence)] == nil {
        parts[Int(sentence)] = Int(code)
      }
    }
    let wanted = positions(parts.map { $0 != nil })
    var sizes = [Double](repeating: 0, count: encoder.count)
    for sentence in wanted {
      if let part = parts[Int(sentence)] { sizes[part] += countWords(ofSentence: Int(sentence)) }
    }
    var counts = [Double](repeating: 0, count: encoder.count)
    for hit in try hits(pattern, in: wanted, scope: .sentence) {
      if let part = parts[Int(hit.sentence)] { counts[part] += 1 }
    }
    let filled = sizes.indices.filter { sizes[$0] > 0 }
    let evenness = Evenness(counts: filled.map { counts[$0] }, sizes: filled.map { sizes[$0] })
    let row = [
      counts.reduce(0, +), Double(filled.count), Double(evenness.range), evenness.juillandD,
      evenness.deviation, evenness.normalDeviation,
    ]
    return Relation(shape: shape, batch: Batch(count: 1, columns: row.map { .number([$0]) }))
  }

  private func countWords(ofSentence sentence: Int) -> Double {
    let words = corpus.words
    let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    return Double(words.codes[range].count { words.forms.isWord[Int($0)] })
  }
}
