import CorpusModel
import Unicode

/// Collects the words of a document as codes into its list of forms.
struct WordStreamBuilder {
  private(set) var stream = WordStream()
  private var codes = FormTable()
  private let stemmer = EnglishStemmer()

  /// Appends a sentence; the words' ranges are positions in `sentence`.
  mutating func appendSentence(_ sentence: borrowing Span<UInt8>, _ split: SplitSentence) {
    for word in split.words {
      let (code, isNew) = codes.code(of: sentence.extracting(word.range))
      if isNew { stream.forms.append(form(sentence.extracting(word.range), word, split.norms)) }
      stream.codes.append(code)
      stream.starts.append(UInt32(word.range.lowerBound))
    }
    stream.sentenceStarts.append(stream.codes.count)
  }

  private func form(
    _ text: borrowing Span<UInt8>,
    _ word: SplitWord,
    _ norms: [UInt8]
  ) -> WordForm {
    var written: [UInt8] = []
    written.reserveCapacity(text.count)
    for index in 0..<text.count { written.append(text[index]) }
    let whole = String(decoding: written, as: UTF8.self)
    let isFolded = norms.has(written, at: word.norm.lowerBound) && written.count == word.norm.count
    let norm = isFolded ? whole : String(decoding: norms[word.norm], as: UTF8.self)
    let isChinese = isChineseForm(text)
    let isEnglish = word.kind == .word && !isChinese
    return WordForm(
      text: whole,
      norm: norm,
      stem: isEnglish ? stemmer.stem(norm) : norm,
      kind: word.kind,
      isChinese: isChinese
    )
  }

  /// Whether a word has a Han character or is a mark of Chinese print.
  private func isChineseForm(_ text: borrowing Span<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let scalar = decodeScalar(text, at: position)
      switch scalar.value {
      case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
        return true
      case _ where isHan(scalar.value): return true
      case _: position += scalar.length
      }
    }
    return false
  }
}
