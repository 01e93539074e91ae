package import Columns
import Synchronization

/// The words of the corpus as a stream of codes in corpus order.
///
/// A class for its identity: it is many arrays, each of which a copy would hold, hit by hit.
package final class WordStore: Sendable {
  /// The code of each word: the position of its form in `forms`.
  package let codes: NarrowNumbers
  /// The first byte of each word, counted from the start of its sentence.
  package let starts: WordStarts
  /// Sentence `i` has the words `sentenceOffsets[i] ..< sentenceOffsets[i + 1]`.
  package let sentenceOffsets: FixedArray<UInt32>
  /// The first byte of each sentence in the reading text.
  package let sentenceStarts: PackedNumbers
  package let forms: WordForms
  private let sparse = Mutex<SparseOffsets?>(nil)

  init(
    codes: NarrowNumbers,
    starts: WordStarts,
    sentenceOffsets: FixedArray<UInt32>,
    sentenceStarts: PackedNumbers,
    forms: WordForms
  ) {
    self.codes = codes
    self.starts = starts
    self.sentenceOffsets = sentenceOffsets
    self.sentenceStarts = sentenceStarts
    self.forms = forms
  }

  /// The sentences of some ascending words.
  package func sentences(of words: [UInt32]) -> [UInt32] {
    guard words.count > WordStore.few else {
      let offsets = sentenceOffsets
      var last = 0
      return findOwners(ascending: words, offsets: offsets.span, near: &last)
    }
    let offsets = sparse.withLock { sparse in
      if let sparse { return sparse }
      let offsets = SparseOffsets(sentenceOffsets)
      sparse = offsets
      return offsets
    }
    return offsets.owners(ofAscending: words)
  }

  /// The sentences of so few words are looked for one by one.
  private static let few = 512

  /// The words of a sentence.
  func range(ofSentence sentence: Int) -> Range<Int> {
    Int(sentenceOffsets[sentence])..<Int(sentenceOffsets[sentence + 1])
  }

  /// How often each form occurs.
  func formCounts() -> [UInt32] {
    var counts = [Int](repeating: 0, count: forms.count)
    countCodes(codes, 0..<codes.count, into: &counts)
    return counts.map { UInt32($0) }
  }

  /// The length of a word in bytes.
  package func length(_ word: Int) -> Int { Int(forms.lengths[Int(codes[word])]) }
}

/// The different forms of words and what follows from the form alone, one row a form.
///
/// A class as `WordStore` is.
package final class WordForms: Sendable {
  /// The words as written, in order and unique but for kind.
  package let words: CodedColumn
  /// The length of each form as written, in bytes.
  package let lengths: NarrowNumbers
  package let norms: CodedColumn
  package let stems: CodedColumn
  package let kinds: CodedColumn
  /// Whether the form is written in Chinese characters.
  package let isChinese: FixedFlags
  /// Whether the form counts as a word: a word or a number, not punctuation.
  package let isWord: FixedFlags

  init(
    words: CodedColumn,
    lengths: NarrowNumbers,
    norms: CodedColumn,
    stems: CodedColumn,
    kinds: CodedColumn,
    isChinese: FixedFlags,
    isWord: FixedFlags
  ) {
    self.words = words
    self.lengths = lengths
    self.norms = norms
    self.stems = stems
    self.kinds = kinds
    self.isChinese = isChinese
    self.isWord = isWord
  }

  package var count: Int { words.count }

  /// The folded texts of the dictionary of words.
  package var folded: DictionaryTexts { words.dictionary.folded ?? words.dictionary.texts }
}
