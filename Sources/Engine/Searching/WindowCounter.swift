import Columns
import Store

/// Counts words by their folded form: near hits, and in all sentences but for the hits.
struct WindowCounter {
  private let words: WordStore
  private let within: Int
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
      all[norm(place)] -= 1
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
  private func room(_ place: Int) -> Int { words.forms.isWord[Int(words.codes[place])] ? 1 : 0 }

  /// Counts a word unless it is in a hit; gives how much of the window it takes up.
  private mutating func count(_ place: Int) -> Int {
    guard room(place) > 0 else { return 0 }
    guard !inHits.contains(place) else { return 1 }
    near[norm(place)] += 1
    nearTotal += 1
    return 1
  }

  private func norm(_ place: Int) -> Int {
    Int(words.forms.norms.codes[Int(words.codes[place])])
  }

  /// Finds the words that overlap a hit.
  private mutating func read(_ sentence: Int, _ stream: Range<Int>, _ hits: ArraySlice<Hit>) {
    inHits.removeAll(keepingCapacity: true)
    let start = Int(words.sentenceStarts[sentence])
    for hit in hits {
      var place = firstWord(in: stream, endingBehind: hit.range.lowerBound - start)
      while place < stream.upperBound,
        start + Int(words.starts[place]) < hit.range.upperBound
      {
        let isNew = inHits.last.map { $0 < place } ?? true
        if isNew, words.forms.isWord[Int(words.codes[place])] { inHits.append(place) }
        place += 1
      }
    }
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
