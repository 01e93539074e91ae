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
      let search = ByteSearch(fold(Array(phrase.utf8)))
      if let lookup = PhraseLookup(search.needle, corpus) {
        return hits(lookup, in: sentences, wanted: wanted)
      }
      let candidates = TextLookup(corpus).sentences(holding: search.needle)
      return try hits(in: sentences, candidates, wanted: wanted) { bytes in
        let folded = foldWithOffsets(bytes)
        return search.all(in: folded.bytes).map {
          folded.original($0..<$0 + search.needle.count)
        }
      }
    case .regex(let literal):
      guard let expression = compile(literal) else { return [] }
      let candidates = TextLookup(corpus).sentences(matching: expression)
      return try hits(in: sentences, candidates, wanted: wanted) { bytes in
        expression.allRanges(in: bytes).filter { !$0.isEmpty }
      }
    case .tokens(let steps): return try hits(steps, in: sentences, scope: scope, wanted: wanted)
    }
  }

  /// The hits of a phrase found in the word stream, among some sentences.
  private func hits(
    _ phrase: PhraseLookup,
    in sentences: RowSelection,
    wanted: Int?
  ) -> [Hit] {
    var found: [Hit] = []
    var isWanted: [Bool]?
    if case .list(let list) = sentences {
      var marks = [Bool](repeating: false, count: corpus.rowCount(.sentences))
      for row in list { marks[Int(row)] = true }
      isWanted = marks
    }
    phrase.forEachMatch { match in
      let isIn: Bool =
        switch sentences {
        case .range(let range): range.contains(match.sentence)
        case .list: isWanted?[match.sentence] ?? false
        }
      if isIn { found.append(Hit(sentence: UInt32(match.sentence), range: match.range)) }
      return wanted.map { found.count < $0 } ?? true
    }
    return wanted.map { Array(found.prefix($0)) } ?? found
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

extension RowSelection {
  /// Those of some ascending rows that are also here, where rows ascend.
  func among(_ rows: [UInt32]) -> RowSelection {
    switch self {
    case .range(let range): .list(rows.filter { range.contains(Int($0)) })
    case .list(let list): .list(intersect(list, rows))
    }
  }
}
