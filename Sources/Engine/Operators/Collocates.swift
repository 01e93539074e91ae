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

/// Counts words by their folded form: near hits, and in all sentences but for the hits.
private struct WindowCounter {
  private let words: WordStore
  private let within: Int
  /// By the code of the folded form, hits left out.
  private(set) var all: [Int]
  private(set) var near: [Int]
  private(set) var total: Int
  private(set) var nearTotal = 0
  /// The words of the sentence in hand: their norms, and whether each is in a hit.
  private var norms: [Int] = []
  private var isHit: [Bool] = []

  /// Begins with the counts of all words.
  init(_ corpus: Corpus, all: [Int], within: Int) {
    words = corpus.words
    self.within = within
    self.all = all
    near = [Int](repeating: 0, count: all.count)
    total = all.reduce(0, +)
  }

  /// Counts the windows of one sentence, and takes its hits out of the rest.
  mutating func count(sentence: Int, hits: ArraySlice<Hit>) {
    read(sentence, hits)
    // The words up to this position are counted already.
    var counted = 0
    for (position, hit) in isHit.enumerated() where hit {
      all[norms[position]] -= 1
      total -= 1
      let window = max(counted, position - within)..<min(norms.count, position + within + 1)
      for place in window where !isHit[place] {
        near[norms[place]] += 1
        nearTotal += 1
      }
      counted = max(counted, window.upperBound)
    }
  }

  private mutating func read(_ sentence: Int, _ hits: ArraySlice<Hit>) {
    norms.removeAll(keepingCapacity: true)
    isHit.removeAll(keepingCapacity: true)
    let start = Int(words.sentenceStarts[sentence])
    var hit = hits.startIndex
    for token in Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1]) {
      let form = Int(words.codes[token])
      guard words.forms.isWord[form] else { continue }
      let place = start + Int(words.starts[token])
      let span = place..<place + words.length(token)
      while hit < hits.endIndex, hits[hit].range.upperBound <= place { hit += 1 }
      norms.append(Int(words.forms.norms.codes[form]))
      isHit.append(hit < hits.endIndex && hits[hit].range.overlaps(span))
    }
  }
}
