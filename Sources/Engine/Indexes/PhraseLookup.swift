import Columns
import CorpusModel
import Store
import Unicode

/// Finds phrases of Latin words in the word stream, in every sentence that is not irregular.
///
/// A phrase here is runs of letters or digits with one space between them. Its first run ends a word, its
/// last one begins a word, those between are words; a single run may stand anywhere in a word.
struct PhraseLookup {
  private let words: WordStore
  private let texts: TextStore
  private let irregular: FixedArray<UInt32>
  private let runs: [[UInt8]]
  private let sequence: WordSequence

  /// A place where the phrase stands.
  struct Match {
    let sentence: Int
    /// In the reading text.
    let range: Range<Int>
    /// The words it stands in.
    let words: Range<Int>
  }

  /// So many places are looked at one by one rather than the list of forms searched for the first run.
  private static let fewPlaces = 4096

  /// Nil for what is no such phrase.
  init?(_ needle: [UInt8], _ corpus: Corpus) {
    var runs: [[UInt8]] = []
    for piece in NeedlePiece.all(in: needle) {
      guard case .run(let range, _) = piece else { return nil }
      runs.append(Array(needle[range]))
    }
    guard !runs.isEmpty, Array(runs.joined(separator: [0x20])) == needle,
      let sequence = WordSequence(PhraseLookup.tests(runs, corpus), corpus)
    else { return nil }
    self.runs = runs
    self.sequence = sequence
    words = corpus.words
    texts = corpus.texts
    irregular = corpus.index.irregular
  }

  private static func tests(_ runs: [[UInt8]], _ corpus: Corpus) -> [WordTest] {
    let lookup = TextLookup(corpus)
    guard runs.count > 1 else { return runs.map { .oneOf(lookup.forms(holding: $0, [])) } }
    let later = runs.indices.dropFirst().map { place in
      lookup.forms(beginning: runs[place], place == runs.count - 1 ? .start : [.start, .end])
    }
    let counts = corpus.index.positions.counts
    let fewest = later.map { $0.reduce(0) { $0 + Int(counts[$1]) } }.min() ?? 0
    guard fewest <= fewPlaces else {
      return [.oneOf(lookup.forms(holding: runs[0], .end))] + later.map { .oneOf($0) }
    }
    return [.passing { ends(form: $0, with: runs[0], corpus.words.forms) }]
      + later.map { .oneOf($0) }
  }

  /// Whether the folded text of a form ends so.
  private static func ends(form: Int, with run: [UInt8], _ forms: WordForms) -> Bool {
    let folded = forms.words.dictionary.folded
    let range = folded.range(Int(forms.words.codes[form]))
    let end = max(range.lowerBound, range.upperBound - run.count)..<range.upperBound
    return compareBytes(folded.heap.bytes, end, run) == 0
  }

  /// Calls `body` for every place in a regular sentence, in corpus order, none inside another, until it
  /// returns false.
  func forEachMatch(_ body: (Match) -> Bool) {
    var end = 0
    var other = 0
    sequence.forEachRun { first, sentence in
      while other < irregular.count, irregular[other] < sentence { other += 1 }
      guard other == irregular.count || irregular[other] > sentence,
        areJoinedBySpaces(first, sentence: sentence)
      else { return true }
      for range in ranges(at: first, sentence: sentence) where range.lowerBound >= end {
        end = range.upperBound
        let match = Match(sentence: sentence, range: range, words: first..<first + runs.count)
        guard body(match) else { return false }
      }
      return true
    }
  }

  private func areJoinedBySpaces(_ first: Int, sentence: Int) -> Bool {
    let bytes = texts.reading.bytes
    for word in first..<first + runs.count - 1 {
      let gap = words.gap(behind: word, sentence: sentence)
      guard !gap.isEmpty else { return false }
      if gap.count == 1, bytes[gap.lowerBound] == 0x20 { continue }
      guard gap.count > 1, isWideSpace(gap) else { return false }
    }
    return true
  }

  /// Whether a part of the reading text folds to one space.
  private func isWideSpace(_ gap: Range<Int>) -> Bool {
    let bytes = texts.reading.bytes
    return fold(bytes.span.extracting(gap)) == [0x20]
  }

  /// Where a phrase that stands at a word begins and ends; one run may stand in a word more than once.
  private func ranges(at first: Int, sentence: Int) -> [Range<Int>] {
    let begin = start(of: first, sentence: sentence)
    guard runs.count == 1 else {
      let last = first + runs.count - 1
      let (head, tail) = (folded(first), folded(last))
      let from = original(head.range.count - runs[0].count, in: first, head)
      let to = original(runs[runs.count - 1].count, in: last, tail)
      return [begin + from..<start(of: last, sentence: sentence) + to]
    }
    let word = folded(first)
    let bytes = word.bytes
    let run = runs[0]
    var found: [Range<Int>] = []
    var place = word.range.lowerBound
    while let hit = findBytes(run.span, in: bytes.span, place..<word.range.upperBound) {
      let offset = hit - word.range.lowerBound
      let from = original(offset, in: first, word)
      found.append(begin + from..<begin + original(offset + run.count, in: first, word))
      place = hit + run.count
    }
    return found
  }

  private func start(of word: Int, sentence: Int) -> Int {
    Int(words.sentenceStarts[sentence]) + Int(words.starts[word])
  }

  /// The folded text of a word.
  private func folded(_ word: Int) -> (bytes: FixedArray<UInt8>, range: Range<Int>) {
    let folded = words.forms.words.dictionary.folded
    return (folded.heap.bytes, folded.range(Int(words.forms.words.codes[Int(words.codes[word])])))
  }

  /// The offset in a word as written of an offset in its folded text.
  private func original(
    _ offset: Int,
    in word: Int,
    _ folded: (bytes: FixedArray<UInt8>, range: Range<Int>)
  ) -> Int {
    let texts = words.forms.words.dictionary.texts
    let written = texts.range(Int(words.forms.words.codes[Int(words.codes[word])]))
    guard written.count != folded.range.count else { return offset }
    let bytes = texts.heap.bytes
    let text = bytes.span
    return foldWithOffsets(text.extracting(written)).original(at: offset)
  }
}

extension WordStore {
  /// What stands between a word and the next one of its sentence, in the reading text.
  func gap(behind word: Int, sentence: Int) -> Range<Int> {
    let start = Int(sentenceStarts[sentence])
    let end = start + Int(starts[word]) + length(word)
    return end..<max(end, start + Int(starts[word + 1]))
  }
}
