import CorpusModel

/// A paragraph that opens with the name of who speaks: `Former Prime Minister Li Ming: We …`.
///
/// The name must be that of a person or an organization, with nothing but offices before it.
/// - Returns: nil where the paragraph has no such label.
func labelledStatement(
  in paragraph: AnnotatedParagraph,
  finder: SpeakerFinder
) -> (statement: Statement, speakers: [Speaker])? {
  guard let colon = labelEnd(in: paragraph.text) else { return nil }
  let label = paragraph.text.trimmed(0..<colon.lowerBound)
  let content = paragraph.text.trimmed(colon.upperBound..<paragraph.text.count)
  guard !label.isEmpty, content.count >= 12 else { return nil }
  let speakers = finder.labelled(label)
  guard let first = speakers.first else { return nil }
  let quotation = paragraph.quotations.first { $0.outer == content }
  let range = quotation?.inner ?? content
  var statement = Statement(
    evidence: Evidence(paragraph: paragraph.id, range: range),
    speakers: speakers.map(\.name),
    quote: paragraph.string(range),
    direct: true,
    cue: nil,
    rule: "label"
  )
  statement.role = first.role
  statement.organization = first.organization
  statement.country = first.country
  return (statement, speakers)
}

/// The colon after a label at the beginning of a text; nil where a sentence or a quotation begins
/// before it.
private func labelEnd(in text: [UInt8]) -> Range<Int>? {
  var offset = 0
  while offset < min(text.count, 300) {
    if text.has(":", at: offset) {
      // A time or an address is no label.
      let next = offset + 1
      guard next < text.count, text[next] != 0x2F, !(0x30...0x39).contains(text[next]) else {
        return nil
      }
      return offset..<next
    }
    if text.has("：", at: offset) { return offset..<offset + 3 }
    if ["。", "！", "？", "“", "「", "\"", "；"].contains(where: { text.has($0, at: offset) }) {
      return nil
    }
    offset = text.nextCharacter(after: offset)
  }
  return nil
}
