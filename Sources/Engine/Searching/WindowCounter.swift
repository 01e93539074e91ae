import Columns
import Store

/// Counts words by their folded form: near hits, and in all sentences but for the hits.
struct WindowCounter {
  private let words: WordStore
  private let within: Int
  /// For each word the code of its folded form; `RowSelection.noRow` for punctuation.
  private let norms: CodeValues
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
    let norms = forms.isWord.indices.map { form in
      forms.isWord[form] ? forms.norms.codes[form] : RowSelection.noRow
    }
    self.norms = CodeValues(words.codes, norms)
    self.within = within
    self.all = all
    near = [Int](repeating: 0, count: all.count)
    total = all.reduce(0, +)
  }

  /// Counts the windows of one sentence, and takes its hits out of the rest.
  mutating func count(sentence: Int, hits: ArraySlice<WordRun>) {
    let stream =
      Int(words.sentenceOffsets[sentence])..<Int(words.sentenceOffsets[sentence + 1])
    inHits.removeAll(keepingCapacity: true)
    for hit in hits { for place in hit.words { keep(place) } }
    // The words before this place are counted already.
    var counted = stream.lowerBound
    for place in inHits {
      all[Int(norms[place])] -= 1
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
  private func room(_ place: Int) -> Int { norms[place] == RowSelection.noRow ? 0 : 1 }

  /// Counts a word unless it is in a hit; gives how much of the window it takes up.
  private mutating func count(_ place: Int) -> Int {
    let norm = norms[place]
    guard norm != RowSelection.noRow else { return 0 }
    guard !isInHit(place) else { return 1 }
    near[Int(norm)] += 1
    nearTotal += 1
    return 1
  }

  private func isInHit(_ place: Int) -> Bool {
    // Mostly there is one hit, which the window begins beside.
    guard inHits.count > 1 else { return false }
    return inHits.contains(place)
  }

  /// Keeps a word of a hit, once; the places ascend.
  private mutating func keep(_ place: Int) {
    let isNew = inHits.last.map { $0 < place } ?? true
    if isNew, room(place) > 0 { inHits.append(place) }
  }
}

extension WordStore {
  /// The words that a hit overlaps.
  func run(of hit: Hit) -> WordRun {
    let sentence = Int(hit.sentence)
    if let known = hit.words { return WordRun(sentence: sentence, words: known) }
    let stream = Int(sentenceOffsets[sentence])..<Int(sentenceOffsets[sentence + 1])
    let start = Int(sentenceStarts[sentence])
    let first = firstWord(in: stream, endingBehind: hit.range.lowerBound - start)
    var end = first
    while end < stream.upperBound, start + Int(starts[end]) < hit.range.upperBound { end += 1 }
    return WordRun(sentence: sentence, words: first..<end)
  }

  /// The first word of a stretch that ends behind an offset of its sentence.
  private func firstWord(in stream: Range<Int>, endingBehind offset: Int) -> Int {
    var low = stream.lowerBound
    var high = stream.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > stream.lowerBound else { return low }
    let before = low - 1
    return Int(starts[before]) + length(before) > offset ? before : low
  }
}
