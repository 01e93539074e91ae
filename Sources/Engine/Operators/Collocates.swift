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
    var counter = WindowCounter(corpus, within: within)
    var next = 0
    for (number, sentence) in sentences.enumerated() {
      if number % batchSize == 0 { try checkCancellation() }
      var ranges: [Range<Int>] = []
      while next < found.count, found[next].sentence == sentence {
        ranges.append(found[next].range)
        next += 1
      }
      counter.count(sentence: Int(sentence), hits: ranges)
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

/// Counts words by their folded form: in all sentences, and near hits.
private struct WindowCounter {
  private let words: WordStore
  private let within: Int
  /// By the code of the folded form, hits left out.
  private(set) var all: [Int]
  private(set) var near: [Int]
  private(set) var total = 0
  private(set) var nearTotal = 0

  init(_ corpus: Corpus, within: Int) {
    words = corpus.words
    self.within = within
    all = [Int](repeating: 0, count: words.forms.norms.dictionary.count)
    near = all
  }

  mutating func count(sentence: Int, hits: [Range<Int>]) {
    let start = Int(words.sentenceStarts[sentence])
    let range = Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    let tokens = range.filter { words.forms.isWord[Int(words.codes[$0])] }
    let isHit = tokens.map { token in
      let place = start + Int(words.starts[token])
      let span = place..<place + words.length(token)
      return hits.contains { $0.overlaps(span) }
    }
    var isNear = [Bool](repeating: false, count: tokens.count)
    for (position, hit) in isHit.enumerated() where hit {
      for place in max(0, position - within)...min(tokens.count - 1, position + within) {
        isNear[place] = true
      }
    }
    for (position, token) in tokens.enumerated() where !isHit[position] {
      let norm = Int(words.forms.norms.codes[Int(words.codes[token])])
      all[norm] += 1
      total += 1
      if isNear[position] {
        near[norm] += 1
        nearTotal += 1
      }
    }
  }
}
