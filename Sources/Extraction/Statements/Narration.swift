import CLexicon
import Calendar
import CorpusModel

/// Words at the beginning of a sentence that show that the narrator speaks again.
private let narrationOpeners: (chinese: [[UInt8]], english: [[UInt8]]) = {
  var openers: (chinese: [[UInt8]], english: [[UInt8]]) = ([], [])
  for row in LexiconTable(concord_narration_openers()).rows where row.count >= 2 {
    if row[0] == "zh" {
      openers.chinese.append(Array(row[1].utf8))
    } else {
      openers.english.append(Array(row[1].utf8))
    }
  }
  return openers
}()

/// Whether a sentence after reported speech is the narrator's again: it opens with words of
/// narration, with a date, or with a person who is named with an office.
func resumesNarration(_ paragraph: AnnotatedParagraph, at sentence: Range<Int>) -> Bool {
  let start = paragraph.text.trimmed(sentence).lowerBound
  let openers = paragraph.language.isChinese ? narrationOpeners.chinese : narrationOpeners.english
  if paragraph.text.first(of: openers, at: start) != nil { return true }
  if paragraph.people.contains(where: { $0.whole.lowerBound == start && !$0.offices.isEmpty }) {
    return true
  }
  return paragraph.dates.contains {
    guard let date = $0.date, date.precision == .day else { return false }
    let gap = $0.evidence.range.lowerBound - start
    return gap == 0 || (gap == 3 && paragraph.text.has("On ", at: start))
  }
}
