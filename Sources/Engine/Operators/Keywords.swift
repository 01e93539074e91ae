import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// `keywords against (pipeline)`: how much more, or less, each word is used than in other rows.
  func keywords(
    _ relation: Relation,
    against plan: Plan,
    shape: RowShape
  ) throws(EngineError) -> Relation {
    let other = try nested { () throws(EngineError) in try run(plan) }
    let counts = try countNorms(in: sentences(of: relation.batch))
    let otherCounts = try countNorms(in: sentences(of: other.batch))
    let (size, otherSize) = (counts.reduce(0, +), otherCounts.reduce(0, +))
    guard size > 0, otherSize > 0 else {
      return Relation(
        shape: shape,
        batch: Batch(count: 0, columns: shape.fields.map { .missing($0.type, count: 0) })
      )
    }
    let norms = counts.indices.filter { counts[$0] > 0 || otherCounts[$0] > 0 }
    let keyness = norms.map { norm in
      Keyness(
        count: Double(counts[norm]),
        otherCount: Double(otherCounts[norm]),
        size: Double(size),
        otherSize: Double(otherSize)
      )
    }
    return Relation(shape: shape, batch: keywordTable(norms.map { UInt32($0) }, keyness))
  }

  private func keywordTable(_ norms: [UInt32], _ keyness: [Keyness]) -> Batch {
    let texts = corpus.words.forms.norms.dictionary
    let batch = Batch(
      count: norms.count,
      columns: [
        .coded(CodedColumn(codes: norms, dictionary: texts)),
        .number(keyness.map(\.count)), .number(keyness.map(\.otherCount)),
        .number(keyness.map { $0.count * 1_000_000 / $0.size }),
        .number(keyness.map { $0.otherCount * 1_000_000 / $0.otherSize }),
        .number(keyness.map(\.logLikelihood)), .number(keyness.map(\.logRatio)),
        .number(keyness.map(\.percentDifference)),
      ]
    )
    let order = SortOrder(
      [(batch.read(5, in: corpus), .descending), (batch.read(0, in: corpus), .ascending)],
      corpus
    )
    return batch.gather(order.sorted(count: batch.count))
  }
}
