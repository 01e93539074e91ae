import Columns
import CorpusModel
import Query
import Store
import Unicode

/// The texts of so many hits are fetched before they are gone over.
private let fetchedAtOnce = 128

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
    let texts = corpus.texts
    var last = LinePlace()
    let lines = found.map { Double(texts.line(reading: $0.range.lowerBound, near: &last)) }
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
    let starts = FixedArray(count: hits.count) { UInt32(hits[$0].range.lowerBound) }
    let ends = FixedArray(count: hits.count) { UInt32(hits[$0].range.upperBound) }
    var (lefts, rights): ([UInt32], [UInt32]) = ([], [])
    lefts.reserveCapacity(hits.count)
    rights.reserveCapacity(hits.count)
    var paragraph = 0
    for number in hits.indices {
      if number % fetchedAtOnce == 0 {
        let next = number..<min(number + fetchedAtOnce, hits.count)
        _ = fetch(bytes, from: starts, to: ends, rows: next, margin: width)
      }
      let (start, end) = (Int(starts[number]), Int(ends[number]))
      paragraph = findRun(offsets.span, UInt32(start), near: paragraph)
      let whole = Int(offsets[paragraph])..<max(end, Int(offsets[paragraph + 1]))
      lefts.append(UInt32(contextStart(bytes, whole.lowerBound..<start, width)))
      rights.append(UInt32(contextEnd(bytes, end..<whole.upperBound, width)))
    }
    let edges = [FixedArray(lefts), starts, ends, FixedArray(rights)]
    return (0..<3).map { TextColumn(heap: heap, starts: edges[$0], ends: edges[$0 + 1]) }
  }

  /// Where the context before a hit begins.
  private func contextStart(_ bytes: FixedArray<UInt8>, _ before: Range<Int>, _ width: Int) -> Int {
    let (first, end) = (before.lowerBound, before.upperBound)
    let start = max(first, end - width)
    if isPrintableASCII(bytes, start..<end), start == first || isPlain(bytes[start - 1]) {
      return start
    }
    let near = wholeCharacters(bytes.span, max(first, end - room(width))..<end)
    return suffixStart(bytes.span, near, width: width)
  }

  /// Where the context behind a hit ends.
  private func contextEnd(_ bytes: FixedArray<UInt8>, _ behind: Range<Int>, _ width: Int) -> Int {
    let (start, last) = (behind.lowerBound, behind.upperBound)
    let end = min(last, start + width)
    if isPrintableASCII(bytes, start..<end), end == last || isPlain(bytes[end]) { return end }
    let limit = wholeCharacters(bytes.span, end: min(last, start + room(width)), limit: last)
    return prefixEnd(bytes.span, start..<limit, width: width)
  }

  /// Whether a byte is a printable character of ASCII.
  private func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

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
