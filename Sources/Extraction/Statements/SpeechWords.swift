import CLexicon
import Unicode

/// The words that stand around a verb of speech, of one language.
///
/// A class, so that whoever asks for them is handed one reference.
final class SpeechWords: Sendable {
  /// Goes on with the last speaker: 他, she.
  let pronouns: [[UInt8]]
  /// The name after it is spoken to: 对, told.
  let listeners: [[UInt8]]
  /// Joins speakers: 和, and.
  let conjunctions: [[UInt8]]
  /// May stand before the subject: 同时, 此外.
  let openings: [[UInt8]]
  /// How the words between subject and verb may begin: 在, at.
  let firstAdverbs: [[UInt8]]
  /// How they may end: 时, also.
  let lastAdverbs: [[UInt8]]
  /// Ends the name of speakers without one: 与会代表, local doctors.
  let groups: [[UInt8]]
  /// What one does to another's words or deeds: 高度评价某某的讲话.
  let objectVerbs: WordSearch
  /// What a narrator tells that somebody did instead of what they said: 介绍了, shared.
  let narrationVerbs: WordSearch
  /// No name holds it: 的, 了.
  let particles: [[UInt8]]
  /// No short name holds it: 将, 人们.
  let noNames: [[UInt8]]
  /// How offices end, before a name that no finder knew: 员, 长.
  let officeEnds: [[UInt8]]
  /// The heads of organizations that end in a capital word.
  let heads: [[UInt8]]
  /// Where the words begin that tell how or when somebody speaks: 在, 接受采访时.
  let turns: WordSearch
  /// How somebody speaks: 由衷, 动情.
  let manners: [[UInt8]]
  /// Stands behind a name and makes it one: 博士, 先生.
  let honorifics: [[UInt8]]
  /// Speaks in interviews without a name: 记者, 问.
  let labels: [[UInt8]]
  /// Offices of countries and places, whose bearers are from there: 总理, mayor.
  let governors: [[UInt8]]
  /// Ends the name of a body without one: `the crisis center`.
  let bodies: [[UInt8]]
  /// What one does with another, who does not speak: 与某某会面.
  let meetings: [[UInt8]]
  /// What one does by saying it: 感谢.
  let acts: [[UInt8]]
  /// What a narrator tells that another body did: 赠送了, 决定.
  let deeds: WordSearch
  private let isChinese: Bool
  private let groupStarts: WordIndex
  private let groupEnds: WordEndings

  static let chinese = SpeechWords(isChinese: true)
  static let english = SpeechWords(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    var lists = Lists(isChinese: isChinese)
    pronouns = lists.take("pronoun").sorted { $0.count > $1.count }
    listeners = lists.take("listener")
    conjunctions = lists.take("conjunction")
    openings = lists.take("opening").sorted { $0.count > $1.count }
    firstAdverbs = lists.take("adverb first")
    lastAdverbs = lists.take("adverb last")
    groups = lists.take("group")
    acts = lists.take("act")
    objectVerbs = WordSearch(lists.take("object verb"))
    narrationVerbs = WordSearch(lists.take("narration verb"))
    deeds = WordSearch(lists.take("deed"))
    particles = lists.take("particle")
    noNames = lists.take("no name")
    officeEnds = lists.take("office end")
    heads = lists.take("head")
    turns = WordSearch(lists.take("turn"))
    manners = lists.take("manner")
    labels = lists.take("label")
    honorifics = lists.take("honorific")
    governors = lists.take("governor")
    bodies = lists.take("body")
    meetings = lists.take("meeting")
    groupStarts = WordIndex(groups)
    groupEnds = WordEndings(groups)
    precondition(lists.isEmpty, "speech-words.tsv has no unknown kind")
  }

  /// The words of the data file by kind, taken one kind after the other.
  private struct Lists {
    private var words: [String: [[UInt8]]] = [:]

    init(isChinese: Bool) {
      for row in KeptTable(concord_speech_words()).rows
      where row.count >= 3 && (row[0] == "zh") == isChinese {
        words[row[1], default: []].append(Array(row[2].utf8))
      }
    }

    var isEmpty: Bool { words.isEmpty }

    mutating func take(_ kind: String) -> [[UInt8]] { words.removeValue(forKey: kind) ?? [] }
  }

  /// Whether a pronoun stands at an offset.
  func startsWithPronoun(_ text: [UInt8], at offset: Int) -> Bool {
    if isChinese {
      guard let pronoun = text.first(of: pronouns, at: offset) else { return false }
      // 其他, 其中, 它山之石 are other words.
      return !["他", "中", "实", "實", "余", "餘"].contains {
        pronoun.count == 3 && text.has($0, at: offset + 3)
      }
    }
    let word = englishWord(in: text, at: offset)
    return pronouns.contains(word)
  }

  /// The last word of a range that ends the name of speakers without one.
  func lastGroup(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    isChinese ? lastChineseGroup(in: text, range: range) : lastEnglishGroup(in: text, range: range)
  }

  /// The first word of a range that ends the name of speakers without one.
  func firstGroup(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    if isChinese {
      while offset < range.upperBound,
        let next = groupStarts.next(in: text, offset..<range.upperBound)
      {
        if let word = next.words.first(where: { text.has(groups[$0], at: next.offset) }) {
          return next.offset..<next.offset + groups[word].count
        }
        offset = next.offset + 1
      }
      return nil
    }
    while offset < range.upperBound {
      let word = englishWord(in: text, at: offset)
      if !word.isEmpty, groups.contains(word) { return offset..<offset + word.count }
      offset += max(1, word.count)
    }
    return nil
  }

  private func lastChineseGroup(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while true {
      end = groupEnds.previousEnd(in: text, range.lowerBound..<max(range.lowerBound, end))
      guard end > range.lowerBound else { return nil }
      let word = groupEnds.candidates(in: text, before: end).first {
        text.has(groups[$0], at: end - groups[$0].count)
      }
      if let word, end - groups[word].count >= range.lowerBound {
        return end - groups[word].count..<end
      }
      end -= 1
    }
  }

  private func lastEnglishGroup(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    last(of: groups, in: text, range: range)
  }

  /// The last English word of a range that is one of a list.
  func last(of list: [[UInt8]], in text: [UInt8], range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = englishWord(in: text, at: offset)
      guard !word.isEmpty else {
        offset += 1
        continue
      }
      if list.contains(word) { found = offset..<offset + word.count }
      offset += word.count
    }
    return found
  }
}

/// The English word at an offset in lower case; empty where none begins.
func englishWord(in text: [UInt8], at offset: Int) -> [UInt8] {
  var end = offset
  while end < text.count, isWordByte(text[end]) { end += 1 }
  return text[offset..<end].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}
