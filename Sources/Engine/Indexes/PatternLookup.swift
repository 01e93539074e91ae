import Columns
import CorpusModel
import Store
import Unicode

/// Finds a regular expression of Latin words by the forms that match its parts, in every sentence that is
/// not irregular.
struct PatternLookup {
  private let words: WordStore
  private let texts: TextStore
  private let length: Int
  private let asksForEdges: Bool
  private let sequence: WordSequence

  /// Nil for a pattern that is not words with single spaces between them.
  init?(_ expression: RegularExpression, _ corpus: Corpus) {
    guard let pattern = PatternWords(expression.pattern),
      !pattern.parts.contains(where: PatternLookup.mayBeEmpty),
      let sequence = WordSequence(
        PatternLookup.tests(pattern.parts, expression.letterCase, corpus),
        corpus
      )
    else { return nil }
    self.sequence = sequence
    length = pattern.parts.count
    asksForEdges = pattern.asksForEdges
    words = corpus.words
    texts = corpus.texts
  }

  /// A test for each part: the parts with a text in them by the list of forms, the others when asked.
  private static func tests(
    _ parts: [String],
    _ letterCase: LetterCase,
    _ corpus: Corpus
  ) -> [WordTest] {
    let forms = corpus.words.forms
    let literals = parts.map { longestLiteral(of: $0) }
    let hasLiteral = literals.contains { $0 != nil }
    var tests: [WordTest] = []
    for (place, part) in parts.enumerated() {
      // The first part ends its word, the last one begins it.
      let pattern =
        (place > 0 ? "^" : "") + "(?:\(part))" + (place < parts.count - 1 ? "$" : "")
      guard let expression = try? RegularExpression(pattern, letterCase: letterCase) else {
        return []
      }
      let isKnown = literals[place] != nil || !hasLiteral && place == 0
      tests.append(
        isKnown
          ? .oneOf(known(expression, literals[place], corpus))
          : .passing { expression.matches(word: $0, forms) }
      )
    }
    return tests
  }

  /// Whether a part may match between two letters, where no word of its own need be.
  private static func mayBeEmpty(_ part: String) -> Bool {
    guard requiredLiterals(of: part).isEmpty else { return false }
    let letters = try? RegularExpression("^(?:\(part.replacing("\\b", with: "")))$")
    return letters.map { $0.matches([]) } ?? true
  }

  private static func longestLiteral(of part: String) -> [UInt8]? {
    requiredLiterals(of: part).flatMap(\.foldableParts).max { $0.count < $1.count }
  }

  /// The forms that match, among those that hold a text.
  private static func known(
    _ expression: RegularExpression,
    _ literal: [UInt8]?,
    _ corpus: Corpus
  ) -> [Int] {
    let lookup = TextLookup(corpus)
    let dictionary = corpus.words.forms.words.dictionary
    let codes =
      literal.map { dictionary.codes(foldedHolding: $0) } ?? Array(0..<dictionary.count)
    let bytes = dictionary.texts.heap.bytes
    let text = bytes.span
    return codes.filter { expression.matches(text.extracting(dictionary.texts.range($0))) }
      .flatMap { lookup.forms(ofTexts: $0..<$0 + 1) }
  }

  /// The sentences in which the pattern stands, and those in which only the text tells whether its word
  /// edges are there.
  func sentences() -> TextLookup.Found {
    var found = TextLookup.Found(method: "neighbours of the rarest word")
    sequence.forEachRun { first, sentence, isSpaced in
      guard isSpaced || areJoinedBySpaces(first, sentence: sentence) else { return true }
      let number = UInt32(sentence)
      if !asksForEdges || standsAlone(first, sentence: sentence) {
        if found.certain.last != number { found.certain.append(number) }
      } else if found.possible.last != number {
        found.possible.append(number)
      }
      return true
    }
    return found
  }

  private func areJoinedBySpaces(_ first: Int, sentence: Int) -> Bool {
    for word in first..<first + length - 1 {
      switch words.starts.joint(before: word + 1) {
      case .spaced: continue
      case .touching: return false
      case .unknown: break
      }
      let gap = words.gap(behind: word, sentence: sentence)
      guard gap.count == 1, texts.reading.bytes[gap.lowerBound] == 0x20 else { return false }
    }
    return true
  }

  /// Whether nothing touches the words from outside, so that they have the edges they have alone.
  private func standsAlone(_ first: Int, sentence: Int) -> Bool {
    let last = first + length - 1
    let isFirst = first == Int(words.sentenceOffsets[sentence])
    let isLast = last + 1 == Int(words.sentenceOffsets[sentence + 1])
    return (isFirst || isApart(first, sentence: sentence))
      && (isLast || isApart(last + 1, sentence: sentence) || endsBefore(last + 1))
  }

  /// Whether something stands between a word and the one before it.
  private func isApart(_ word: Int, sentence: Int) -> Bool {
    switch words.starts.joint(before: word) {
    case .spaced: true
    case .touching: false
    case .unknown: !words.gap(behind: word - 1, sentence: sentence).isEmpty
    }
  }

  /// Whether the word edge before a word is there whatever stands before: a comma or a full stop.
  private func endsBefore(_ word: Int) -> Bool {
    let dictionary = words.forms.words.dictionary
    let range = dictionary.texts.range(Int(words.forms.words.codes[Int(words.codes[word])]))
    return range.first.map { [0x2C, 0x2E, 0x3B, 0x29].contains(dictionary.texts.heap.bytes[$0]) }
      ?? false
  }
}

extension RegularExpression {
  /// Whether the pattern matches a form as written.
  fileprivate func matches(word form: Int, _ forms: WordForms) -> Bool {
    let texts = forms.words.dictionary.texts
    let bytes = texts.heap.bytes
    let text = bytes.span
    return matches(text.extracting(texts.range(Int(forms.words.codes[form]))))
  }
}
