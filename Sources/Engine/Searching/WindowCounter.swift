import Columns
import Store

/// Counts words by their folded form: near hits, and in all sentences but for the hits.
struct WindowCounter {
  private let words: WordStore
  private let within: Int
  /// For each form the code of its folded form; `RowSelection.noRow` for punctuation.
  private let norms: [UInt32]
  /// By the code of the folded form, hits left out.
  private(set) var all: [Int]
  private(set) var near: [Int]
  private(set) var total: Int
  private(set) var nearTotal = 0
  /// The places in the stream of the words that are in a hit of the sentence in hand.
  private var inHits: [Int] = []

  /// Begins with the counts of all words.
  init(_ corpus: Corpus, all: [Int], within: Int) {
    words = corpus.words
    let forms = corpus.words.forms
    norms = forms.norms.codes.enumerated().map { form, norm in
      forms.isWord[form] ? norm : RowSelection.noRow
    }
    self.within = within
    self.all = all
    near = [Int](repeating: 0, count: all.count)
    total = all.reduce(0, +)
  }

  /// Counts the windows of one sentence, and takes its hits out of the rest.
  mutating func count(sentence: Int, hits: ArraySlice<Hit>) {
    let stream =
      Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    read(sentence, stream, hits)
    // The words before this place are counted already.
    var counted = stream.lowerBound
    for place in inHits {
      all[Int(norms[Int(words.codes[place])])] -= 1
      total -= 1
      var left = within
      var before = place - 1
      while before >= counted, left > 0 {
        left -= count(before)
        before -= 1
      }
      left = within
      var behind = place + 1
      while behind < stream.upperBound, left > 0 {
        left -= behind < counted ? room(behind) : count(behind)
        behind += 1
      }
      counted = max(counted, behind)
    }
  }

  /// How much of a window a word takes up: punctuation nothing.
  private func room(_ place: Int) -> Int {
    norms[Int(words.codes[place])] == RowSelection.noRow ? 0 : 1
  }

  /// Counts a word unless it is in a hit; gives how much of the window it takes up.
  private mutating func count(_ place: Int) -> Int {
    let norm = norms[Int(words.codes[place])]
    guard norm != RowSelection.noRow else { return 0 }
    guard !inHits.contains(place) else { return 1 }
    near[Int(norm)] += 1
    nearTotal += 1
    return 1
  }

  /// Finds the words that overlap a hit.
  private mutating func read(_ sentence: Int, _ stream: Range<Int>, _ hits: ArraySlice<Hit>) {
    inHits.removeAll(keepingCapacity: true)
    let start = Int(words.sentenceStarts[sentence])
    for hit in hits {
      if let known = hit.words {
        known.forEach { keep($0) }
        continue
      }
      var place = firstWord(in: stream, endingBehind: hit.range.lowerBound - start)
      while place < stream.upperBound,
        start + Int(words.starts[place]) < hit.range.upperBound
      {
        keep(place)
        place += 1
      }
    }
  }

  /// Keeps a word that overlaps a hit, once; the places ascend.
  private mutating func keep(_ place: Int) {
    let isNew = inHits.last.map { $0 < place } ?? true
    if isNew, room(place) > 0 { inHits.append(place) }
  }

  /// The first word of a stretch that ends behind an offset of its sentence.
  private func firstWord(in stream: Range<Int>, endingBehind offset: Int) -> Int {
    var low = stream.lowerBound
    var high = stream.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(words.starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > stream.lowerBound else { return low }
    let before = low - 1
    return Int(words.starts[before]) + words.length(before) > offset ? before : low
  }
}
