/// What a word is.
package enum WordKind: String, Sendable, CaseIterable {
  case word, number, punctuation, symbol
}

/// One form of a word and what follows from the form alone.
package struct WordForm: Sendable, Hashable {
  package var text: String
  /// Folded: case, width and script.
  package var norm: String
  /// The Snowball stem of an English word; otherwise the same as `norm`.
  package var stem: String
  package var kind: WordKind
  package var isChinese: Bool

  package init(text: String, norm: String, stem: String, kind: WordKind, isChinese: Bool) {
    self.text = text
    self.norm = norm
    self.stem = stem
    self.kind = kind
    self.isChinese = isChinese
  }
}

/// The words of a document in order, as codes into its list of forms.
package struct WordStream: Sendable {
  package var forms: [WordForm] = []
  /// One code a word: the position of its form in `forms`.
  package var codes: [UInt32] = []
  /// One offset a word: UTF-8 bytes from the start of its sentence.
  package var starts: [UInt32] = []
  /// One number a sentence and a last one: sentence `i` holds the words
  /// `sentenceStarts[i] ..< sentenceStarts[i + 1]`.
  package var sentenceStarts: [Int] = [0]

  package init() {}

  /// The positions of a sentence's words; empty when the stream does not reach so far.
  package func range(ofSentence sentence: Int) -> Range<Int> {
    guard sentence >= 0, sentence + 1 < sentenceStarts.count else { return 0..<0 }
    return sentenceStarts[sentence]..<sentenceStarts[sentence + 1]
  }
}
