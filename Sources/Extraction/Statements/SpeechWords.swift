import CLexicon

/// The words that stand around a verb of speech, of one language.
struct SpeechWords: Sendable {
  /// Goes on with the last speaker: 他, she.
  private(set) var pronouns: [[UInt8]] = []
  /// The name after it is spoken to: 对, told.
  private(set) var listeners: [[UInt8]] = []
  /// Joins speakers: 和, and.
  private(set) var conjunctions: [[UInt8]] = []
  /// May stand before the subject: 同时, 此外.
  private(set) var openings: [[UInt8]] = []
  /// How the words between subject and verb may begin: 在, at.
  private(set) var firstAdverbs: [[UInt8]] = []
  /// How they may end: 时, also.
  private(set) var lastAdverbs: [[UInt8]] = []
  /// Ends the name of speakers without one: 与会代表, local doctors.
  private(set) var groups: [[UInt8]] = []
  /// What one does to another's words or deeds: 高度评价某某的讲话.
  private(set) var objectVerbs: [[UInt8]] = []
  /// What a narrator tells that somebody did instead of what they said: 介绍了, shared.
  private(set) var narrationVerbs: [[UInt8]] = []
  /// No name holds it: 的, 了.
  private(set) var particles: [[UInt8]] = []
  /// No short name holds it: 将, 人们.
  private(set) var noNames: [[UInt8]] = []
  /// How offices end, before a name that no finder knew: 员, 长.
  private(set) var officeEnds: [[UInt8]] = []
  /// The heads of organizations that end in a capital word.
  private(set) var heads: [[UInt8]] = []
  /// Where the words begin that tell how or when somebody speaks: 在, 接受采访时.
  private(set) var turns: [[UInt8]] = []
  /// How somebody speaks: 由衷, 动情.
  private(set) var manners: [[UInt8]] = []
  /// Stands behind a name and makes it one: 博士, 先生.
  private(set) var honorifics: [[UInt8]] = []
  /// Speaks in interviews without a name: 记者, 问.
  private(set) var labels: [[UInt8]] = []
  /// Offices of countries and places, whose bearers are from there: 总理, mayor.
  private(set) var governors: [[UInt8]] = []
  /// Ends the name of a body without one: `the crisis center`.
  private(set) var bodies: [[UInt8]] = []
  /// What one does with another, who does not speak: 与某某会面.
  private(set) var meetings: [[UInt8]] = []
  /// What one does by saying it: 感谢.
  private(set) var acts: [[UInt8]] = []
  private let isChinese: Bool

  static let chinese = SpeechWords(isChinese: true)
  static let english = SpeechWords(isChinese: false)

  private init(isChinese: Bool) {
    self.isChinese = isChinese
    let rows = LexiconTable(concord_speech_words()).rows
    for row in rows where row.count >= 3 && (row[0] == "zh") == isChinese {
      let word = Array(row[2].utf8)
      switch row[1] {
      case "pronoun": pronouns.append(word)
      case "listener": listeners.append(word)
      case "conjunction": conjunctions.append(word)
      case "opening": openings.append(word)
      case "adverb first": firstAdverbs.append(word)
      case "adverb last": lastAdverbs.append(word)
      case "group": groups.append(word)
      case "act": acts.append(word)
      case "object verb": objectVerbs.append(word)
      case "narration verb": narrationVerbs.append(word)
      case "particle": particles.append(word)
      case "no name": noNames.append(word)
      case "office end": officeEnds.append(word)
      case "head": heads.append(word)
      case "turn": turns.append(word)
      case "manner": manners.append(word)
      case "label": labels.append(word)
      case "honorific": honorifics.append(word)
      case "governor": governors.append(word)
      case "body": bodies.append(word)
      case "meeting": meetings.append(word)
      case _: preconditionFailure("speech-words.tsv has the unknown kind \(row[1])")
      }
    }
    openings.sort { $0.count > $1.count }
    pronouns.sort { $0.count > $1.count }
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
      while offset < range.upperBound {
        if let word = text.first(of: groups, at: offset) { return offset..<offset + word.count }
        offset = text.nextCharacter(after: offset)
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
    while end > range.lowerBound {
      if let word = text.first(of: groups, before: end), end - word.count >= range.lowerBound {
        return end - word.count..<end
      }
      end = text.previousCharacter(before: end)
    }
    return nil
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
