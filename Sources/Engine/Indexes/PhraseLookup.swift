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

  /// So many places are looked at in the time in which the list of forms is searched.
  private static let searchedInstead = 16_384

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
    func size(_ forms: [Int]) -> Int { forms.reduce(0) { $0 + Int(counts[$1]) } }
    // The first run ends a word, of which the list of forms must be searched: only where the words that are it alone are
    // so much rarer than each of the later ones.
    let alone = size(lookup.forms(beginning: runs[0], [.start, .end]))
    guard alone + searchedInstead < later.map(size).min() ?? 0 else {
      return [.ending(runs[0])] + later.map { .oneOf($0) }
    }
    return [.oneOf(lookup.forms(holding: runs[0], .end))] + later.map { .oneOf($0) }
  }

  /// Calls `body` for every place in a regular sentence, in corpus order, none inside another, until it
  /// returns false.
  ///
  /// Where about so many are wanted, the first ones are found before the others are looked for.
  func forEachMatch(wanted: Int?, _ body: (TextMatch) -> Bool) {
    guard runs.count > 1 else { return forEachMatchInWords(wanted: wanted, body) }
    var last: TextMatch?
    var skipped = SkippedSentences(irregular)
    sequence.forEachRun(wanted: wanted) { first, sentence, isSpaced in
      guard !skipped.contains(sentence),
        isSpaced || areJoinedBySpaces(first, sentence: sentence)
      else { return true }
      let match = match(at: first, sentence: sentence)
      if let last, match.overlaps(last) { return true }
      last = match
      return body(match)
    }
  }

  /// The matches of a single run, of which a word may hold more than one.
  ///
  /// What is asked of every word is read of many at once: then the memory is waited for once.
  private func forEachMatchInWords(wanted: Int?, _ body: (TextMatch) -> Bool) {
    var skipped = SkippedSentences(irregular)
    var forms = RunInForms(runs[0], words)
    sequence.forEachStretch(wanted: wanted) { stretch in
      let codes = nearCodes(words.codes, at: 0, from: stretch.firsts)
      let sentences = words.sentences(of: stretch.firsts)
      let places = words.places(of: stretch.firsts, sentences: sentences)
      for index in sentences.indices where !skipped.contains(Int(sentences[index])) {
        let word = Int(stretch.firsts[index])
        for place in forms.places(in: Int(codes[index])) {
          let match = TextMatch(
            sentence: Int(sentences[index]),
            words: word..<word + 1,
            start: place.folded,
            end: place.folded + runs[0].count,
            written: Int(places[index]) + place.written.lowerBound..<Int(places[index])
              + place.written.upperBound
          )
          guard body(match) else { return false }
        }
      }
      return true
    }
  }

  /// The regular sentences in which the phrase stands, ascending, each once.
  func sentences() -> [UInt32] {
    var found: [UInt32] = []
    var skipped = SkippedSentences(irregular)
    sequence.forEachStretch { stretch in
      let sentences = words.sentences(of: stretch.firsts)
      for (index, sentence) in sentences.enumerated() {
        guard found.last != sentence, !skipped.contains(Int(sentence)),
          stretch.areSpaced[index]
            || isJoined(Int(stretch.firsts[index]), sentence: Int(sentence))
        else { continue }
        found.append(sentence)
      }
      return true
    }
    return found
  }

  /// The number of matches in the sentences that are wanted.
  ///
  /// Which sentence a run lies in is looked for only where that matters.
  func matchCount(in wanted: SentenceMarks) -> Int {
    var count = 0
    guard runs.count > 1 else {
      forEachMatchInWords(wanted: nil) { match in
        if wanted.contains(match.sentence) { count += 1 }
        return true
      }
      return count
    }
    let offsets = words.sentenceOffsets
    let length = runs.count
    var (sentence, last) = (0, -length)
    var skipped = SkippedWords(irregular, words)
    sequence.forEachStretch { stretch in
      for (index, first) in stretch.firsts.enumerated() {
        let (word, isSpaced) = (Int(first), stretch.areSpaced[index])
        guard !skipped.contains(word), word >= last + length || !overlaps(word, last) else {
          continue
        }
        if !isSpaced || !wanted.isAll {
          sentence = findRun(offsets.span, first, near: sentence)
          guard isSpaced || isJoined(word, sentence: sentence) else { continue }
        }
        last = word
        if wanted.isAll || wanted.contains(sentence) { count += 1 }
      }
      return true
    }
    return count
  }

  /// Whether the match that begins at a word begins inside an earlier one.
  private func overlaps(_ first: Int, _ earlier: Int) -> Bool {
    let last = earlier + runs.count - 1
    guard first >= last else { return true }
    return first == last && words.folded(first).count - runs[0].count < runs[runs.count - 1].count
  }

  private func isJoined(_ first: Int, sentence: Int) -> Bool {
    first + runs.count <= Int(words.sentenceOffsets[sentence + 1])
      && areJoinedBySpaces(first, sentence: sentence)
  }

  private func areJoinedBySpaces(_ first: Int, sentence: Int) -> Bool {
    let bytes = texts.reading.bytes
    for word in first..<first + runs.count - 1 {
      switch words.starts.joint(before: word + 1) {
      case .spaced: continue
      case .touching: return false
      case .unknown: break
      }
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

  /// The match of several runs that begins at a word.
  private func match(at first: Int, sentence: Int) -> TextMatch {
    TextMatch(
      sentence: sentence,
      words: first..<first + runs.count,
      start: words.folded(first).count - runs[0].count,
      end: runs[runs.count - 1].count
    )
  }
}

/// Where a run of letters or digits stands in the forms of words: each form is looked at once.
private struct RunInForms {
  /// A place, in the folded form and in the form as written.
  struct Place {
    let folded: Int
    let written: Range<Int>
  }

  private let run: [UInt8]
  private let words: WordStore
  private var known: [Int: [Place]] = [:]
  /// The form asked for last, which is mostly asked for again.
  private var last: (form: Int, places: [Place]) = (-1, [])

  init(_ run: [UInt8], _ words: WordStore) {
    self.run = run
    self.words = words
  }

  /// The places in a form, none of them inside another.
  mutating func places(in form: Int) -> [Place] {
    if form == last.form { return last.places }
    let places = known[form] ?? find(in: form)
    known[form] = places
    last = (form, places)
    return places
  }

  private func find(in form: Int) -> [Place] {
    let folded = words.forms.folded
    let range = folded.range(Int(words.forms.words.codes[form]))
    let bytes = folded.heap.bytes
    var places: [Place] = []
    var next = range.lowerBound
    while let hit = findBytes(run.span, in: bytes.span, next..<range.upperBound) {
      next = hit + run.count
      let start = hit - range.lowerBound
      let (first, end) = (
        words.original(start, inForm: form), words.original(start + run.count, inForm: form)
      )
      places.append(Place(folded: start, written: first..<max(first, end)))
    }
    return places
  }
}

extension WordStore {
  /// Where some words begin in the reading text, in one loop over all of them.
  func places(of words: [UInt32], sentences: [UInt32]) -> [UInt32] {
    let before = sentenceStarts.gather(.list(sentences))
    let starts = starts.starts(of: words)
    return starts.indices.map { before[$0] &+ starts[$0] }
  }

  /// What stands between a word and the next one of its sentence, in the reading text.
  func gap(behind word: Int, sentence: Int) -> Range<Int> {
    let start = Int(sentenceStarts[sentence])
    let end = start + Int(starts[word]) + length(word)
    return end..<max(end, start + Int(starts[word + 1]))
  }
}
