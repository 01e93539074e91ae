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
  let texts = english.map { Array(document.paragraphs[$0].text.text.utf8) }
  var repair = ParagraphRepair(RepairEvidence(texts))
  var result = document
  for (index, text) in zip(english, texts) {
    let kind = document.paragraphs[index].kind
    let isHeading = kind == .title || kind == .subtitle || kind == .heading
    let found = repair.repairs(in: text, isHeading: isHeading)
    guard !found.isEmpty else { continue }
    let original = document.paragraphs[index].text
    result.repairs += found.map { log($0, in: text, original, RowID(index)) }
    result.paragraphs[index].text = mended(original, by: found.flatMap(\.insertions))
  }
  return result
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
  var after: [UInt8] = []
  var position = repair.range.lowerBound
  for insertion in repair.insertions {
    after += text[position..<insertion.offset] + Array(insertion.mark.rawValue.utf8)
    position = insertion.offset
  }
  after += text[position..<repair.range.upperBound]
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
