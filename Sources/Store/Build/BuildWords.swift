import Columns
import CorpusModel

/// Joins the word streams of all documents into one, with one list of forms in order.
func buildWordStore(_ context: BuildContext) -> WordStore {
  let total = Int(context.offsets.words.last ?? 0)
  var forms = FormTable()
  var codes: [UInt32] = []
  codes.reserveCapacity(total)
  var starts: [UInt32] = []
  starts.reserveCapacity(total)
  var sentenceOffsets: [UInt32] = [0]
  for records in context.records.documents {
    let stream = records.extracted.words
    let base = codes.count
    let map = stream.forms.map { forms.intern($0) }
    for code in stream.codes { codes.append(map[Int(code)]) }
    starts.append(contentsOf: stream.starts)
    for sentence in records.extracted.sentences.indices {
      let range = stream.range(ofSentence: sentence)
      sentenceOffsets.append(
        range.isEmpty ? sentenceOffsets.last ?? 0 : UInt32(base + range.upperBound)
      )
    }
  }
  let (wordForms, ranks) = forms.finish()
  let narrow = NarrowNumbers(gatherCodes(ranks, at: codes))
  return WordStore(
    codes: narrow,
    starts: WordStarts(
      starts,
      codes: narrow,
      lengths: wordForms.lengths,
      sentenceOffsets: sentenceOffsets
    ),
    sentenceOffsets: FixedArray(sentenceOffsets),
    sentenceStarts: PackedNumbers(context.sentences.ranges.starts),
    forms: wordForms
  )
}

/// The different forms of a corpus in the order in which they are first met.
private struct FormTable {
  private var texts = TextInterner()
  /// The forms of each text, by number; more than one only where kind or stem differ.
  private var numbers: [[UInt32]] = []
  private var forms: [WordForm] = []

  mutating func intern(_ form: WordForm) -> UInt32 {
    let text = Int(texts.intern(form.text))
    if text == numbers.count { numbers.append([]) }
    for number in numbers[text] where forms[Int(number)].isLike(form) { return number }
    let number = UInt32(forms.count)
    numbers[text].append(number)
    forms.append(form)
    return number
  }

  /// The forms in the order of their dictionary, and the new number of each old one.
  func finish() -> (WordForms, ranks: [UInt32]) {
    var words = CodedBuilder()
    for form in forms { words.append(form.text) }
    let unordered = words.column.codes.array
    let order = forms.indices.sorted { left, right in
      unordered[left] != unordered[right] ? unordered[left] < unordered[right] : left < right
    }
    var ranks = [UInt32](repeating: 0, count: forms.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
    let sorted = order.map { forms[$0] }
    return (WordForms(sorted), ranks)
  }
}

extension WordForm {
  /// Whether all that follows from the text is the same.
  fileprivate func isLike(_ other: WordForm) -> Bool {
    kind == other.kind && isChinese == other.isChinese && norm == other.norm && stem == other.stem
  }
}

extension WordForms {
  fileprivate init(_ forms: [WordForm]) {
    var words = CodedBuilder()
    var norms = CodedBuilder()
    var stems = CodedBuilder()
    var kinds = CodedBuilder()
    for form in forms {
      words.append(form.text)
      norms.append(form.norm)
      stems.append(form.isChinese ? nil : form.stem)
      kinds.append(form.kind.rawValue)
    }
    self.init(
      words: words.column,
      lengths: NarrowNumbers(forms.map { UInt32($0.text.utf8.count) }),
      norms: norms.column,
      stems: stems.column,
      kinds: kinds.column,
      isChinese: FixedFlags(forms.map(\.isChinese)),
      isWord: FixedFlags(forms.map { $0.kind == .word || $0.kind == .number })
    )
  }
}

/// Builds the rows of `words` over the stream.
func buildWords(_ context: BuildContext, words: WordStore, sentences: TableStore) -> TableStore {
  let sentence = StoredColumn.owner(offsets: words.sentenceOffsets)
  func place(_ answer: WordPlace.Answer) -> StoredColumn {
    .word(WordPlace(answer: answer, words: words, texts: context.texts))
  }
  func through(_ name: String) -> StoredColumn {
    guard let column = Schema.column(name, of: .sentences) else { return sentence }
    return .through(sentence, sentences.columns[column])
  }
  let own: [String: StoredColumn] = [
    "position": place(.position), "word": .coded(words.codes, .coded(words.forms.words)),
    "norm": .coded(words.codes, .coded(words.forms.norms)),
    "stem": .coded(words.codes, .coded(words.forms.stems)),
    "kind": .coded(words.codes, .coded(words.forms.kinds)),
    "language": through("language"), "start": place(.start), "sentence": sentence,
    "paragraph": through("paragraph"), "article": through("article"), "line": place(.line),
  ]
  return TableStore(
    .words,
    rowCount: words.codes.count,
    places: .words,
    own.with(context.identity(.words, context.offsets.words))
  )
}
