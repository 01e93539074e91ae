import CorpusModel

/// Gifts told without a verb of giving that any frame knows: a sum or counted goods in a clause that speaks of
/// giving, which no other rule has read: `款物合计946万元`, `with funds and goods worth $9 million`.
struct LooseGifts {
  let parties: PartyReader
  let silentDonors: [EntityID]

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private var isChinese: Bool { paragraph.language.isChinese }
  private var words: GivingWords { isChinese ? .chinese : .english }

  /// The gifts of a sentence beside those already found in it.
  func read(_ sentence: Range<Int>, beside found: [Transfer]) -> [Transfer] {
    guard words["gift cue"].stands(in: text, sentence),
      !words["no gift"].stands(in: text, sentence)
    else { return [] }
    var gifts: [Transfer] = []
    for clause in clauses(sentence) where !found.contains(where: { $0.range.overlaps(clause) }) {
      guard words["gift cue"].stands(in: text, clause),
        !words["refused thing"].stands(in: text, clause),
        !words["appeal"].stands(in: text, clause), !words["negation"].stands(in: text, clause)
      else { continue }
      let list = GiftListReader(paragraph: paragraph).read(clause)
      guard isGift(list) else { continue }
      gifts.append(transfer(list, clause))
    }
    return gifts
  }

  private func isGift(_ list: GiftList) -> Bool {
    guard list.total != nil || list.items.contains(where: tells) else { return false }
    return list.items.allSatisfy { $0.name != nil }
  }

  private func tells(_ item: GiftItem) -> Bool {
    item.amount != nil || (item.quantity != nil && !ItemCatalogue.isGeneric(item.name))
  }

  private func transfer(_ list: GiftList, _ clause: Range<Int>) -> Transfer {
    let before = clause.lowerBound..<max(clause.lowerBound, list.itemStart)
    let bodies = parties.outermost(in: before).filter { $0.kind == .organization }
    var given = Transfer(
      range: clause,
      end: max(list.end, clause.lowerBound),
      donors: bodies.last.map { [$0.entity] } ?? silentDonors,
      list: list,
      status: .given,
      aggregate: words.has("total", in: paragraph, clause) || parties.countsMany(in: clause),
      rule: isChinese ? "zh-loose" : "en-loose"
    )
    if words.has("pledged", in: paragraph, clause) { given.status = .pledged }
    if words.has("planned", in: paragraph, clause) { given.status = .planned }
    return given
  }

  /// The parts of a sentence between semicolons, in Chinese between commas.
  private func clauses(_ sentence: Range<Int>) -> [Range<Int>] {
    let marks = (isChinese ? ["，", "；", ";"] : ["; ", ", and ", ", but "]).map { Array($0.utf8) }
    var found: [Range<Int>] = []
    var start = sentence.lowerBound
    var offset = start
    while offset < sentence.upperBound {
      guard let mark = text.first(of: marks, at: offset), !paragraph.isInName(offset) else {
        offset += 1
        continue
      }
      found.append(start..<offset)
      offset += mark.count
      start = offset
    }
    found.append(start..<sentence.upperBound)
    return found
  }
}
