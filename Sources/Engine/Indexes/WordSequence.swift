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
  /// order, until it returns false; what stands between words that do not touch is not looked at.
  func forEachRun(wanted: Int? = nil, _ body: (_ first: Int, _ sentence: Int) -> Bool) {
    let offsets = words.sentenceOffsets
    var sentence = 0
    FormPlaces(anchor.forms, index).forEachStretch(wanted: wanted) { places in
      for place in passing(places) {
        sentence = findRun(offsets.span, place, near: sentence)
        let first = Int(place) - anchor.place
        guard first >= Int(offsets[sentence]),
          first + tests.count <= Int(offsets[sentence + 1])
        else { continue }
        guard body(first, sentence) else { return false }
      }
      return true
    }
  }

  /// The places of the anchor's words whose neighbours pass, of some that ascend.
  private func passing(_ places: [UInt32]) -> [UInt32] {
    var found = places
    let last = words.codes.count - tests.count + anchor.place
    while let place = found.last, Int(place) > last { found.removeLast() }
    if let place = found.first, Int(place) < anchor.place {
      found.removeAll { Int($0) < anchor.place }
    }
    // The nearest neighbours lie in what was fetched for the word itself.
    let others = tests.indices.filter { $0 != anchor.place }
    for place in others.sorted(by: { abs($0 - anchor.place) < abs($1 - anchor.place) }) {
      found = keep(found, tests[place], at: place - anchor.place)
    }
    for place in tests.indices.dropFirst() {
      found = apart(found, before: place - anchor.place)
    }
    return found
  }

  /// The places for which the word so far from them does not touch the one before it.
  private func apart(_ places: [UInt32], before distance: Int) -> [UInt32] {
    let joints = words.starts.joints(before: distance, from: places)
    guard joints.contains(.touching) else { return places }
    return zip(places, joints).compactMap { $1 == .touching ? nil : $0 }
  }

  /// The places for which the word so far from them passes a test.
  private func keep(_ places: [UInt32], _ test: WordTest, at distance: Int) -> [UInt32] {
    var answers = FormAnswers(test, count: words.forms.count)
    let near = nearCodes(words.codes, at: distance, from: places)
    var kept: [UInt32] = []
    for (index, place) in places.enumerated() where answers.holds(near[index]) {
      kept.append(place)
    }
    return kept
  }
}

/// The answers of a test to forms: a few as a list, many in an array.
private struct FormAnswers {
  private var few: [UInt32] = []
  /// 0 where not asked yet, 1 for no, 2 for yes.
  private var answers: [UInt8] = []
  private var ask: ((Int) -> Bool)?

  init(_ test: WordTest, count: Int) {
    switch test {
    case .oneOf(let forms):
      guard forms.count > 4 else {
        few = forms.map { UInt32($0) }
        return
      }
      answers = [UInt8](repeating: 1, count: count)
      for form in forms { answers[form] = 2 }
    case .passing(let ask):
      self.ask = ask
      answers = [UInt8](repeating: 0, count: count)
    }
  }

  mutating func holds(_ form: UInt32) -> Bool {
    guard !answers.isEmpty else { return few.contains(form) }
    let known = answers[Int(form)]
    guard known == 0, let ask else { return known == 2 }
    let answer = ask(Int(form))
    answers[Int(form)] = answer ? 2 : 1
    return answer
  }
}
