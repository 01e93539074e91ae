import Calendar
import CorpusModel

/// When something was given: the date its clause tells, or that of the words it goes on with.
struct GiftDate {
  let document: AnnotatedDocument
  let paragraph: AnnotatedParagraph
  /// Where the last gift ends that the paragraph told in a sentence before.
  let lastGiftEnd: Int

  private var text: [UInt8] { paragraph.plain }
  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: GivingWords { isChinese ? .chinese : .english }

  /// When a gift was given.
  ///
  /// The last date before its end, else the first day after it; else the day that 当日 and 会上 mean or
  /// that the sentences before tell. What stands behind a semicolon is told apart.
  func date(of transfer: Transfer, after earlier: Transfer?) -> DateMention? {
    let index = paragraph.sentences.firstPosition { $0.upperBound > transfer.range.lowerBound }
    guard index < paragraph.sentences.count else { return nil }
    let sentence = paragraph.sentences[index]
    let segment = segment(of: transfer.range, in: sentence)
    let own = dates(in: segment, isCount: isCount(transfer))
    let end = transfer.range.upperBound
    if let before = own.last(where: { $0.evidence.range.upperBound <= end }) {
      return isOfEarlier(before, earlier, transfer, segment) ? nil : before
    }
    // `… was handed over on 6 March 2019`
    if let later = own.first(where: { mention in
      mention.evidence.range.lowerBound >= transfer.range.lowerBound
        && mention.date?.precision == .day && isNear(mention, end)
    }) {
      return later
    }
    let told = segment.lowerBound..<max(segment.lowerBound, end)
    // `gave masks on the same day`: in English the words may close the clause.
    let clause = isChinese ? told : segment
    if let word = words["same day"].last(in: text, clause),
      !words["as of before"].ends(in: text, before: word.lowerBound)
    {
      return dayBefore(word.lowerBound)
    }
    if words["on the spot"].stands(in: text, told) { return dayBefore(sentence.lowerBound) }
    // A sentence that tells no day goes on with that of the one before, whichever gift of it this is.
    let before = sentence.lowerBound..<max(sentence.lowerBound, end)
    guard !words["before now"].stands(in: text, told), dates(beginningIn: before).isEmpty,
      !words["lasting"].stands(in: text, before)
    else { return nil }
    return inherited(before: index)
  }

  /// The part of a sentence between semicolons that a gift stands in.
  private func segment(of range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var start = sentence.lowerBound
    var end = sentence.upperBound
    for mark: String in isChinese ? ["；", ";"] : ["; "] {
      let form = Array(mark.utf8)
      var from = sentence.lowerBound
      while let offset = text.firstOffset(of: form, in: from..<max(from, sentence.upperBound)) {
        from = offset + form.count
        if offset < range.lowerBound {
          start = max(start, from)
        } else if offset >= range.upperBound {
          end = min(end, offset)
        }
      }
    }
    return start..<max(start, end)
  }

  /// Whether what is told is a count, so that the day up to which is counted is its date: 截至5日共收到捐款….
  private func isCount(_ transfer: Transfer) -> Bool {
    transfer.status == .raised || (transfer.aggregate && transfer.rule.hasSuffix("-receive"))
  }

  /// Whether a date stands in the words of the gift before, which another gave: 甲前天拨款5万元，乙捐来6万元.
  private func isOfEarlier(
    _ mention: DateMention,
    _ earlier: Transfer?,
    _ transfer: Transfer,
    _ segment: Range<Int>
  ) -> Bool {
    guard let earlier, !transfer.donors.isEmpty, transfer.donors != earlier.donors,
      mention.evidence.range.upperBound <= transfer.range.lowerBound
    else { return false }
    let lead = segment.lowerBound..<max(segment.lowerBound, mention.evidence.range.lowerBound)
    let bare = words["opening"].trimStart(lead, in: text)
    if words["date lead"].trimStart(bare, in: text).isEmpty { return false }
    // `On its first flight last Saturday it lifted …`
    return isChinese || text[bare].contains(0x2C)
      || !words["adverbial opening"].stands(in: text, at: bare.lowerBound)
  }

  /// Whether a date behind a gift still belongs to it: in Chinese no comma stands between them.
  private func isNear(_ mention: DateMention, _ end: Int) -> Bool {
    guard isChinese else { return true }
    let gap = min(end, mention.evidence.range.lowerBound)..<mention.evidence.range.lowerBound
    guard text.firstOffset(of: "，", in: gap) != nil else { return true }
    // …，由列车在9月26日送抵: behind a comma no other thing may stand before it.
    return paragraph.figures(in: gap).isEmpty && ItemCatalogue.shared.item(in: text, gap) == nil
      && words.triggers(in: text, gap).isEmpty && gap.count <= 60
  }

  /// The day a sentence before tells, unless that tells a gift of its own; two sentences before only the day
  /// that opens the sentence.
  private func inherited(before index: Int) -> DateMention? {
    for back in 1...4 where index >= back {
      let sentence = paragraph.sentences[index - back]
      let told = dates(in: sentence, isCount: false).last { $0.date?.precision == .day }
      let isGift = lastGiftEnd > sentence.lowerBound && !words.triggers(in: text, sentence).isEmpty
      if let told {
        let opens = isOpened(sentence) && told.evidence.range.lowerBound <= sentence.lowerBound + 12
        return opens || (back == 1 && !isGift) ? told : nil
      }
      guard dates(beginningIn: sentence).isEmpty else { return nil }
    }
    return nil
  }

  /// Whether a sentence begins with its date: 27日下午，….
  private func isOpened(_ sentence: Range<Int>) -> Bool {
    let start = text.trimmed(sentence).lowerBound
    return !dates(beginningIn: start..<start + 4).isEmpty
  }

  /// The last day told before an offset, in this paragraph or those before it.
  private func dayBefore(_ offset: Int) -> DateMention? {
    if let day = dates(in: 0..<offset, isCount: false).last(where: { $0.date?.precision == .day }) {
      return day
    }
    let own = document.context(of: paragraph).paragraphs
    guard let position = own.firstIndex(of: paragraph.id.index) else { return nil }
    for index in own[..<position].suffix(4).reversed() {
      let day = document.paragraphs[index].dates.last { $0.date?.precision == .day }
      if let day { return day }
    }
    return nil
  }

  private func dates(beginningIn range: Range<Int>) -> ArraySlice<DateMention> {
    paragraph.dates(in: range)
  }

  /// The dates of a range that can be those of a gift: none up to which or from which something is counted, none
  /// of a disaster, none on which somebody only tells of it.
  private func dates(in range: Range<Int>, isCount: Bool) -> [DateMention] {
    paragraph.dates(in: range).filter { mention in
      let date = mention.evidence.range
      guard mention.date != nil else { return false }
      if words["as of after"].stands(in: text, at: date.upperBound) { return false }
      let start = text.trimmed(range.lowerBound..<max(range.lowerBound, date.lowerBound)).upperBound
      if !isCount, words["as of before"].ends(in: text, before: start) { return false }
      if words["founded"].ends(in: text, before: start) { return false }
      return !isOfDisaster(mention, in: range) && !isOfReport(mention, in: range)
    }
  }

  /// `the Dec. 26 tsunami`, `the earthquake of October 2005`, 5月12日的那场地震, 8月3日某县发生地震.
  private func isOfDisaster(_ mention: DateMention, in range: Range<Int>) -> Bool {
    let date = mention.evidence.range
    let next = text.trimmed(date.upperBound..<max(date.upperBound, range.upperBound)).lowerBound
    let disasters = words["disaster"]
    if isChinese {
      var clause = next..<clauseEnd(next, range)
      // 8月3日凌晨，某县发生地震
      if clause.count <= 24, clause.upperBound < range.upperBound {
        let mark = text.nextCharacter(after: clause.upperBound)
        clause = next..<clauseEnd(min(mark, range.upperBound), range)
      }
      if let word = words["struck"].first(in: text, clause) {
        return words.triggers(in: text, next..<word.lowerBound).isEmpty
          && !words["clause adverbial"].ends(in: text, before: text.trimmed(clause).upperBound)
      }
      guard text.has("的", at: next) else { return false }
      return disasters.stands(in: text, next..<min(clause.upperBound, next + 18))
    }
    if disasters.stands(in: text, at: next) { return true }
    let before = max(range.lowerBound, date.lowerBound - 20)..<date.lowerBound
    guard let word = disasters.last(in: text, before) else { return false }
    return text.trimmed(word.upperBound..<date.lowerBound).count <= 6
  }

  /// Whether a Chinese clause only says when somebody told it: 记者22日从某会获悉，….
  private func isOfReport(_ mention: DateMention, in range: Range<Int>) -> Bool {
    guard isChinese else { return false }
    let date = mention.evidence.range
    let end = clauseEnd(date.upperBound, range)
    guard end < range.upperBound else { return false }
    let clause = text.trimmed(date.upperBound..<end)
    return words["report"].ends(in: text, before: clause.upperBound)
  }

  private func clauseEnd(_ offset: Int, _ range: Range<Int>) -> Int {
    let rest = offset..<max(offset, range.upperBound)
    let ends = ["，", "；", "。", "：", ","].compactMap {
      text.firstOffset(of: $0, in: rest)
    }
    return ends.min() ?? rest.upperBound
  }
}
