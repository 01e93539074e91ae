import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// `ngrams 3`: every run of so many words inside a sentence, none across punctuation, as written.
  func ngrams(
    _ relation: Relation,
    length: Int,
    shape: RowShape
  ) throws(EngineError) -> Relation {
    let words = corpus.words
    var rows: [UInt32] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for (number, sentence) in sentences(of: relation.batch).rows.enumerated() {
      if number % batchSize == 0 { try checkCancellation() }
      let first = Int(words.sentenceOffsets[Int(sentence)])
      let last = Int(words.sentenceOffsets[Int(sentence) + 1])
      let base = words.sentenceStarts[Int(sentence)]
      var run = 0
      for word in first..<last {
        run = words.forms.isWord[Int(words.codes[word])] ? run + 1 : 0
        guard length > 0, run >= length else { continue }
        rows.append(sentence)
        starts.append(base + words.starts[word - length + 1])
        ends.append(base + words.starts[word] + UInt32(words.length(word)))
      }
    }
    var batch = Batch(of: .sentences, in: corpus)
    batch.count = rows.count
    batch.rows = .list(rows)
    let texts = TextColumn(heap: corpus.texts.reading, starts: starts, ends: ends)
    batch.columns =
      [.values(.text(texts))]
      + ["sentence", "paragraph", "article", "document"].map {
        .values(corpus.place($0, ofSentences: batch.rows))
      }
    return Relation(shape: shape, batch: batch)
  }
}
