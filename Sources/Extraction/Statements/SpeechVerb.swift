import CLexicon
import Unicode

/// How a verb of speech takes what is said.
enum SpeechVerbKind: String, Sendable {
  /// What is said may follow at once: 表示疫情不分国界, `said the virus …`.
  case free
  /// A comma, a colon, a quotation or `that` must come between: 介绍，…
  case marked
  /// The listener may stand between: 告诉记者，…
  case told
  /// A verb of opinion that speech is full of itself: only a person or an organization that is named
  /// says it, and only where nobody speaks yet.
  case weak
  /// Only a quotation tells what is said: `called it "…"`.
  case naming
  /// Words in quotation marks must stand beside it: “…”某某嘟囔道.
  case quoting
  /// Who says it stands behind it: `Rain will come, according to Li`.
  case source
}

/// A verb of speech or opinion.
struct SpeechVerb: Sendable {
  var form: [UInt8]
  var kind: SpeechVerbKind
  /// Words that make it another word when they stand before it: 名称.
  var refusedAfter: [[UInt8]]
  /// Words that do so when they follow it: 称为.
  var refusedBefore: [[UInt8]]
}

/// A verb of speech where it stands.
struct Cue: Sendable {
  var range: Range<Int>
  var verb: SpeechVerb
}

/// The verbs of speech of one language, found by their first byte.
///
/// A class, so that whoever asks for them is handed one reference.
final class SpeechVerbs: Sendable {
  private let verbs: [SpeechVerb]
  private let forms: FormBytes
  private let index: WordIndex
  private let isChinese: Bool

  static let chinese = SpeechVerbs(isChinese: true)
  static let english = SpeechVerbs(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    let table = KeptTable(concord_speech_verbs())
    var verbs: [SpeechVerb] = []
    for row in table.rows where row.count >= 3 && (row[0] == "zh") == isChinese {
      guard let kind = SpeechVerbKind(rawValue: row[2]) else { continue }
      let verb = SpeechVerb(
        form: Array(row[1].utf8),
        kind: kind,
        refusedAfter: row.count > 3 ? Self.words(row[3]) : [],
        refusedBefore: row.count > 4 ? Self.words(row[4]) : []
      )
      verbs.append(verb)
    }
    verbs.sort { $0.form.count > $1.form.count }
    self.verbs = verbs
    forms = FormBytes(verbs.map(\.form))
    index = WordIndex(verbs.map(\.form), at: isChinese ? .anywhere : .wholeWords)
  }

  /// How many there are.
  var count: Int { verbs.count }

  private static func words(_ field: String) -> [[UInt8]] {
    field.parts(between: ",").map { Array($0.utf8) }
  }

  /// The verbs of speech in a range, in order, without those inside `hidden` (ascending).
  func cues(in text: [UInt8], range: Range<Int>, hidden: [Range<Int>]) -> [Cue] {
    var found: [Cue] = []
    var offset = range.lowerBound
    var next = 0
    while offset < range.upperBound {
      while next < hidden.count, hidden[next].upperBound <= offset { next += 1 }
      if next < hidden.count, hidden[next].contains(offset) {
        offset = hidden[next].upperBound
        continue
      }
      let end =
        next < hidden.count ? min(hidden[next].lowerBound, range.upperBound) : range.upperBound
      guard offset < end, let place = index.next(in: text, offset..<end) else {
        offset = max(offset, end)
        continue
      }
      offset = place.offset
      if let cue = cue(place.words, in: text, at: offset) {
        found.append(cue)
        offset = cue.range.upperBound
      } else {
        offset = text.nextCharacter(after: offset)
      }
    }
    return found
  }

  /// The first of some verbs that stands at an offset.
  private func cue(_ words: WordCandidates, in text: [UInt8], at offset: Int) -> Cue? {
    for position in words where forms.stands(position, in: text, at: offset) {
      let verb = verbs[position]
      let range = offset..<offset + verb.form.count
      if stands(verb, at: range, in: text) { return Cue(range: range, verb: verb) }
    }
    return nil
  }

  private func stands(_ verb: SpeechVerb, at range: Range<Int>, in text: [UInt8]) -> Bool {
    if isChinese {
      if text.first(of: verb.refusedAfter, before: range.lowerBound) != nil { return false }
      return text.first(of: verb.refusedBefore, at: range.upperBound) == nil
    }
    if range.lowerBound > 0, isWordByte(text[range.lowerBound - 1]) { return false }
    if range.upperBound < text.count, isWordByte(text[range.upperBound]) { return false }
    let before = previousEnglishWord(in: text, before: range.lowerBound)
    return !verb.refusedAfter.contains(before)
  }
}

/// Whether a byte belongs to an English word.
func isWordByte(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0xC3
}

/// The word before an offset in lower case; empty where punctuation stands before it.
func previousEnglishWord(in text: [UInt8], before offset: Int) -> [UInt8] {
  var end = offset
  while end > 0, text[end - 1] == 0x20 { end -= 1 }
  var start = end
  while start > 0, isWordByte(text[start - 1]) { start -= 1 }
  return text[start..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}
