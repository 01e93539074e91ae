import Columns
import Store

/// What a word must be to stand at one place of a run of words.
enum WordTest {
  /// One of some forms, known beforehand.
  case oneOf([Int])
  /// A form for which something holds; asked once for each form that is met there.
  case passing((Int) -> Bool)
  /// A form whose folded text ends so.
  case ending([UInt8])
}

/// Runs of words side by side that do not touch, with one test a word: the places of the rarest first, then a
/// look at their neighbours.
struct WordSequence {
  private let words: WordStore
  private let index: TextIndex
  private let tests: [WordTest]
  /// The test whose words are found first, and its forms.
  private let anchor: (place: Int, forms: [Int])

  /// Nil unless the forms of one test at least are known.
  init?(_ tests: [WordTest], _ corpus: Corpus) {
    words = corpus.words
    index = corpus.index
    self.tests = tests
    var best: (place: Int, forms: [Int], size: Int)?
    for (place, test) in tests.enumerated() {
      guard case .oneOf(let forms) = test else { continue }
      let size = forms.reduce(0) { $0 + Int(corpus.index.positions.counts[$1]) }
      if best.map({ size < $0.size }) ?? true { best = (place, forms, size) }
    }
    guard let best else { return nil }
    anchor = (best.place, best.forms)
  }

  /// Runs that were found together, in corpus order.
  struct Stretch {
    /// The first word of each; a run may go on in the next sentence.
    var firsts: [UInt32]
    /// Whether a space alone lies between all words of each, and the run so in one sentence.
    var areSpaced: [Bool]
  }

  /// Calls `body` with the first word and the sentence of every run that lies in one sentence, in corpus
  /// order, until it returns false; what stands between words that do not touch is looked at only where the last
  /// argument says that it may be more than a space.
  func forEachRun(
    wanted: Int? = nil,
    _ body: (_ first: Int, _ sentence: Int, _ isSpaced: Bool) -> Bool
  ) {
    let offsets = words.sentenceOffsets
    var sentence = 0
    forEachStretch(wanted: wanted) { runs in
      if tests.count == 1 {
        // What will be asked of each word: read of all of them at once, the memory is waited for once.
        _ = nearCodes(words.codes, at: 0, from: runs.firsts)
        _ = words.starts.joints(before: 0, from: runs.firsts)
      }
      for index in runs.firsts.indices {
        let first = Int(runs.firsts[index])
        // A run behind the last word begins in no sentence.
        sentence = findRun(offsets.span, UInt32(first), near: sentence)
        let isSpaced = runs.areSpaced[index]
        guard isSpaced || first + tests.count <= Int(offsets[sentence + 1]) else { continue }
        guard body(first, sentence, isSpaced) else { return false }
      }
      return true
    }
  }

  /// Calls `body` with runs that follow each other, until it returns false.
  ///
  /// Where about so many are wanted, the first ones are found before the others are looked for. So many are looked at
  /// together that what was read of them is still near when `body` reads it again.
  func forEachStretch(wanted: Int? = nil, _ body: (Stretch) -> Bool) {
    var answers = tests.enumerated().map { place, test in
      // The anchor's words are found already.
      FormAnswers(place == anchor.place ? .oneOf([]) : test, words.forms)
    }
    let places = FormPlaces(anchor.forms, index)
    guard wanted == nil, tests.count > 1 else {
      let atOnce = min(4096, max(64, wanted ?? .max))
      // A few more than are wanted: some may not pass, or stand in irregular sentences.
      let enough = wanted.map { $0 + (tests.count > 1 ? $0 : $0 / 4) }
      return places.forEachStretch(wanted: enough) { list in
        parts(of: list, atOnce).allSatisfy { body(spaced(passing($0, &answers))) }
      }
    }
    // Most places do not pass: only those that do are put in order.
    let found = mergeLists(places.lists.map { passing($0, &answers) })
    _ = parts(of: found, 4096).allSatisfy { body(spaced($0)) }
  }

  /// A list in parts, one after the other.
  private func parts(of list: [UInt32], _ size: Int) -> some Sequence<[UInt32]> {
    stride(from: 0, to: list.count, by: size).lazy.map { start in
      size < list.count ? Array(list[start..<min(start + size, list.count)]) : list
    }
  }

  /// The places of the anchor's words whose neighbours pass, of some that ascend.
  private func passing(_ places: [UInt32], _ answers: inout [FormAnswers]) -> [UInt32] {
    guard tests.count > 1 else { return places }
    var found = places
    let last = words.codes.count - tests.count + anchor.place
    while let place = found.last, Int(place) > last { found.removeLast() }
    if let place = found.first, Int(place) < anchor.place {
      found.removeAll { Int($0) < anchor.place }
    }
    // The nearest neighbours lie in what was fetched for the word itself.
    let others = tests.indices.filter { $0 != anchor.place }
    for place in others.sorted(by: { abs($0 - anchor.place) < abs($1 - anchor.place) }) {
      let near = nearCodes(words.codes, at: place - anchor.place, from: found)
      found = answers[place].passing(found, near)
    }
    return found
  }

  /// The runs at some places of the anchor's words, but for those whose words touch each other.
  private func spaced(_ places: [UInt32]) -> Stretch {
    guard tests.count > 1 else {
      return Stretch(
        firsts: places,
        areSpaced: [Bool](repeating: false, count: places.count)
      )
    }
    var found = places
    var areSpaced = [Bool](repeating: true, count: places.count)
    for place in tests.indices.dropFirst() {
      let joints = words.starts.joints(before: place - anchor.place, from: found)
      for index in joints.indices where joints[index] != .spaced { areSpaced[index] = false }
      guard joints.contains(.touching) else { continue }
      let left = joints.indices.filter { joints[$0] != .touching }
      found = left.map { found[$0] }
      areSpaced = left.map { areSpaced[$0] }
    }
    if anchor.place > 0 { for index in found.indices { found[index] -= UInt32(anchor.place) } }
    return Stretch(firsts: found, areSpaced: areSpaced)
  }
}
