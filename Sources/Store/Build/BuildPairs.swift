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
    places: .sides(chinese: chinese.ranges.stored, english: english.ranges.stored),
    [
      "level": levels.stored, "score": .numbers(scores),
      "chinese_file": .through(document, files), "chinese_line": .numbers(chinese.lines),
      "chinese_text": chinese.texts.column(context.texts.reading),
      "english_file": .through(.values(.row(english.documents)), files),
      "english_line": .numbers(english.lines),
      "english_text": english.texts.column(context.texts.reading),
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
  var texts = PassageTextsBuilder()
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
    texts.append(found?.text, at: found?.reading, in: context.texts.reading)
    ranges.append(found?.range)
    let line = found.map {
      context.texts.line(source: $0.range.lowerBound, document: passage.document)
    }
    lines.append(line.cell)
  }
}

/// What a passage holds: its text, titles at the upper levels, its article, its range of the files.
private struct PassageText {
  var text: String
  /// Where in the reading text it may stand as it is.
  var reading: Range<Int>?
  var article: UInt32
  var range: Range<Int>
}

extension BuildContext {
  /// The text of a passage; nil when it has no rows.
  fileprivate func passageText(
    _ passage: Passage,
    level: PairLevel,
    separator: String
  ) -> PassageText? {
    guard records.documents.indices.contains(passage.document) else { return nil }
    switch level {
    case .article:
      let read = records.documents[passage.document, .articles].read
      let articles = read.articles[passage.rows.clamped(to: read.articles.indices)]
      let number = articles.startIndex
      return titled(
        articles.map { ($0.title, $0.range, number) },
        document: passage.document
      )
    case .part:
      let read = records.documents[passage.document, .parts].read
      let parts = read.parts[passage.rows.clamped(to: read.parts.indices)]
      return titled(
        parts.map { ($0.title, $0.range, $0.article.index) },
        document: passage.document
      )
    case .paragraph:
      return joined(rowRange(of: passage, offsets.paragraphs), separator) {
        Int(texts.paragraphOffsets[$0])..<Int(texts.paragraphOffsets[$0 + 1])
      } paragraph: {
        $0
      }
    case .sentence:
      return joined(rowRange(of: passage, offsets.sentences), separator) {
        sentences.ranges[$0] ?? 0..<0
      } paragraph: {
        Int(sentences.paragraphs[$0])
      }
    }
  }

  /// The titles of rows, joined, and the range of the files from the first to the last.
  private func titled(
    _ rows: [(title: String, range: Range<Int>, article: Int)],
    document: Int
  ) -> PassageText? {
    guard let first = rows.first, let last = rows.last else { return nil }
    let base = Int(texts.sourceOffsets[document])
    let start = base + first.range.lowerBound
    return PassageText(
      text: rows.map(\.title).joined(separator: " / "),
      article: offsets.articles[document] + UInt32(first.article),
      range: start..<max(start, base + last.range.upperBound)
    )
  }

  /// The joined reading text of rows that are ranges of it.
  private func joined(
    _ rows: Range<Int>,
    _ separator: String,
    _ range: (Int) -> Range<Int>,
    paragraph: (Int) -> Int
  ) -> PassageText? {
    guard let first = rows.first, let last = rows.last else { return nil }
    let text = rows.map { String(decoding: texts.reading.bytes[range($0)], as: UTF8.self) }
      .joined(separator: separator)
    let start = texts.source(reading: range(first).lowerBound)
    let end = texts.sourceRange(reading: range(last)).upperBound
    return PassageText(
      text: text,
      reading: range(first).lowerBound..<max(range(first).lowerBound, range(last).upperBound),
      article: paragraphArticles[paragraph(first)],
      range: start..<max(start, end)
    )
  }
}
