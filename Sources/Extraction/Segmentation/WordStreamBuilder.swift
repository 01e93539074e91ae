import CorpusModel
import Unicode

/// Collects the words of a document as codes into its list of forms.
struct WordStreamBuilder {
  private(set) var stream = WordStream()
  private var codes = FormTable()
  private let stemmer = EnglishStemmer()

  /// Appends a sentence; the words' ranges are positions in `sentence`.
  mutating func appendSentence(_ sentence: borrowing Span<UInt8>, _ words: [SplitWord]) {
    for word in words {
      let (code, isNew) = codes.code(of: sentence.extracting(word.range))
      if isNew { stream.forms.append(form(sentence.extracting(word.range), word)) }
      stream.codes.append(code)
      stream.starts.append(UInt32(word.range.lowerBound))
    }
    stream.sentenceStarts.append(stream.codes.count)
  }

  private func form(_ text: borrowing Span<UInt8>, _ word: SplitWord) -> WordForm {
    let norm = String(decoding: word.norm, as: UTF8.self)
    let isChinese = isChineseForm(text)
    let isEnglish = word.kind == .word && !isChinese
    var written: [UInt8] = []
    for index in 0..<text.count { written.append(text[index]) }
    return WordForm(
      text: String(decoding: written, as: UTF8.self),
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

/// The number of every form seen, by its bytes; open addressing over one arena.
private struct FormTable {
  private var arena: [UInt8] = []
  private var forms: [Range<Int>] = []
  private var hashes: [UInt64] = []
  /// A form's number plus one; 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 1_024)

  /// The number of a form, and whether it was not seen before.
  mutating func code(of bytes: borrowing Span<UInt8>) -> (code: UInt32, isNew: Bool) {
    if forms.count * 4 > slots.count * 3 { grow() }
    let hash = FormTable.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let form = Int(slots[slot]) - 1
      if hashes[form] == hash, equals(forms[form], bytes) { return (UInt32(form), false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let start = arena.count
    for index in 0..<bytes.count { arena.append(bytes[index]) }
    forms.append(start..<arena.count)
    hashes.append(hash)
    slots[slot] = UInt32(forms.count)
    return (UInt32(forms.count - 1), true)
  }

  private func equals(_ form: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard form.count == bytes.count else { return false }
    for index in 0..<bytes.count where arena[form.lowerBound + index] != bytes[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (form, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(form + 1)
    }
  }

  /// FNV-1a, mixed once more so that the low bits are good.
  private static func hash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
