import CorpusModel

/// Where goods went on to that the sentence before told of without a receiver: 这批物资已发放给灾民,
/// `It was shipped to Kenya and donated to local schools.`
struct OnwardGoods {
  let parties: PartyReader
  let silentDonors: [EntityID]

  private var paragraph: AnnotatedParagraph { parties.paragraph }
  private var text: [UInt8] { paragraph.plain }
  private var words: GivingWords { parties.words }

  /// Who received them; nil where the sentence does not go on with them.
  func receivers(in sentence: Range<Int>, groups: inout GroupList) -> Parties? {
    let start = words["opening"].trimStart(text.trimmed(sentence), in: text).lowerBound
    guard words["goods pronoun"].stands(in: text, at: start) else { return nil }
    return parties.isChinese
      ? chinese(start..<sentence.upperBound, groups: &groups)
      : english(start..<sentence.upperBound, groups: &groups)
  }

  /// Whether a sentence only tells on of the goods of the one before: 此批物资价值86万元，由某会分发.
  func tellsOn(_ sentence: Range<Int>) -> Bool {
    let start = words["opening"].trimStart(text.trimmed(sentence), in: text).lowerBound
    guard words["same goods"].stands(in: text, at: start) else { return false }
    let reader = GiftListReader(paragraph: paragraph)
    return !paragraph.figures(in: sentence).contains { reader.isCountOfThings($0) }
  }

  private func chinese(_ sentence: Range<Int>, groups: inout GroupList) -> Parties? {
    let reader = ChineseTransfers(parties: parties, silentDonors: silentDonors)
    for trigger in reader.triggers(in: sentence).reversed()
    where trigger.verb.frame == .giveTo || trigger.verb.frame == .arrive {
      let end = reader.afterVerb(trigger)
      if let read = reader.place(at: end, in: sentence, groups: &groups), !read.parties.ids.isEmpty
      {
        return read.parties
      }
    }
    return nil
  }

  private func english(_ sentence: Range<Int>, groups: inout GroupList) -> Parties? {
    let reader = EnglishTransfers(parties: parties, silentDonors: silentDonors)
    let triggers = reader.triggers(in: sentence)
    for (index, trigger) in triggers.enumerated().reversed() {
      let next =
        index + 1 < triggers.count ? triggers[index + 1].range.lowerBound : sentence.upperBound
      let clause = GivingClause(
        sentence: sentence,
        start: sentence.lowerBound,
        trigger: trigger,
        next: next
      )
      guard reader.isPassive(clause) || trigger.verb.frame == .arrive,
        let to = reader.prepositions(in: trigger.range.upperBound..<next).first(where: {
          $0.word == "to" && reader.startsParty(at: $0.end)
        })
      else { continue }
      let end = reader.recipientEnd(to.end, clause)
      var found = parties.read(to.end..<end, groups: &groups)
      if found.ids.isEmpty { continue }
      if found.countries.isEmpty, let country = country(before: trigger.range.lowerBound, sentence)
      {
        found.addCountry(country)
      }
      return found
    }
    return nil
  }

  /// The country that the goods were taken to before they were handed out.
  private func country(before end: Int, _ sentence: Range<Int>) -> EntityID? {
    parties.outermost(in: sentence.lowerBound..<max(sentence.lowerBound, end)).last {
      ($0.kind == .country || $0.kind == .place)
        && (text.has(" to ", before: $0.range.lowerBound)
          || text.has(" in ", before: $0.range.lowerBound))
    }.flatMap(parties.country)
  }
}
