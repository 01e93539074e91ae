import Columns
import CorpusModel

/// Writes the word streams of all documents as one, with one list of forms in order.
///
/// The forms of all documents are read first, so that each word can be written with the code of its form.
func writeWordStore(
  _ context: BuildContext,
  to writer: inout SnapshotWriter
) throws(SnapshotError) -> WordStore {
  var table = FormTable()
  // The form of the corpus for each form of each document.
  var maps: [[UInt32]] = []
  for (_, records) in context.each([.forms, .words]) {
    maps.append(table.add(records.extracted.words))
  }
  try writer.pause()
  let (forms, ranks, counts) = table.finish()
  var stream = WordStreamWriter(forms: forms, counts: counts)
  let found = try writer.stream("word stream codes") { section throws(SnapshotError) in
    for (number, records) in context.each([.sentences, .words]) {
      try section.append(stream.bytes(of: records.extracted, maps[number], ranks))
      maps[number] = []
    }
  }
  let codes = try writer.narrow(found, stream.codes, "word stream codes")
  let words = WordStore(
    codes: codes,
    starts: stream.starts.finish(codes: codes, lengths: forms.lengths),
    sentenceOffsets: FixedArray(stream.sentenceOffsets),
    sentenceStarts: PackedNumbers(context.sentences.ranges.starts),
    forms: forms
  )
  try writer.wordsBesideCodes(words)
  return words
}

/// Lays the words of one document after those of another.
private struct WordStreamWriter {
  private(set) var sentenceOffsets: [UInt32] = [0]
  var starts = WordStartsBuilder()
  private(set) var codes: NarrowNumbersBuilder
  private let forms: WordForms
  private var count = 0

  init(forms: WordForms, counts: [UInt32]) {
    self.forms = forms
    codes = NarrowNumbersBuilder(counts: counts)
  }

  /// The codes of a document's words as they are written; keeps where words and sentences begin.
  mutating func bytes(
    of extracted: ExtractedDocument,
    _ map: [UInt32],
    _ ranks: [UInt32]
  ) -> [UInt8] {
    let stream = extracted.words
    var begins = [Bool](repeating: false, count: stream.codes.count + 1)
    if sentenceOffsets.last == UInt32(count) { begins[0] = true }
    for sentence in extracted.sentences.indices {
      let range = stream.range(ofSentence: sentence)
      let end = range.isEmpty ? sentenceOffsets.last ?? 0 : UInt32(count + range.upperBound)
      sentenceOffsets.append(end)
      if Int(end) >= count { begins[min(Int(end) - count, stream.codes.count)] = true }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stream.codes.count * 2)
    for (word, code) in stream.codes.enumerated() {
      let form = ranks[Int(map[Int(code)])]
      codes.append(form, to: &bytes)
      starts.append(stream.starts[word], length: forms.lengths[Int(form)], begins: begins[word])
    }
    count += stream.codes.count
    return bytes
  }
}

/// The different forms of a corpus in the order in which they are first met.
private struct FormTable {
  private var texts = TextInterner()
  /// The first form of each text.
  private var firsts: [UInt32] = []
  private var forms: [WordForm] = []
  /// For each form the next one of the same text, which differs in kind or stem; its own number where there is
  /// none.
  private var nexts: [UInt32] = []
  /// How often each form occurs.
  private var counts: [UInt32] = []

  /// Takes in the words of a document; gives the number of each of its forms.
  mutating func add(_ words: WordStream) -> [UInt32] {
    let map = words.forms.map { intern($0) }
    for code in words.codes { counts[Int(map[Int(code)])] += 1 }
    return map
  }

  private mutating func intern(_ form: WordForm) -> UInt32 {
    let text = Int(texts.intern(form.text))
    let new = UInt32(forms.count)
    if text == firsts.count {
      firsts.append(new)
    } else {
      var number = firsts[text]
      while !forms[Int(number)].isLike(form) {
        guard nexts[Int(number)] != number else {
          nexts[Int(number)] = new
          break
        }
        number = nexts[Int(number)]
      }
      if nexts[Int(number)] != new { return number }
    }
    forms.append(form)
    nexts.append(new)
    counts.append(0)
    return new
  }

  /// The forms in the order of their dictionary, the new number of each old one, and how often each new
  /// one occurs.
  func finish() -> (WordForms, ranks: [UInt32], counts: [UInt32]) {
    var words = CodedBuilder()
    for form in forms { words.append(form.text) }
    let written = words.column
    let unordered = written.codes.array
    let order = forms.indices.sorted { left, right in
      unordered[left] != unordered[right] ? unordered[left] < unordered[right] : left < right
    }
    var ranks = [UInt32](repeating: 0, count: forms.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
    let sorted = order.map { forms[$0] }
    let column = CodedColumn(codes: order.map { unordered[$0] }, dictionary: written.dictionary)
    return (WordForms(sorted, words: column), ranks, order.map { counts[$0] })
  }
}

extension WordForm {
  /// Whether all that follows from the text is the same.
  fileprivate func isLike(_ other: WordForm) -> Bool {
    kind == other.kind && isChinese == other.isChinese && norm == other.norm && stem == other.stem
  }
}

extension WordForms {
  /// - Parameters:
  ///   - forms: in order.
  ///   - words: their texts.
  fileprivate convenience init(_ forms: [WordForm], words: CodedColumn) {
    var norms = CodedBuilder()
    var stems = CodedBuilder()
    var kinds = CodedBuilder()
    for form in forms {
      norms.append(form.norm)
      stems.append(form.isChinese ? nil : form.stem)
      kinds.append(form.kind.rawValue)
    }
    self.init(
      words: words,
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
