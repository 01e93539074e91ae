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
    guard isEntry, let mark = parting, let heading, announces(heading) else { return nil }
    let entry = behindMarker
    guard entry.lowerBound < mark.lowerBound, mark.lowerBound - entry.lowerBound <= 120 else {
      return nil
    }
    let told = text.trimmed(mark.upperBound..<text.count)
    let list = list(in: told)
    guard list.isQuantified || words["batch"].stands(in: text, told),
      !list.items.isEmpty, list.items.allSatisfy({ $0.isMoney || $0.name != nil }),
      let first = paragraph.figures(in: told).first ?? paragraph.figures.first,
      list.items.first?.text?.lowerBound ?? first.evidence.range.lowerBound <= told.lowerBound + 6
        || first.evidence.range.lowerBound <= told.lowerBound + 6
    else { return nil }
    let givers = parties.read(entry.lowerBound..<mark.lowerBound, groups: &groups)
    guard !givers.ids.isEmpty else { return nil }
    let end = max(list.end, first.evidence.range.upperBound)
    let receivers = receivers(in: end..<max(end, text.count), groups: &groups)
    var listed = Transfer(
      range: entry.lowerBound..<max(end, receivers.end),
      end: end,
      donors: givers.ids,
      recipients: receivers.parties.ids,
      countries: receivers.parties.countries,
      list: list,
      status: .given,
      aggregate: false,
      rule: isChinese ? "zh-listed" : "en-listed"
    )
    if givers.ids.count == 1, let id = givers.ids.first, parties.countsPeople(id) {
      listed.aggregate = true
    }
    return listed
  }

  /// The gifts of an entry that begins with what is given; none where no heading announces gifts.
  func readThings(from donors: [EntityID], groups: inout GroupList) -> [Transfer] {
    guard isEntry, let heading, announces(heading) else { return [] }
    return EntryGifts(parties: parties, silentDonors: donors).read(behindMarker, groups: &groups)
  }

  private var isChinese: Bool { paragraph.language.isChinese }

  /// The things of an entry; a sum alone is one of them.
  private func list(in told: Range<Int>) -> GiftList {
    let reader = GiftListReader(paragraph: paragraph)
    if let money = paragraph.figures(in: told).first, reader.isMoney(money),
      money.evidence.range.lowerBound <= told.lowerBound + 6
    {
      let clause = told.lowerBound..<(clauseEnd(in: told, after: money.evidence.range.upperBound))
      let list = reader.read(clause)
      if list.items.count > 1, list.items.allSatisfy({ $0.quantity != nil || $0.amount != nil }) {
        return list
      }
      return GiftList(
        items: [GiftItem(name: ItemCatalogue.money, amount: money)],
        itemStart: money.evidence.range.lowerBound,
        end: money.evidence.range.upperBound
      )
    }
    let list = reader.read(told)
    if list.isQuantified, list.items.allSatisfy({ $0.isMoney || $0.name != nil }) { return list }
    // 大米4725吨，首批1万包…: the first clause tells the gift.
    return reader.read(told.lowerBound..<clauseEnd(in: told, after: told.lowerBound))
  }

  private func clauseEnd(in told: Range<Int>, after offset: Int) -> Int {
    let marks: [String] = isChinese ? ["，", "；", "。"] : [", ", "; "]
    let rest = offset..<max(offset, told.upperBound)
    return marks.compactMap { text.firstOffset(of: $0, in: rest) }.min()
      ?? rest.upperBound
  }

  /// To whom the words behind the things say they went: 送至某市政府, `, to the hospital`.
  private func receivers(
    in rest: Range<Int>,
    groups: inout GroupList
  ) -> (parties: Parties, end: Int) {
    guard isChinese,
      let word = words["later goal"].first(in: text, rest) ?? words["goal"].first(in: text, rest)
    else { return (Parties(), rest.lowerBound) }
    let start = words["goal verb"].trimStart(word.upperBound..<rest.upperBound, in: text).lowerBound
    let end = clauseEnd(in: rest, after: start)
    guard
      !parties.outermost(in: start..<end).isEmpty
        || words["receiver noun"].ends(in: text, before: end)
    else { return (Parties(), rest.lowerBound) }
    return (parties.read(start..<end, groups: &groups), end)
  }

  /// Whether a paragraph announces a list of gifts: it ends with a colon or tells of gifts.
  private func announces(_ paragraph: AnnotatedParagraph) -> Bool {
    let words: GivingWords = paragraph.language.isChinese ? .chinese : .english
    return words.triggers(in: paragraph.plain, 0..<paragraph.plain.count).contains {
      $0.verb.isSure || $0.verb.frame == .raise || $0.verb.frame == .noun
    } || words["gift heading"].stands(in: paragraph.plain, 0..<paragraph.plain.count)
  }

  /// What parts the giver of an entry from its gift: the first colon or dash outside names.
  private var parting: Range<Int>? {
    for mark: String in ["：", ": ", " – ", " — ", ", for a ", ", for an ", ", for its "] {
      if let offset = text.firstOffset(of: mark, in: 0..<text.count),
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
