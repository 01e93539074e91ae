import CorpusModel

/// Reads the entries of a list of gifts, which have no verb: `某某公司：50万元`, `The Rotary Club: $250,000, for
/// a school`.
struct ListedGifts {
  let parties: PartyReader
  /// The paragraph before the list.
  let heading: AnnotatedParagraph?
  /// Whether the paragraph stands in a list: as one of its items, or behind a number or a dash.
  private(set) var isEntry = false

  init(parties: PartyReader, heading: AnnotatedParagraph?) {
    (self.parties, self.heading) = (parties, heading)
    isEntry =
      paragraph.kind == .listItem
      || behindMarker.lowerBound > text.trimmed(0..<text.count).lowerBound
  }

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private var words: GivingWords { paragraph.language.isChinese ? .chinese : .english }

  /// The gift of an entry; nil where it is none.
  func read(groups: inout GroupList) -> Transfer? {
    guard isEntry, let mark = colon, let heading, announces(heading) else { return nil }
    let entry = behindMarker
    guard entry.lowerBound < mark.lowerBound, mark.lowerBound - entry.lowerBound <= 120 else {
      return nil
    }
    let told = text.trimmed(mark.upperBound..<text.count)
    guard let money = paragraph.figures(in: told).first,
      GiftListReader(paragraph: paragraph).isMoney(money),
      money.evidence.range.lowerBound <= told.lowerBound + 6
    else { return nil }
    let givers = parties.read(entry.lowerBound..<mark.lowerBound, groups: &groups)
    guard !givers.ids.isEmpty else { return nil }
    let end = money.evidence.range.upperBound
    return Transfer(
      range: entry.lowerBound..<end,
      end: end,
      donors: givers.ids,
      recipients: [],
      countries: [],
      list: GiftList(
        items: [GiftItem(name: ItemCatalogue.money, amount: money)],
        itemStart: money.evidence.range.lowerBound,
        end: end
      ),
      status: .given,
      aggregate: false,
      rule: paragraph.language.isChinese ? "zh-listed" : "en-listed"
    )
  }

  /// Whether a paragraph announces a list of gifts: it ends with a colon or tells of gifts.
  private func announces(_ paragraph: AnnotatedParagraph) -> Bool {
    let words: GivingWords = paragraph.language.isChinese ? .chinese : .english
    return words.triggers(in: paragraph.plain, 0..<paragraph.plain.count).contains {
      $0.verb.isSure || $0.verb.frame == .raise || $0.verb.frame == .noun
    } || words["gift heading"].stands(in: paragraph.plain, 0..<paragraph.plain.count)
  }

  /// The first colon outside names.
  private var colon: Range<Int>? {
    for mark: String in ["：", ": "] {
      if let offset = text.firstOffset(of: Array(mark.utf8), in: 0..<text.count),
        !paragraph.isInName(offset)
      {
        return offset..<offset + mark.utf8.count
      }
    }
    return nil
  }

  /// The entry behind its number, dash or bullet.
  private var behindMarker: Range<Int> {
    var start = text.trimmed(0..<text.count).lowerBound
    while start < text.count, isMarker(text[start]) { start += 1 }
    for mark: String in ["、", "•", "·", "●", "◆"] where text.has(mark, at: start) {
      start += mark.utf8.count
    }
    return text.trimmed(start..<max(start, text.count))
  }

  private func isMarker(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2D, 0x2A, 0x2E, 0x29, 0x20].contains(byte)
  }
}
