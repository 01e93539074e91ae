package import CorpusModel
import Unicode

/// Restores spaces and hyphens that English words lost, in the reading text of English paragraphs.
///
/// `theprice` becomes `the price`, `selfsacrifice` `self-sacrifice`, `health.We` `health. We`. Only spaces and hyphens
/// are inserted, never inside a name or a figure; every change is logged in `repairs` and the text keeps its way back
/// to the file. Chinese texts, and paragraphs whose file gives the words, stay as they are.
package func repairWords(_ document: ReadDocument) -> ReadDocument {
  let english = document.paragraphs.indices.filter { isEnglish(document, $0) }
  guard !english.isEmpty else { return document }
  let texts = english.map { repairText(document.paragraphs[$0]) }
  let contents = document.articles.compactMap(\.contentsTitle).map(heading)
  var repair = ParagraphRepair(RepairEvidence(texts + contents))
  var result = document
  for (index, text) in zip(english, texts) {
    let found = repair.repairs(in: text)
    guard !found.isEmpty else { continue }
    let original = document.paragraphs[index].text
    result.repairs += found.map { log($0, in: text.bytes, original, RowID(index)) }
    result.paragraphs[index].text = mended(original, by: found.flatMap(\.insertions))
  }
  repairTitles(&result, &repair)
  return result
}

/// Mends titles and notes of articles and parts, which are copies of texts that are logged.
private func repairTitles(_ document: inout ReadDocument, _ repair: inout ParagraphRepair) {
  for index in document.articles.indices where document.articles[index].language == .english {
    let article = document.articles[index]
    document.articles[index].title = mended(heading(article.title), &repair)
    document.articles[index].subtitle = article.subtitle.map { mended(heading($0), &repair) }
    document.articles[index].editorNote = article.editorNote.map {
      mended(RepairText(bytes: Array($0.utf8), isHeading: false), &repair)
    }
  }
  for index in document.parts.indices {
    let article = document.parts[index].article.index
    guard document.articles.indices.contains(article),
      document.articles[article].language == .english
    else { continue }
    document.parts[index].title = mended(heading(document.parts[index].title), &repair)
  }
}

private func mended(_ text: RepairText, _ repair: inout ParagraphRepair) -> String {
  let insertions = repair.repairs(in: text).flatMap(\.insertions)
  return String(decoding: inserted(insertions, in: text.bytes, 0..<text.bytes.count), as: UTF8.self)
}

private func heading(_ title: String) -> RepairText {
  RepairText(bytes: Array(title.utf8), isHeading: true)
}

private func repairText(_ paragraph: Paragraph) -> RepairText {
  let kind = paragraph.kind
  let isHeading = kind == .title || kind == .subtitle || kind == .heading
  return RepairText(bytes: Array(paragraph.text.text.utf8), isHeading: isHeading)
}

/// The text of a range with the marks of the insertions in it.
private func inserted(_ insertions: [Insertion], in text: [UInt8], _ range: Range<Int>) -> [UInt8] {
  var result: [UInt8] = []
  var position = range.lowerBound
  for insertion in insertions {
    result += text[position..<insertion.offset] + Array(insertion.mark.rawValue.utf8)
    position = insertion.offset
  }
  return result + text[position..<range.upperBound]
}

private func isEnglish(_ document: ReadDocument, _ index: Int) -> Bool {
  let paragraph = document.paragraphs[index]
  guard paragraph.givenWordStarts.isEmpty else { return false }
  let articles = document.articles
  let article = paragraph.article.index
  let language =
    articles.indices.contains(article) ? articles[article].language : document.document.language
  guard language == .english else { return false }
  return sentenceLanguage(Array(paragraph.text.text.utf8).span, in: language) == .english
}

private func log(
  _ repair: ChunkRepair,
  in text: [UInt8],
  _ original: TracedText,
  _ paragraph: RowID<Paragraph>
) -> Repair {
  let after = inserted(repair.insertions, in: text, repair.range)
  let isSplit = repair.insertions.contains { $0.mark == .space }
  let last = original.source(at: repair.range.upperBound - 1)
  return Repair(
    paragraph: paragraph,
    kind: isSplit ? .splitWord : .restoredHyphen,
    before: String(decoding: text[repair.range], as: UTF8.self),
    after: String(decoding: after, as: UTF8.self),
    range: original.source(at: repair.range.lowerBound)..<last + 1
  )
}

private func mended(_ original: TracedText, by insertions: [Insertion]) -> TracedText {
  var result = TracedText()
  var position = 0
  for insertion in insertions {
    result.append(original.slice(position..<insertion.offset))
    result.append(insertion.mark.rawValue, source: original.source(at: insertion.offset))
    position = insertion.offset
  }
  result.append(original.slice(position..<original.count))
  return result
}
