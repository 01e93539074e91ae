import Columns
import CorpusModel
import Query
import Store
import Unicode

/// One place where a pattern was found.
struct Hit: Sendable {
  /// The sentence in which it begins.
  var sentence: UInt32
  /// In the reading text of the corpus.
  var range: Range<Int>
  /// The words of the stream it stands in, where that is known.
  var words: Range<Int>?
}

extension Execution {
  /// The hits of a pattern in sentences, which ascend; in corpus order, none inside another.
  ///
  /// A phrase is found as Ctrl-F finds it, also inside a word, under folding. Where only the first so many
  /// are `wanted`, no more are looked for.
  func hits(
    _ pattern: Pattern,
    in sentences: RowSelection,
    scope: PatternScope,
    wanted: Int? = nil
  ) throws(EngineError) -> [Hit] {
    switch pattern {
    case .phrase(let phrase):
      return try hits(of: ByteSearch(fold(Array(phrase.utf8))), in: sentences, wanted: wanted)
    case .regex(let literal):
      guard let expression = compile(literal) else { return [] }
      let candidates = TextLookup(corpus).sentences(matching: expression)
      return try hits(in: sentences, candidates, wanted: wanted) { bytes in
        expression.allRanges(in: bytes).filter { !$0.isEmpty }
      }
    case .tokens(let steps): return try hits(steps, in: sentences, scope: scope, wanted: wanted)
    }
  }

  private func hits(
    of search: ByteSearch,
    in sentences: RowSelection,
    wanted: Int?
  ) throws(EngineError) -> [Hit] {
    guard let regular = hits(ofNeedle: search.needle, in: sentences, wanted: wanted) else {
      let candidates = TextLookup(corpus).sentences(holding: search.needle)
      return try hits(in: sentences, candidates, wanted: wanted) { places(of: search, in: $0) }
    }
    let irregular = try irregularHits(of: search, in: sentences, wanted: wanted)
    let all = inOrder(regular, irregular)
    return wanted.map { Array(all.prefix($0)) } ?? all
  }

  private func irregularHits(
    of search: ByteSearch,
    in sentences: RowSelection,
    wanted: Int?
  ) throws(EngineError) -> [Hit] {
    let others = TextLookup.Found(possible: TextLookup(corpus).irregular(holding: search.needle))
    return try hits(in: sentences, others, wanted: wanted) { bytes in
      places(of: search, in: bytes)
    }
  }

  /// The number of hits of a pattern in sentences, which ascend.
  func hitCount(
    _ pattern: Pattern,
    in sentences: RowSelection,
    scope: PatternScope
  ) throws(EngineError) -> Int {
    if case .tokens(let steps) = pattern, case .sentence = scope,
      let runs = try runs(steps, in: sentences)
    {
      return runs.count
    }
    guard case .phrase(let phrase) = pattern else {
      return try hits(pattern, in: sentences, scope: scope).count
    }
    let search = ByteSearch(fold(Array(phrase.utf8)))
    let isWanted = SentenceMarks(sentences, count: corpus.rowCount(.sentences))
    let regular =
      PhraseLookup(search.needle, corpus)?.matchCount(in: isWanted)
      ?? HanLookup(needle: search.needle, corpus)?.matchCount(in: isWanted)
    guard let regular else { return try hits(pattern, in: sentences, scope: scope).count }
    return try regular + irregularHits(of: search, in: sentences, wanted: nil).count
  }

  /// Hits in two different sets of sentences, in corpus order.
  private func inOrder(_ left: [Hit], _ right: [Hit]) -> [Hit] {
    guard !right.isEmpty else { return left }
    return (left + right).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The hits of a folded text in the regular ones among some sentences; nil where the word stream does not
  /// tell them.
  private func hits(
    ofNeedle needle: [UInt8],
    in sentences: RowSelection,
    wanted: Int?
  ) -> [Hit]? {
    let isWanted = SentenceMarks(sentences, count: corpus.rowCount(.sentences))
    // Copied once: the store is many arrays, each of which would be counted as held for every hit.
    let words = corpus.words
    var found: [Hit] = []
    let isKnown = forEachMatch(ofNeedle: needle, wanted: wanted) { match in
      if isWanted.contains(match.sentence) {
        let range = words.range(of: match)
        found.append(Hit(sentence: UInt32(match.sentence), range: range, words: match.words))
      }
      return wanted.map { found.count < $0 } ?? true
    }
    return isKnown ? found : nil
  }

  /// Calls `body` with the matches of a folded text in regular sentences, until it returns false; false where the
  /// word stream does not tell them.
  private func forEachMatch(
    ofNeedle needle: [UInt8],
    wanted: Int?,
    _ body: (TextMatch) -> Bool
  ) -> Bool {
    if let phrase = PhraseLookup(needle, corpus) {
      phrase.forEachMatch(wanted: wanted, body)
    } else if let run = HanLookup(needle: needle, corpus) {
      run.forEachMatch(wanted: wanted, body)
    } else {
      return false
    }
    return true
  }

  /// Looks into every sentence that may hold a hit by itself.
  private func hits(
    in sentences: RowSelection,
    _ candidates: TextLookup.Found?,
    wanted: Int?,
    _ find: @escaping @Sendable (borrowing Span<UInt8>) -> [Range<Int>]
  ) throws(EngineError) -> [Hit] {
    guard let text = Schema.column("text", of: .sentences) else { return [] }
    let rows = candidates.map { sentences.among(unite($0.certain, $0.possible)) } ?? sentences
    let corpus = corpus
    let look: @Sendable (Range<Int>) -> [Hit] = { part in
      var found: [Hit] = []
      let block = rows.slice(part)
      let texts = corpus.read(text, of: .sentences, rows: block).asText
      let heap = texts.heap.bytes
      for position in 0..<block.count where texts.isKnown(position) {
        let place = texts.range(position)
        for range in find(heap.span.extracting(place)) {
          let first = place.lowerBound + range.lowerBound
          found.append(Hit(sentence: block[position], range: first..<first + range.count))
        }
      }
      return found
    }
    guard let wanted else { return try Parts(options).map(rows.count, look).flatMap { $0 } }
    var found: [Hit] = []
    for start in stride(from: 0, to: rows.count, by: batchSize) where found.count < wanted {
      try checkCancellation()
      found += look(start..<min(start + batchSize, rows.count))
    }
    return Array(found.prefix(wanted))
  }
}

/// Where a folded text stands in a text, none of the places inside another.
private func places(of search: ByteSearch, in text: borrowing Span<UInt8>) -> [Range<Int>] {
  let folded = foldWithOffsets(text)
  return search.all(in: folded.bytes).map { folded.original($0..<$0 + search.needle.count) }
}

/// Which sentences are wanted, to be asked for one.
struct SentenceMarks {
  private let range: Range<Int>
  private var marks: [Bool] = []
  /// Whether all are.
  let isAll: Bool

  init(_ sentences: RowSelection, count: Int) {
    switch sentences {
    case .range(let range):
      self.range = range
      isAll = range == 0..<count
    case .list, .runs:
      isAll = false
      range = 0..<count
      marks = [Bool](repeating: false, count: count)
      for row in sentences.rows { marks[Int(row)] = true }
    }
  }

  func contains(_ sentence: Int) -> Bool {
    marks.isEmpty ? range.contains(sentence) : marks[sentence]
  }
}

extension RowSelection {
  /// Those of some ascending rows that are also here, where rows ascend.
  func among(_ rows: [UInt32]) -> RowSelection {
    switch self {
    case .range(let range): .list(rows.filter { range.contains(Int($0)) })
    case .list(let list): .list(intersect(list, rows))
    case .runs(let runs): .list(runs.among(rows))
    }
  }
}
