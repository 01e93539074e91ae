import CorpusModel

/// A label and what is said behind it.
private struct Turn {
  var label: Range<Int>
  var content: Range<Int>
}

/// The turns of a paragraph that opens with the name of who speaks:
/// `Former Prime Minister Li Ming: We …`, `问：… 答：…`.
///
/// A label must be the name of a person or an organization with nothing but offices before it, or a
/// word for who asks and answers.
/// - Returns: nothing where the paragraph opens with no such label.
func labelledStatements(
  in paragraph: AnnotatedParagraph,
  finder: SpeakerFinder
) -> (statements: [Statement], speakers: [Speaker]) {
  guard let colon = labelEnd(in: paragraph.text, from: 0) else { return ([], []) }
  let label = paragraph.text.trimmed(0..<colon.lowerBound)
  guard !label.isEmpty, !isDateline(label, in: paragraph.text) else { return ([], []) }
  var last = finder.labelled(label)
  guard !last.isEmpty else { return ([], []) }
  var statements: [Statement] = []
  for turn in turns(in: paragraph, from: Turn(label: label, content: colon), finder) {
    let speakers = turn.label == label ? last : finder.labelled(turn.label)
    let content = turn.content
    guard let first = speakers.first, content.count >= 12,
      // 某红新月会：粮食篮1.2万份: an entry of a list.
      paragraph.kind != .listItem || !first.isBody
        || paragraph.quotations.contains(where: { $0.outer.overlaps(content) }),
      !isHeadline(content, of: first, in: paragraph)
    else { continue }
    last = speakers
    statements.append(directStatement(content, of: paragraph, by: speakers, rule: "label"))
  }
  return (statements, statements.isEmpty ? [] : last)
}

/// Whether what stands behind the name of a body is a headline: it ends no sentence.
private func isHeadline(
  _ content: Range<Int>,
  of speaker: Speaker,
  in paragraph: AnnotatedParagraph
) -> Bool {
  guard speaker.isBody else { return false }
  return !["。", "！", "？", "”", "」", ".", "!", "?", "\"", "…"].contains {
    paragraph.text.has($0, before: content.upperBound)
  }
}

/// Whether a label only tells who reports: 某台消息（记者某某）：.
private func isDateline(_ label: Range<Int>, in text: [UInt8]) -> Bool {
  ["（记者", "（記者", "(记者", "(記者", "消息", "报道", "報導"].contains {
    text.firstOffset(of: $0, in: label) != nil
  }
}

/// The turns of a paragraph whose first one is known: a later one begins behind the end of a sentence,
/// or white space, with another label.
private func turns(
  in paragraph: AnnotatedParagraph,
  from first: Turn,
  _ finder: SpeakerFinder
) -> [Turn] {
  let text = paragraph.text
  var turns = [Turn(label: first.label, content: first.content.upperBound..<text.count)]
  for sentence in paragraph.sentences where sentence.lowerBound > first.content.upperBound {
    let start = text.trimmed(sentence).lowerBound
    // A label may go over the end of a sentence: what begins inside it is no turn of its own.
    guard start >= turns[turns.count - 1].content.lowerBound,
      let colon = labelEnd(in: text, from: start), colon.lowerBound - start <= 60
    else { continue }
    let label = text.trimmed(start..<colon.lowerBound)
    guard !label.isEmpty, !finder.labelled(label).isEmpty else { continue }
    turns[turns.count - 1].content = turns[turns.count - 1].content.lowerBound..<start
    turns.append(Turn(label: label, content: colon.upperBound..<text.count))
  }
  return turns.map { Turn(label: $0.label, content: text.trimmed($0.content)) }
}

/// The colon after a label at the beginning of a text; nil where a sentence or a quotation begins
/// before it.
private func labelEnd(in text: [UInt8], from start: Int) -> Range<Int>? {
  var offset = start
  let limit = min(text.count, start + 300)
  while offset < limit {
    let first = text[offset]
    guard first == 0x3A || first == 0x22 || first == 0xE2 || first == 0xE3 || first == 0xEF else {
      offset += 1
      continue
    }
    if first == 0x3A {
      // A time or an address is no label.
      let next = offset + 1
      let isTime = offset > start && (0x30...0x39).contains(text[offset - 1])
      guard next < text.count, text[next] != 0x2F,
        !isTime || !(0x30...0x39).contains(text[next])
      else { return nil }
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
