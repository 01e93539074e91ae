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
    let width = concordance.width
    var left = TextColumnBuilder()
    var middle = TextColumnBuilder()
    var right = TextColumnBuilder()
    for hit in found {
      let context = context(of: hit)
      let before = text(context.lowerBound..<hit.range.lowerBound, last: width)
      let behind = text(hit.range.upperBound..<context.upperBound, first: width)
      left.append(suffix(before, width: width))
      middle.append(bytes: corpus.texts.reading.bytes[hit.range])
      right.append(prefix(behind, width: width))
    }
    let lines = found.map { Double(corpus.texts.line(reading: $0.range.lowerBound)) }
    var batch = Batch(of: .sentences, in: corpus)
    batch.count = found.count
    batch.rows = .list(found.map(\.sentence))
    batch.columns =
      [left, middle, right].map { .values(.text($0.column)) }
      + ["sentence", "paragraph", "article", "document", "file"].map {
        .values(corpus.place($0, ofSentences: batch.rows))
      } + [.values(.number(lines))]
    return Relation(shape: shape, batch: batch)
  }

  /// The paragraph a hit stands in, as a range of the reading text.
  private func context(of hit: Hit) -> Range<Int> {
    let offsets = corpus.texts.paragraphOffsets
    let paragraph = findOwner(UInt32(hit.range.lowerBound), offsets: offsets)
    return Int(offsets[paragraph])..<max(hit.range.upperBound, Int(offsets[paragraph + 1]))
  }

  /// The end of a range of the reading text: enough of it for a width.
  private func text(_ range: Range<Int>, last width: Int) -> String {
    let bytes = corpus.texts.reading.bytes
    var start = max(range.lowerBound, range.upperBound - 8 * (width + 8))
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
  }

  /// The beginning of a range of the reading text: enough of it for a width.
  private func text(_ range: Range<Int>, first width: Int) -> String {
    let bytes = corpus.texts.reading.bytes
    var end = min(range.upperBound, range.lowerBound + 8 * (width + 8))
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }
}

extension Corpus {
  /// Where sentences stand: the sentence itself or one of its columns.
  func place(_ name: String, ofSentences rows: RowSelection) -> Column {
    if name == "sentence" { return .row(rows.rows) }
    return read(name, of: .sentences, rows: rows) ?? .missing(.text, count: rows.count)
  }
}
