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
    let found = try runs(pattern, in: sentences)
    var counter = WindowCounter(corpus, all: try countNorms(in: sentences), within: within)
    var next = 0
    while next < found.count {
      if next % batchSize == 0 { try checkCancellation() }
      let first = next
      while next < found.count, found[next].sentence == found[first].sentence { next += 1 }
      counter.count(sentence: found[first].sentence, hits: found[first..<next])
    }
    return Relation(shape: shape, batch: collocateTable(counter))
  }

  /// The words of the hits of a pattern.
  private func runs(
    _ pattern: Pattern,
    in sentences: RowSelection
  ) throws(EngineError) -> [WordRun] {
    if case .tokens(let steps) = pattern, let runs = try runs(steps, in: sentences) { return runs }
    let words = corpus.words
    return try hits(pattern, in: sentences, scope: .sentence).map { words.run(of: $0) }
  }

  /// The norms met near hits, those that belong there most first, equal ones by their text.
  private func collocateTable(_ counter: WindowCounter) -> Batch {
    // The dictionary of norms has the order of their texts, since they are folded.
    let pairs = counter.near.indices.filter { counter.near[$0] > 0 }.map { norm in
      Collocate(
        norm: UInt32(norm),
        Association(
          joint: Double(counter.near[norm]),
          rowTotal: Double(counter.nearTotal),
          columnTotal: Double(counter.all[norm]),
          total: Double(counter.total)
        )
      )
    }.sorted()
    let texts = corpus.words.forms.norms.dictionary
    return Batch(
      count: pairs.count,
      columns: [
        .coded(CodedColumn(codes: pairs.map(\.norm), dictionary: texts)),
        .number(pairs.map(\.association.joint)), .number(pairs.map(\.association.expected)),
        .number(pairs.map(\.logLikelihood)), .number(pairs.map(\.association.logDice)),
        .number(pairs.map(\.association.mutualInformation)),
        .number(pairs.map(\.association.tScore)),
      ]
    )
  }
}

/// A word met near hits, and how much it belongs there.
private struct Collocate: Comparable {
  let norm: UInt32
  let association: Association
  let logLikelihood: Double

  init(norm: UInt32, _ association: Association) {
    self.norm = norm
    self.association = association
    logLikelihood = association.logLikelihood
  }

  static func == (left: Collocate, right: Collocate) -> Bool { left.norm == right.norm }

  static func < (left: Collocate, right: Collocate) -> Bool {
    let (one, other) = (left.logLikelihood, right.logLikelihood)
    if one.isNaN || other.isNaN {
      return one.isNaN == other.isNaN ? left.norm < right.norm : other.isNaN
    }
    return one != other ? one > other : left.norm < right.norm
  }
}
