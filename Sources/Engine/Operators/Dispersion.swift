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
    let parts = parts(ofSentencesIn: relation.batch, codes)
    let wanted = positions(parts.map { $0 != nil })
    var sizes = [Double](repeating: 0, count: encoder.count)
    for sentence in wanted {
      if let part = parts[Int(sentence)] { sizes[part] += countWords(ofSentence: Int(sentence)) }
    }
    var counts = [Double](repeating: 0, count: encoder.count)
    for hit in try hits(pattern, in: .list(wanted), scope: .sentence) {
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

  /// The part each sentence belongs to: that of the first row whose text it is in.
  private func parts(ofSentencesIn batch: Batch, _ codes: [UInt32]) -> [Int?] {
    guard case .table(let table) = batch.identity else { return [] }
    let all = RowSelection.range(0..<corpus.rowCount(.sentences))
    var parts = [Int?](repeating: nil, count: all.count)
    let rows = batch.rows.rows
    guard let owners = owners(ofSentences: all, in: table) else {
      let column = table == .sentences ? nil : corpus.read("sentence", of: table, rows: batch.rows)
      let sentences = column?.references.array ?? rows
      for (row, sentence) in sentences.enumerated() where sentence != RowSelection.noRow {
        if parts[Int(sentence)] == nil { parts[Int(sentence)] = Int(codes[row]) }
      }
      return parts
    }
    var byOwner = [Int?](repeating: nil, count: corpus.rowCount(table))
    for (row, owner) in rows.enumerated() where byOwner[Int(owner)] == nil {
      byOwner[Int(owner)] = Int(codes[row])
    }
    for (sentence, owner) in owners.enumerated() where owner != RowSelection.noRow {
      parts[sentence] = byOwner[Int(owner)]
    }
    return parts
  }

  private func countWords(ofSentence sentence: Int) -> Double {
    let words = corpus.words
    let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    return Double(words.codes[range].count { words.forms.isWord[Int($0)] })
  }
}
