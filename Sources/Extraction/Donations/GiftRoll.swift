import CorpusModel

/// Reads a roll of givers, each right before its sum, which has no verb of its own:
/// `捐款100万元以上的单位有：甲公司1000万元，乙市政府500万元，丙集团300万元`,
/// `Gifts came from Acme Ltd, $5,000; Bay Shipping, $2,000; and the Rotary Club, $800`.
struct GiftRoll {
  let parties: PartyReader

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: GivingWords { isChinese ? .chinese : .english }

  private struct Entry {
    let giver: Range<Int>
    let sum: Figure
    var end: Int { sum.evidence.range.upperBound }
  }

  /// The gifts of a sentence, those of its roll in the place of what was read inside it.
  ///
  /// The same gifts where the sentence holds no roll. `earlier` is the last gift of the sentences before, which a roll behind
  /// 其中 goes on with.
  func read(
    _ sentence: Range<Int>,
    beside found: [Transfer],
    after earlier: Transfer?,
    groups: inout GroupList
  ) -> [Transfer] {
    let roll = roll(in: sentence)
    guard let first = roll.first, let last = roll.last else { return found }
    let lead = sentence.lowerBound..<first.giver.lowerBound
    guard isRoll(roll, in: sentence) else { return found }
    let isBracketed = roll.allSatisfy(isBracketed)
    let isAnnounced =
      announced(by: lead)
      || isBracketed && !words.triggers(in: text, last.end..<sentence.upperBound).isEmpty
    let whole = isAnnounced ? nil : earlier
    guard isAnnounced || whole != nil && isPart(lead) else { return found }
    let range = first.giver.lowerBound..<last.end
    let sums = sums(of: found, beside: range, isBracketed: isBracketed, isPart: endsInPart(lead))
    let outside = found.filter {
      !$0.list.holds(range) && !range.overlaps($0.range.lowerBound..<$0.end)
        && !isThreshold($0, lead)
    }
    let model = sums.last ?? outside.last ?? whole
    let isPledged =
      words.has("pledged", in: paragraph, lead) || model?.status == .pledged
    return outside
      + sums.filter { sum in !outside.contains { $0.range == sum.range } }.map(\.asTotal)
      + roll.compactMap { entry in
        gift(of: entry, like: model, isPledged ? .pledged : .given, groups: &groups)
      }
  }

  private func gift(
    of entry: Entry,
    like model: Transfer?,
    _ status: DonationStatus,
    groups: inout GroupList
  ) -> Transfer? {
    let givers = parties.read(entry.giver, groups: &groups)
    guard !givers.ids.isEmpty else { return nil }
    return Transfer(
      range: entry.giver.lowerBound..<entry.end,
      end: entry.end,
      donors: givers.ids,
      recipients: model?.recipients ?? [],
      countries: model?.countries ?? [],
      list: GiftList(
        items: [GiftItem(name: ItemCatalogue.money, amount: entry.sum)],
        itemStart: entry.sum.evidence.range.lowerBound,
        end: entry.end
      ),
      status: status,
      aggregate: false,
      rule: isChinese ? "zh-roll" : "en-roll"
    )
  }

  /// Whether what was read before a roll only says from which sum on givers are listed: 捐款100万元以上的单位有.
  private func isThreshold(_ gift: Transfer, _ lead: Range<Int>) -> Bool {
    gift.list.items.contains { item in
      guard let sum = item.amount?.evidence.range, sum.upperBound < lead.upperBound else {
        return false
      }
      let near = sum.lowerBound..<min(lead.upperBound, sum.upperBound + 9)
      return text.firstOffset(of: "以上", in: near) != nil
    }
  }

  /// Whether the words before a roll say that it lists gifts.
  private func announced(by lead: Range<Int>) -> Bool {
    guard text.trimmed(lead).upperBound > lead.lowerBound else { return false }
    return words["gift cue"].stands(in: text, lead) || !words.triggers(in: text, lead).isEmpty
  }

  /// Whether a roll begins with 其中, and so tells parts of the sum before.
  private func isPart(_ lead: Range<Int>) -> Bool {
    text.trimmed(lead).isEmpty
      || words["part lead"].stands(in: text, at: text.trimmed(lead).lowerBound)
  }

  /// The sums of all that stand beside a roll: 甲（50万元）、乙（20万元）等共捐款320万元; 收到320万元，其中甲50万元、乙20万元.
  private func sums(
    of found: [Transfer],
    beside roll: Range<Int>,
    isBracketed: Bool,
    isPart: Bool
  ) -> [Transfer] {
    found.compactMap { gift in
      if isBracketed, gift.list.itemStart >= roll.upperBound { return gift }
      guard isPart, gift.list.itemStart < roll.lowerBound else { return nil }
      var whole = gift
      whole.list.items.removeAll { $0.stands(in: roll) }
      return whole.list.items.isEmpty ? nil : whole
    }
  }

  /// Whether 其中 stands right before the first entry: two parts are enough then.
  private func endsInPart(_ lead: Range<Int>) -> Bool {
    isChinese && text.has("其中", before: text.trimmed(lead).upperBound)
  }

  /// 甲公司（50万元）、乙银行（20万元）等向某县捐款.
  private func isBracketed(_ entry: Entry) -> Bool {
    let sum = entry.sum.evidence.range.lowerBound
    return text.has("（", before: sum) || text.has("(", before: sum)
  }

  /// Whether entries are enough for a roll: three, or two in brackets or behind 其中.
  private func isRoll(_ entries: [Entry], in sentence: Range<Int>) -> Bool {
    guard entries.count == 2, let first = entries.first else { return entries.count >= 3 }
    return entries.allSatisfy(isBracketed)
      || endsInPart(sentence.lowerBound..<first.giver.lowerBound)
  }

  /// The entries that follow one another with nothing but commas between them.
  private func roll(in sentence: Range<Int>) -> [Entry] {
    var entries: [Entry] = []
    for sum in paragraph.figures(in: sentence)
    where GiftListReader(paragraph: paragraph).isMoney(sum) {
      let range = sum.evidence.range
      let start =
        entries.last.map { afterMark($0.end) ?? -1 } ?? opening(before: range, in: sentence)
      if let giver = giver(start, range, sentence) {
        entries.append(Entry(giver: giver, sum: sum))
      } else if isRoll(entries, in: sentence) {
        return entries
      } else {
        let own = opening(before: range, in: sentence)
        entries = giver(own, range, sentence).map { [Entry(giver: $0, sum: sum)] } ?? []
      }
    }
    return entries
  }

  /// The words between a mark and a sum, where they can be the names of givers.
  private func giver(_ start: Int, _ sum: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    guard start >= sentence.lowerBound, start < sum.lowerBound, sum.lowerBound - start <= 90 else {
      return nil
    }
    let giver = words["roll gap"].trimEnd(start..<sum.lowerBound, in: text)
    guard giver.count >= (isChinese ? 6 : 4), !namesThing(giver), isEnded(sum.upperBound, sentence),
      isName(giver),
      words.triggers(in: text, giver).allSatisfy({ isCapital($0.range.lowerBound) }),
      paragraph.figures(in: giver).isEmpty,
      !words["total"].ends(in: text, before: giver.upperBound)
    else { return nil }
    return giver
  }

  /// Whether words name what is given and nobody: 其中|现金|300万元、|物资|200万元.
  private func namesThing(_ giver: Range<Int>) -> Bool {
    isChinese && ItemCatalogue.shared.item(naming: paragraph.string(giver)) != nil
  }

  /// Whether words can be a name: they hold no comma, and begin with a capital in English.
  private func isName(_ giver: Range<Int>) -> Bool {
    guard !isChinese else { return text.firstOffset(of: "，", in: giver) == nil }
    let start = text.has("the ", at: giver.lowerBound) ? giver.lowerBound + 4 : giver.lowerBound
    return start < giver.upperBound && (0x41...0x5A).contains(paragraph.text[start])
      && !text[giver].contains(0x2C) && !text[giver].contains(0x3B)
  }

  /// Whether a word stands in a name: `Bay Shipping`.
  private func isCapital(_ offset: Int) -> Bool {
    (0x41...0x5A).contains(paragraph.text[offset])
  }

  /// Whether an entry ends behind its sum: at a mark, at 等, or with its sentence.
  private func isEnded(_ end: Int, _ sentence: Range<Int>) -> Bool {
    let last = behindBracket(end)
    return last > end || afterMark(end) != nil || last >= sentence.upperBound
      || words["roll end"].stands(in: text, at: last)
  }

  /// Where the next entry begins behind a sum: behind a comma, 和, `; and`; nil where none follows.
  private func afterMark(_ end: Int) -> Int? {
    let start = text.trimmed(behindBracket(end)..<text.count).lowerBound
    guard let length = words["roll joint"].length(in: text, at: start) else { return nil }
    return text.trimmed(start + length..<max(start + length, text.count)).lowerBound
  }

  private func behindBracket(_ end: Int) -> Int {
    text.has("）", at: end) ? end + 3 : text.has(")", at: end) ? end + 1 : end
  }

  /// Where the first entry of a roll begins: behind the last colon, 其中 or comma, `from` or `by` before its sum.
  private func opening(before sum: Range<Int>, in sentence: Range<Int>) -> Int {
    let before = words["roll gap"].trimEnd(sentence.lowerBound..<sum.lowerBound, in: text)
    guard let lead = words["roll lead"].last(in: text, before) else { return before.lowerBound }
    return text.trimmed(lead.upperBound..<max(lead.upperBound, before.upperBound)).lowerBound
  }
}

extension Transfer {
  /// The gift as the sum of others.
  fileprivate var asTotal: Transfer {
    var total = self
    total.aggregate = true
    return total
  }
}

extension GiftList {
  /// Whether some thing of the list stands in a range.
  fileprivate func holds(_ range: Range<Int>) -> Bool { items.contains { $0.stands(in: range) } }
}

extension GiftItem {
  /// Whether the figure of a thing stands in a range.
  fileprivate func stands(in range: Range<Int>) -> Bool {
    [amount, quantity].contains { figure in
      figure.map { range.overlaps($0.evidence.range) } ?? false
    }
  }
}
