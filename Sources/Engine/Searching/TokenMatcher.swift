import Columns
import CorpusModel
import Query
import Store
import Unicode

/// Finds runs of tokens that pass a sequence of tests, the leftmost first, each step as long as it
/// can be.
struct TokenMatcher {
  private let steps: [TokenStep]
  private let tests: [TokenForms?]
  private let words: WordStore
  /// The language of each sentence.
  private let languages: [Language?]

  init(_ steps: [TokenStep], _ execution: Execution) {
    self.steps = steps
    words = execution.corpus.words
    tests = steps.map { step in step.test.map { TokenForms($0, execution) } }
    let asksLanguage = tests.contains { $0?.asksLanguage ?? false }
    languages = asksLanguage ? TokenMatcher.languages(execution.corpus) : []
  }

  /// The language of each sentence.
  private static func languages(_ corpus: Corpus) -> [Language?] {
    let all = RowSelection.range(0..<corpus.rowCount(.sentences))
    let names = corpus.read("language", of: .sentences, rows: all)?.asText
    return all.rows.map { names?.text(Int($0)).flatMap(Language.init(rawValue:)) }
  }

  /// The places of a word that no hit is without.
  struct Anchor {
    /// Ascending.
    let places: [UInt32]
    /// How many words of the hit may stand before it.
    let before: ClosedRange<Int>
    /// Whether the word is all of the hit.
    let isWhole: Bool
  }

  /// Words farther from the anchor than this are not asked for beforehand.
  private static let nearby = 8

  /// The places around which alone a hit can be; nil where those would be very many, or so would the
  /// words between.
  func anchor(in corpus: Corpus) -> Anchor? {
    guard let rarest = rarest(in: corpus) else { return nil }
    let earlier = steps[..<rarest.step]
    var most = 0
    for step in earlier {
      guard let bound = step.most, bound <= 64 else { return nil }
      most += bound
    }
    let positions = corpus.index.positions
    let places = mergeLists(rarest.forms.map { positions.list($0) })
    let (least, only) = (steps[rarest.step].least, steps[rarest.step].most)
    return Anchor(
      places: narrow(places, to: rarest.step),
      before: earlier.reduce(0) { $0 + $1.least }...most,
      isWhole: steps.count == 1 && least == 1 && only == 1 && tests[0]?.asksLanguage == false
    )
  }

  /// The places of words of one step near which the other steps find theirs, as far as the forms tell it.
  private func narrow(_ places: [UInt32], to anchor: Int) -> [UInt32] {
    var places = places
    for (number, step) in steps.enumerated() where number != anchor && step.least > 0 {
      guard let test = tests[number], !test.asksLanguage,
        let distances = distances(from: anchor, to: number)
      else { continue }
      var isKept = [Bool](repeating: false, count: places.count)
      for distance in distances {
        let near = nearCodes(words.codes, at: distance, from: places)
        for index in near.indices where test.passes(Int(near[index]), nil) { isKept[index] = true }
      }
      places = positions(isKept).map { places[Int($0)] }
    }
    return places
  }

  /// How far the first word of a step may stand from that of another; nil where that is far.
  private func distances(from anchor: Int, to step: Int) -> ClosedRange<Int>? {
    var (least, most) = (0, 0)
    for between in steps[min(anchor, step)..<max(anchor, step)] {
      guard let bound = between.most, most + bound <= TokenMatcher.nearby else { return nil }
      least += between.least
      most += bound
    }
    return step < anchor ? -most ... -least : least...most
  }

  /// The sentences that hold a word the steps cannot do without, ascending; nil where that would be
  /// most of them.
  func sentences(in corpus: Corpus) -> [UInt32]? {
    rarest(in: corpus).map { TextLookup(corpus).sentences(of: $0.forms) }
  }

  /// The step that fewest words pass; nil where those are most words.
  private func rarest(in corpus: Corpus) -> (step: Int, forms: [Int], size: Int)? {
    let positions = corpus.index.positions
    var best: (step: Int, forms: [Int], size: Int)?
    for (number, step) in steps.enumerated() where step.least > 0 {
      guard let forms = tests[number]?.forms else { continue }
      let size = forms.reduce(0) { $0 + Int(positions.counts[$1]) }
      if best.map({ size < $0.size }) ?? true { best = (number, forms, size) }
    }
    return best.flatMap { $0.size < words.codes.count / 8 ? $0 : nil }
  }

  /// Where the hit that begins at a word ends; nil where none does.
  mutating func end(from start: Int, limit: Int) -> Int? {
    guard steps.first?.least == 0 || passes(0, start) else { return nil }
    var tried = Tried()
    return match(step: 0, at: start, limit: limit, &tried).flatMap { $0 > start ? $0 : nil }
  }

  /// The runs in a stretch of words, none inside another.
  mutating func matches(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      if let end = end(from: start, limit: range.upperBound) {
        found.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// What was tried from one beginning; kept only when there is much of it, so that no pattern takes
  /// longer than its steps times the words.
  private struct Tried {
    private var count = 0
    private var failed: Set<Int> = []

    func hasFailed(_ attempt: Int) -> Bool { !failed.isEmpty && failed.contains(attempt) }

    mutating func fail(_ attempt: Int) {
      count += 1
      if count > 32 { failed.insert(attempt) }
    }
  }

  /// Where the steps from one on end when they begin at a word.
  private func match(step: Int, at word: Int, limit: Int, _ tried: inout Tried) -> Int? {
    guard step < steps.count else { return word }
    let attempt = step * (limit + 1) + word
    guard !tried.hasFailed(attempt) else { return nil }
    var count = 0
    while count < steps[step].most ?? .max, word + count < limit, passes(step, word + count) {
      count += 1
    }
    while count >= steps[step].least {
      if let end = match(step: step + 1, at: word + count, limit: limit, &tried) { return end }
      count -= 1
    }
    tried.fail(attempt)
    return nil
  }

  private func passes(_ step: Int, _ word: Int) -> Bool {
    guard let test = tests[step] else { return true }
    let form = Int(words.codes[word])
    guard test.asksLanguage else { return test.passes(form, nil) }
    let sentence = findOwner(UInt32(word), offsets: words.sentenceOffsets)
    return test.passes(form, languages[sentence])
  }
}

/// For every form of the corpus whether it passes a test, once for each language if that matters.
private struct TokenForms {
  /// The answers where no language is known, then those for each language.
  private let answers: [[Bool]]
  let asksLanguage: Bool

  init(_ test: TokenTest, _ execution: Execution) {
    let forms = execution.corpus.words.forms
    asksLanguage = test.asksLanguage
    let languages: [Language?] = asksLanguage ? [nil] + Language.allCases : [nil]
    answers = languages.map { TokenForms.test(test, forms, $0, execution) }
  }

  /// The forms that pass in some language.
  var forms: [Int] {
    guard answers.count > 1 else { return positions(answers[0]).map { Int($0) } }
    return answers[0].indices.filter { form in answers.contains { $0[form] } }
  }

  func passes(_ form: Int, _ language: Language?) -> Bool {
    switch language {
    case nil: answers[0][form]
    case .simplifiedChinese: answers[1][form]
    case .traditionalChinese: answers[2][form]
    case .english: answers[3][form]
    }
  }

  private static func test(
    _ test: TokenTest,
    _ forms: WordForms,
    _ language: Language?,
    _ execution: Execution
  ) -> [Bool] {
    switch test {
    case .matches(let attribute, let literal):
      let whole = RegexLiteral("^(?:\(literal.pattern))$", ignoresCase: true)
      guard let expression = execution.compile(whole) else {
        return [Bool](repeating: false, count: forms.count)
      }
      let predicate = TextPredicate(.matches(expression))
      return ask(predicate, attribute, forms, language, execution.corpus)
    case .not(let inner): return self.test(inner, forms, language, execution).map { !$0 }
    case .all(let tests): return combine(tests, forms, language, execution) { $0 && $1 }
    case .any(let tests): return combine(tests, forms, language, execution) { $0 || $1 }
    }
  }

  private static func ask(
    _ predicate: TextPredicate,
    _ attribute: TokenAttribute,
    _ forms: WordForms,
    _ language: Language?,
    _ corpus: Corpus
  ) -> [Bool] {
    switch attribute {
    case .word: return TextLookup(corpus).test(forms.words, predicate)
    case .norm: return TextLookup(corpus).test(forms.norms, predicate)
    case .stem: return predicate.test(forms.stems)
    case .kind: return predicate.test(forms.kinds)
    case .language:
      let name = FixedArray(Array((language?.rawValue ?? "").utf8))
      let holds = predicate.holds(name, name.indices)
      return [Bool](repeating: holds, count: forms.count)
    }
  }

  private static func combine(
    _ tests: [TokenTest],
    _ forms: WordForms,
    _ language: Language?,
    _ execution: Execution,
    _ join: (Bool, Bool) -> Bool
  ) -> [Bool] {
    let answers = tests.map { test($0, forms, language, execution) }
    guard let first = answers.first else { return [Bool](repeating: true, count: forms.count) }
    return answers.dropFirst().reduce(first) { zip($0, $1).map(join) }
  }
}

extension TokenTest {
  /// Whether the answer depends on the language of the sentence.
  fileprivate var asksLanguage: Bool {
    switch self {
    case .matches(let attribute, _): attribute == .language
    case .not(let test): test.asksLanguage
    case .all(let tests), .any(let tests): tests.contains(where: \.asksLanguage)
    }
  }
}
