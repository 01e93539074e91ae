import Calendar
import Columns
import CorpusModel
import Rendering
import Store

/// The paragraphs of documents as `div`, `head`, `p` and `s`, with names, figures and dates marked.
///
/// A class: it keeps its place among the paragraphs and sentences from one document to the next.
final class TEIBody {
  private let run: ExportRun
  private let corpus: Corpus
  private let marks: SentenceMarks
  private let paragraphs: ParagraphColumns
  private let sentences: SentenceColumns
  private let figures: FigureColumns
  private let dates: DateColumn
  private var paragraph = 0
  private var sentence = 0

  init(_ run: ExportRun) {
    self.run = run
    corpus = run.corpus
    marks = SentenceMarks(corpus)
    paragraphs = ParagraphColumns(corpus)
    sentences = SentenceColumns(corpus)
    figures = FigureColumns(corpus)
    dates = TableRows(of: .dates, corpus)["date"].dates
  }

  /// Writes the paragraphs of the next document.
  func write(_ document: Int, language: String, to sink: ByteSink) throws(ExportError) {
    var divisions = Divisions()
    var count = 0
    while paragraph < paragraphs.count, paragraphs.documents[paragraph] == UInt32(document) {
      if !divisions.isOpen || divisions.article != paragraphs.articles[paragraph] {
        divisions.closeArticle(&sink.out)
        divisions.openArticle(paragraphs.articles[paragraph], corpus, &sink.out)
      }
      write(paragraph, in: &divisions, language, &sink.out)
      paragraph += 1
      count += 1
      if count % 256 == 0 { try run.check() }
      try sink.flush()
    }
    divisions.closeArticle(&sink.out)
    if count == 0 { sink.out.write("<p/>\n") }
    try run.advance(count)
  }

  private func write(
    _ row: Int,
    in divisions: inout Divisions,
    _ language: String,
    _ out: inout TextBuffer
  ) {
    let kind = paragraphs.kinds.text(row) ?? ""
    switch kind {
    case "heading": divisions.openPart(&out)
    case "list item": divisions.openList(&out)
    case _: divisions.closeList(&out)
    }
    let (opening, closing) = divisions.tags(kind, speaker: paragraphs.speakers.text(row))
    out.write(opening.before)
    out.write("<\(opening.element)")
    for (name, value) in opening.attributes { out.writeAttribute(name, value) }
    out.writeAttribute("xml:id", "p\(row + 1)")
    out.writeAttribute("n", paragraphs.names.text(row))
    let other = paragraphs.translations[row]
    if other != RowSelection.noRow { out.writeAttribute("corresp", "#p\(other + 1)") }
    out.write(">")
    writeText(of: row, language, &out)
    out.write("</\(opening.element)>\(closing)\n")
  }

  /// Writes the sentences of a paragraph and what stands between them.
  private func writeText(of row: Int, _ language: String, _ out: inout TextBuffer) {
    let bytes = corpus.texts.reading.bytes
    let offsets = corpus.texts.paragraphOffsets
    let whole = Int(offsets[row])..<Int(offsets[row + 1])
    var written = whole.lowerBound
    while sentence < sentences.count, sentences.paragraphs[sentence] == UInt32(row) {
      let range = sentences.texts.range(sentence)
      if range.lowerBound >= written, range.upperBound <= whole.upperBound {
        out.writeXML(bytes.span.extracting(written..<range.lowerBound))
        write(sentence, range, language, &out)
        written = range.upperBound
      }
      sentence += 1
    }
    out.writeXML(bytes.span.extracting(written..<whole.upperBound))
  }

  private func write(
    _ row: Int,
    _ range: Range<Int>,
    _ language: String,
    _ out: inout TextBuffer
  ) {
    out.write("<s")
    out.writeAttribute("xml:id", "s\(row + 1)")
    let own = sentences.languages.text(row)
    if own != language { out.writeAttribute("xml:lang", own) }
    let other = sentences.translations[row]
    if other != RowSelection.noRow { out.writeAttribute("corresp", "#s\(other + 1)") }
    out.write(">")
    let bytes = corpus.texts.reading.bytes
    var written = range.lowerBound
    var open: [(end: Int, element: String)] = []
    func write(upTo end: Int) {
      out.writeXML(bytes.span.extracting(written..<end))
      written = end
    }
    func close(before start: Int) {
      while let last = open.last, last.end <= start {
        write(upTo: last.end)
        out.write("</\(last.element)>")
        open.removeLast()
      }
    }
    for mark in marks.marks(of: row, in: range) {
      let start = range.lowerBound + mark.range.lowerBound
      close(before: start)
      write(upTo: start)
      let element = begin(mark, &out)
      open.append((range.lowerBound + mark.range.upperBound, element))
    }
    close(before: range.upperBound)
    write(upTo: range.upperBound)
    out.write("</s>")
  }

  /// Writes the tag that opens a mark, and gives its element.
  private func begin(_ mark: SentenceMark, _ out: inout TextBuffer) -> String {
    var attributes: [(String, String?)] = []
    let element: String
    switch mark.kind {
    case .name(let entity):
      element = corpus.entities.kinds[entity].textElement
      attributes = [
        ("key", corpus.entities.codes.text(entity)), ("ref", "#e\(entity + 1)"),
      ]
    case .figure(let row):
      element = figures.units.text(row) == nil ? "num" : "measure"
      attributes = figures.attributes(row)
    case .date(let row):
      element = "date"
      let date = dates.date(row).map(TextEncodedDate.init)
      attributes = (date?.attributes ?? []).map { ($0.0, $0.1) }
    }
    out.write("<\(element)")
    for (name, value) in attributes { out.writeAttribute(name, value) }
    out.write(">")
    return element
  }
}

extension EntityKind {
  /// The element that marks a name.
  fileprivate var textElement: String {
    switch self {
    case .country: "country"
    case .organization: "orgName"
    case .person: "persName"
    case .place, .group: "placeName"
    }
  }
}

/// The columns of all paragraphs that the body needs.
private struct ParagraphColumns {
  let count: Int
  let documents: FixedArray<UInt32>
  let articles: FixedArray<UInt32>
  let translations: FixedArray<UInt32>
  let kinds: TextColumn
  let names: TextColumn
  let speakers: TextColumn

  init(_ corpus: Corpus) {
    count = corpus.rowCount(.paragraphs)
    let rows = TableRows(of: .paragraphs, corpus)
    documents = rows["document"].references
    articles = rows["article"].references
    translations = rows["translation"].references
    kinds = rows["kind"].asText
    names = rows["id"].asText
    speakers = rows["speaker"].asText
  }
}

/// The columns of all sentences that the body needs.
private struct SentenceColumns {
  let count: Int
  let paragraphs: FixedArray<UInt32>
  let translations: FixedArray<UInt32>
  let texts: TextColumn
  let languages: TextColumn

  init(_ corpus: Corpus) {
    count = corpus.rowCount(.sentences)
    let rows = TableRows(of: .sentences, corpus)
    paragraphs = rows["paragraph"].references
    translations = rows["translation"].references
    texts = rows["text"].asText
    languages = rows["language"].asText
  }
}

/// The columns of all figures that the body needs.
private struct FigureColumns {
  let units: TextColumn
  private let counted: TextColumn
  private let values: FixedArray<Double>
  private let low: FixedArray<Double>
  private let high: FixedArray<Double>

  init(_ corpus: Corpus) {
    let rows = TableRows(of: .figures, corpus)
    units = rows["unit"].asText
    counted = rows["counted"].asText
    values = rows["value"].numbers
    low = rows["low"].numbers
    high = rows["high"].numbers
  }

  func attributes(_ row: Int) -> [(String, String?)] {
    let value = text(values[row])
    let isRange = !low[row].isNaN && !high[row].isNaN && low[row] != high[row]
    let range: [(String, String?)] =
      isRange ? [("atLeast", text(low[row])), ("atMost", text(high[row]))] : []
    guard let unit = units.text(row) else { return [("value", value)] + range }
    let word = unit.split(separator: " ").joined(separator: "-")
    return [("quantity", value), ("unit", word)] + range
  }

  private func text(_ value: Double) -> String? {
    guard !value.isNaN else { return nil }
    var text = TextBuffer()
    text.writeNumber(roundToDecimal(value))
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
