import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// `collocates "mask" within 5`: the words at most so many words from a hit, in its sentence.
  ///
  /// The surface signature of Evert (2008): a word in several windows counts once, and the corpus is
  /// the rows above without the hits. Punctuation is neither counted nor shown.
  func collocates(
    _ relation: Relation,
    _ pattern: Pattern,
    within: Int,
    shape: RowShape
  ) throws(EngineError) -> Relation {
    let sentences = sentences(of: relation.batch)
    let found = try hits(pattern, in: sentences, scope: .sentence)
    var counter = WindowCounter(corpus, all: try countNorms(in: sentences), within: within)
    var next = 0
    while next < found.count {
      if next % batchSize == 0 { try checkCancellation() }
      let first = next
      while next < found.count, found[next].sentence == found[first].sentence { next += 1 }
      counter.count(sentence: Int(found[first].sentence), hits: found[first..<next])
    }
    return Relation(shape: shape, batch: collocateTable(counter))
  }

  private func collocateTable(_ counter: WindowCounter) -> Batch {
    let norms = counter.near.indices.filter { counter.near[$0] > 0 }
    let pairs = norms.map { norm in
      Association(
        joint: Double(counter.near[norm]),
        rowTotal: Double(counter.nearTotal),
        columnTotal: Double(counter.all[norm]),
        total: Double(counter.total)
      )
    }
    let texts = corpus.words.forms.norms.dictionary
    let batch = Batch(
      count: norms.count,
      columns: [
        .coded(CodedColumn(codes: norms.map { UInt32($0) }, dictionary: texts)),
        .number(pairs.map(\.joint)), .number(pairs.map(\.expected)),
        .number(pairs.map(\.logLikelihood)), .number(pairs.map(\.logDice)),
        .number(pairs.map(\.mutualInformation)), .number(pairs.map(\.tScore)),
      ]
    )
    let order = SortOrder(
      [(batch.read(3, in: corpus), .descending), (batch.read(0, in: corpus), .ascending)],
      corpus
    )
    return batch.gather(order.sorted(count: batch.count))
  }
}
