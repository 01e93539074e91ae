import Columns
import CorpusModel
import Query
import Store
import Unicode

extension Execution {
  /// `kwic "mask" width 40`: a row for each hit, the context taken from its paragraph.
  func kwic(
    _ relation: Relation,
    _ concordance: Concordance,
    wanted: Int? = nil,
    shape: RowShape
  ) throws(EngineError) -> Relation {
    let found = try hits(
      concordance.pattern,
      in: sentences(of: relation.batch),
      scope: concordance.scope,
      wanted: wanted
    )
    let contexts = contexts(of: found, width: concordance.width)
    var finder = LineFinder(corpus.texts)
    let lines = found.map { Double(finder.line(reading: $0.range.lowerBound)) }
    var batch = Batch(of: .sentences, in: corpus)
    batch.count = found.count
    batch.rows = .list(found.map(\.sentence))
    batch.columns =
      contexts.map { .values(.text($0)) }
      + ["sentence", "paragraph", "article", "document", "file"].map {
        corpus.heldPlace($0, ofSentences: batch.rows)
      } + [.values(.number(lines))]
    return Relation(shape: shape, batch: batch)
  }

  /// The number of hits, where the verb behind asks for no more than that.
  func countedHits(
    _ relation: Relation,
    _ concordance: Concordance,
    before next: Operation?
  ) throws(EngineError) -> Int? {
    guard case .aggregate(let list) = next, !options.tracksGroups,
      list.allSatisfy(\.isCount)
    else { return nil }
    let sentences = sentences(of: relation.batch)
    return try hitCount(concordance.pattern, in: sentences, scope: concordance.scope)
  }

  /// What stands before each hit in its paragraph, the hit, and what stands behind it.
  private func contexts(of hits: [Hit], width: Int) -> [TextColumn] {
    let heap = corpus.texts.reading
    let bytes = heap.bytes
    let offsets = corpus.texts.paragraphOffsets
    var bounds: [[UInt32]] = [[], [], [], []]
    var paragraph = 0
    for hit in hits {
      let (start, end) = (hit.range.lowerBound, hit.range.upperBound)
      paragraph = findRun(offsets.span, UInt32(start), near: paragraph)
      let first = max(Int(offsets[paragraph]), start - room(width))
      let last = min(max(end, Int(offsets[paragraph + 1])), end + room(width))
      let before = wholeCharacters(bytes.span, first..<start)
      let behind = end..<wholeCharacters(bytes.span, end: last, limit: Int(offsets[paragraph + 1]))
      bounds[0].append(UInt32(suffixStart(bytes.span, before, width: width)))
      bounds[1].append(UInt32(start))
      bounds[2].append(UInt32(end))
      bounds[3].append(UInt32(prefixEnd(bytes.span, behind, width: width)))
    }
    let edges = bounds.map { FixedArray($0) }
    return (0..<3).map { TextColumn(heap: heap, starts: edges[$0], ends: edges[$0 + 1]) }
  }

  /// Bytes enough for a width, marks counted in.
  private func room(_ width: Int) -> Int { 8 * (width + 8) }

  /// The range from the beginning of the character its first byte belongs to.
  private func wholeCharacters(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start..<range.upperBound
  }

  /// An end moved behind the character it cuts.
  private func wholeCharacters(
    _ bytes: borrowing Span<UInt8>,
    end: Int,
    limit: Int
  ) -> Int {
    var end = end
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

extension Corpus {
  /// Where sentences stand, left in the corpus until somebody asks for it.
  fileprivate func heldPlace(_ name: String, ofSentences rows: RowSelection) -> HeldColumn {
    guard let number = Schema.column(name, of: .sentences) else {
      return .values(place(name, ofSentences: rows))
    }
    return .stored(number)
  }

  /// Where sentences stand: the sentence itself or one of its columns.
  func place(_ name: String, ofSentences rows: RowSelection) -> Column {
    if name == "sentence" { return .row(rows.rows) }
    return read(name, of: .sentences, rows: rows) ?? .missing(.text, count: rows.count)
  }
}
