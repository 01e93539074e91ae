import Columns
import CorpusModel

/// Builds the rows of `pairs`; they belong to the document and article of the Chinese passage.
func buildPairs(_ context: BuildContext) -> TableStore {
  var levels = CodedBuilder()
  var scores: [Double] = []
  var chinese = PassageColumns()
  var english = PassageColumns()
  for pair in context.records.pairs {
    levels.append(pair.level.rawValue)
    scores.append(pair.score)
    chinese.append(pair.chinese, level: pair.level, separator: "", context)
    english.append(pair.english, level: pair.level, separator: " ", context)
  }
  let files = StoredColumn.values(.coded(context.files))
  let document = StoredColumn.values(.row(chinese.documents))
  return TableStore(
    .pairs,
    rowCount: scores.count,
    places: .sides(chinese: chinese.ranges, english: english.ranges),
    [
      "level": levels.stored, "score": .numbers(scores),
      "chinese_file": .through(document, files), "chinese_line": .numbers(chinese.lines),
      "chinese_text": .values(.text(chinese.texts.column)),
      "english_file": .through(.values(.row(english.documents)), files),
      "english_line": .numbers(english.lines),
      "english_text": .values(.text(english.texts.column)),
      "article": .values(.row(chinese.articles)), "document": document,
      "file": .through(document, files), "line": .numbers(chinese.lines),
      "id": .values(.text(nameRows("pair", documents: chinese.documents, context))),
    ]
  )
}

/// Names rows that are not kept document by document: `file#pair12`.
func nameRows(_ singular: String, documents: [UInt32], _ context: BuildContext) -> TextColumn {
  var counts = [Int](repeating: 0, count: context.records.documents.count)
  return TextColumn(
    documents.map { document in
      guard document != RowSelection.noRow else { return nil }
      counts[Int(document)] += 1
      let file = context.files.text(Int(document)) ?? ""
      return "\(file)#\(singular)\(counts[Int(document)])"
    }
  )
}

/// One side of the pairs.
private struct PassageColumns {
  var documents: [UInt32] = []
  var articles: [UInt32] = []
  var lines: [Double] = []
  var texts = TextColumnBuilder()
  /// In the files.
  var ranges = TextRanges()

  mutating func append(
    _ passage: Passage,
    level: PairLevel,
    separator: String,
    _ context: BuildContext
  ) {
    let found = context.passageText(passage, level: level, separator: separator)
    let isKnown = context.records.documents.indices.contains(passage.document)
    documents.append(isKnown ? UInt32(passage.document) : RowSelection.noRow)
    articles.append(found?.article ?? RowSelection.noRow)
    texts.append(found?.text)
    ranges.append(found?.range)
    let line = found.map {
      context.texts.line(source: $0.range.lowerBound, document: passage.document)
    }
    lines.append(line.cell)
  }
}

extension BuildContext {
  /// The text of a passage, titles at the upper levels, its article and its range of the files; nil
  /// when it has no rows.
  fileprivate func passageText(
    _ passage: Passage,
    level: PairLevel,
    separator: String
  )
    -> (text: String, article: UInt32, range: Range<Int>)?
  {
    guard records.documents.indices.contains(passage.document) else { return nil }
    let read = records.documents[passage.document].read
    let articleBase = offsets.articles[passage.document]
    let sourceBase = Int(texts.sourceOffsets[passage.document])
    func cut(_ range: Range<Int>) -> Range<Int> {
      sourceBase + range.lowerBound..<sourceBase + range.upperBound
    }
    switch level {
    case .article:
      let rows = passage.rows.clamped(to: read.articles.indices)
      guard let first = rows.first, let last = rows.last else { return nil }
      let range = cut(read.articles[first].range.lowerBound..<read.articles[last].range.upperBound)
      let titles = read.articles[rows].map(\.title).joined(separator: " / ")
      return (titles, articleBase + UInt32(first), range)
    case .part:
      let rows = passage.rows.clamped(to: read.parts.indices)
      guard let first = rows.first, let last = rows.last else { return nil }
      let range = cut(read.parts[first].range.lowerBound..<read.parts[last].range.upperBound)
      let titles = read.parts[rows].map(\.title).joined(separator: " / ")
      return (titles, articleBase + UInt32(read.parts[first].article.index), range)
    case .paragraph:
      return readingText(rowRange(of: passage, offsets.paragraphs), separator) {
        Int(texts.paragraphOffsets[$0])..<Int(texts.paragraphOffsets[$0 + 1])
      } paragraph: {
        $0
      }
    case .sentence:
      return readingText(rowRange(of: passage, offsets.sentences), separator) {
        sentences.ranges[$0] ?? 0..<0
      } paragraph: {
        Int(sentences.paragraphs[$0])
      }
    }
  }

  /// The joined reading text of rows that are ranges of it.
  private func readingText(
    _ rows: Range<Int>,
    _ separator: String,
    _ range: (Int) -> Range<Int>,
    paragraph: (Int) -> Int
  ) -> (text: String, article: UInt32, range: Range<Int>)? {
    guard let first = rows.first, let last = rows.last else { return nil }
    let text = rows.map { String(decoding: texts.reading.bytes[range($0)], as: UTF8.self) }
      .joined(separator: separator)
    let start = texts.source(reading: range(first).lowerBound)
    let end = texts.sourceRange(reading: range(last)).upperBound
    return (text, paragraphArticles[paragraph(first)], start..<max(start, end))
  }
}
