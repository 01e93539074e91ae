import CLexicon
import Calendar
import CorpusModel
import Unicode

/// Words at the beginning of a sentence that show that the narrator speaks again.
private let narrationOpeners = openers(of: "any")
/// Words that do so in a body without paragraphs.
private let bodyOpeners = openers(of: "body")

private func openers(of kind: String) -> (chinese: [[UInt8]], english: [[UInt8]]) {
  var openers: (chinese: [[UInt8]], english: [[UInt8]]) = ([], [])
  for row in KeptTable(concord_narration_openers()).rows where row.count >= 3 && row[1] == kind {
    if row[0] == "zh" {
      openers.chinese.append(Array(row[2].utf8))
    } else {
      openers.english.append(Array(row[2].utf8))
    }
  }
  return openers
}

/// Whether a sentence after reported speech is the narrator's again: it opens with words of
/// narration, with a date, or with a person who is named with an office.
func resumesNarration(_ paragraph: AnnotatedParagraph, at sentence: Range<Int>) -> Bool {
  let start = paragraph.text.trimmed(sentence).lowerBound
  let openers = paragraph.language.isChinese ? narrationOpeners.chinese : narrationOpeners.english
  if paragraph.searched.first(of: openers, at: start) != nil { return true }
  if paragraph.people.contains(where: { $0.whole.lowerBound == start && !$0.offices.isEmpty }) {
    return true
  }
  let opensWithOn = paragraph.text.has("On ", at: start)
  let opensWithDate = paragraph.dates.contains {
    // A day whose year nothing tells has no date, but its figures stand there.
    let hasFigure = (0x30...0x39).contains(paragraph.text[$0.evidence.range.lowerBound])
    guard $0.date?.precision == .day || ($0.date == nil && (hasFigure || opensWithOn)) else {
      return false
    }
    let gap = $0.evidence.range.lowerBound - start
    return gap == 0 || (gap == 3 && opensWithOn)
  }
  return opensWithDate || (paragraph.isWholeBody && resumesBody(paragraph, at: start, sentence))
}

extension AnnotatedParagraph {
  /// Whether the file marks no paragraphs, so that a whole body stands in one: its reported speech is
  /// surrounded by narration.
  var isWholeBody: Bool { text.count > 2_400 && sentences.count > 8 }
}

/// Whether a sentence of a body without paragraphs is narration: it tells of a day, or opens with a
/// name.
private func resumesBody(
  _ paragraph: AnnotatedParagraph,
  at start: Int,
  _ sentence: Range<Int>
) -> Bool {
  let tellsDay = paragraph.dates.contains {
    sentence.contains($0.evidence.range.lowerBound) && $0.date?.precision == .day
  }
  if tellsDay { return true }
  let openers = paragraph.language.isChinese ? bodyOpeners.chinese : bodyOpeners.english
  if paragraph.searched.first(of: openers, at: start) != nil { return true }
  return paragraph.mentions.contains {
    $0.range.lowerBound == start && ($0.kind == .organization || $0.kind == .person)
      && !paragraph.text.has("的", at: $0.range.upperBound)
  }
}
