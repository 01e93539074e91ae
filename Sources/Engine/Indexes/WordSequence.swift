import Columns
import Store

/// What a word must be to stand at one place of a run of words.
enum WordTest {
  /// One of some forms, known beforehand.
  case oneOf([Int])
  /// A form for which something holds; asked once for each form that is met there.
  case passing((Int) -> Bool)
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

  /// Calls `body` with the first word and the sentence of every run that lies in one sentence, in corpus
  /// order, until it returns false; what stands between words that do not touch is looked at only where the last
  /// argument says that it may be more than a space.
  func forEachRun(
    wanted: Int? = nil,
    _ body: (_ first: Int, _ sentence: Int, _ isSpaced: Bool) -> Bool
  ) {
    let offsets = words.sentenceOffsets
    var sentence = 0
    forEachPlace(wanted: wanted) { first, isSpaced in
      // A run behind the last word begins in no sentence.
      sentence = findRun(offsets.span, UInt32(first), near: sentence)
      guard isSpaced || first + tests.count <= Int(offsets[sentence + 1]) else { return true }
      return body(first, sentence, isSpaced)
    }
  }

  /// Calls `body` with the first word of every run, also of one that goes on in the next sentence, until it returns
  /// false.
  ///
  /// Where a space alone lies between all words, and the run so in one sentence, the last argument says so.
  func forEachPlace(wanted: Int? = nil, _ body: (_ first: Int, _ isSpaced: Bool) -> Bool) {
    var answers = tests.enumerated().map { place, test in
      // The anchor's words are found already.
      FormAnswers(place == anchor.place ? .oneOf([]) : test, count: words.forms.count)
    }
    FormPlaces(anchor.forms, index).forEachStretch(wanted: wanted) { places in
      // So many are looked at together that what was read of them is still near when `body` reads it again.
      for start in stride(from: 0, to: places.count, by: 4096) {
        let (found, areSpaced) = passing(
          Array(places[start..<min(start + 4096, places.count)]),
          &answers
        )
        for (index, place) in found.enumerated() {
          guard body(Int(place) - anchor.place, areSpaced[index]) else { return false }
        }
      }
      return true
    }
  }

  /// The places of the anchor's words whose neighbours pass, of some that ascend, and for each whether a space
  /// lies between all words.
  private func passing(
    _ places: [UInt32],
    _ answers: inout [FormAnswers]
  ) -> (places: [UInt32], areSpaced: [Bool]) {
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
    guard tests.count == 1 else { return spaced(found) }
    // What will be asked of each word: read of all of them at once, the memory is waited for once.
    _ = nearCodes(words.codes, at: 0, from: found)
    _ = words.starts.joints(before: 0, from: found)
    return (found, [Bool](repeating: false, count: found.count))
  }

  /// The places whose words do not touch each other.
  private func spaced(_ places: [UInt32]) -> (places: [UInt32], areSpaced: [Bool]) {
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
    return (found, areSpaced)
  }
}

/// The answers of a test to forms.
private struct FormAnswers {
  /// The forms that pass, a bit each; empty where they are asked one by one.
  private var bits: [UInt64] = []
  /// 0 where not asked yet, 1 for no, 2 for yes.
  private var answers: [UInt8] = []
  private var ask: ((Int) -> Bool)?

  init(_ test: WordTest, count: Int) {
    switch test {
    case .oneOf(let forms):
      bits = [UInt64](repeating: 0, count: (count + 63) / 64)
      for form in forms { bits[form >> 6] |= 1 &<< UInt64(form & 63) }
    case .passing(let ask):
      self.ask = ask
      answers = [UInt8](repeating: 0, count: count)
    }
  }

  /// The places whose forms pass.
  mutating func passing(_ places: [UInt32], _ forms: FixedArray<UInt32>) -> [UInt32] {
    guard ask == nil else {
      var kept: [UInt32] = []
      for (index, place) in places.enumerated() where holds(forms[index]) { kept.append(place) }
      return kept
    }
    let (source, asked, known) = (places.span, forms.span, bits.span)
    return [UInt32](mostly: places.count) { kept in
      var count = 0
      for index in source.indices {
        let form = asked[index]
        kept[count] = source[index]
        count += Int(known[Int(form >> 6)] &>> UInt64(form & 63) & 1)
      }
      return count
    }
  }

  private mutating func holds(_ form: UInt32) -> Bool {
    let known = answers[Int(form)]
    guard known == 0, let ask else { return known == 2 }
    let answer = ask(Int(form))
    answers[Int(form)] = answer ? 2 : 1
    return answer
  }
}
