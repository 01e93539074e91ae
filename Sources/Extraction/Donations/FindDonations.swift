import Calendar
import CorpusModel

/// Finds the gifts a document tells: who gave what to whom.
///
/// A gift is money, goods or services given, pledged or raised; loans and calls for gifts are none;
/// see Docs/EXTRACTION.md.
/// - Returns: one donation for each thing of each gift in reading order, and the unnamed groups they
///   speak of, whose ids follow those of the document's entities.
func findDonations(in document: AnnotatedDocument) -> (donations: [Donation], groups: [Entity]) {
  var groups = GroupList(base: document.entities.count)
  var found: [Donation] = []
  for article in document.articles {
    var lastDonors: [EntityID] = Array(article.mainOrganizations.prefix(1))
    for index in article.paragraphs {
      let paragraph = document.paragraphs[index]
      guard tellsGifts(paragraph.kind) else { continue }
      let parties = PartyReader(document: document, paragraph: paragraph)
      if let main = article.mainOrganizations.first { lastDonors = [main] }
      for whole in paragraph.sentences where whole.upperBound > paragraph.bodyStart {
        let sentence = max(whole.lowerBound, paragraph.bodyStart)..<whole.upperBound
        let transfers =
          paragraph.language.isChinese
          ? ChineseTransfers(parties: parties, silentDonors: lastDonors)
            .read(sentence, groups: &groups)
          : EnglishTransfers(parties: parties, silentDonors: lastDonors)
            .read(sentence, groups: &groups)
        for transfer in transfers {
          let named = transfer.donors.filter { $0.index < document.entities.count }
          // Partners of one gift are not those of the next.
          if !named.isEmpty, named.first != lastDonors.first { lastDonors = named }
          if completes(transfer, &found, in: paragraph) { continue }
          var transfer = transfer
          if transfer.countries.isEmpty {
            let country = receiverCountry(of: transfer, in: paragraph, document)
            transfer.countries = country.map { [$0] } ?? []
          }
          found += transfer.donations(in: paragraph, date: date(of: transfer, in: paragraph))
        }
        if transfers.isEmpty, let topic = parties.topic(of: sentence) { lastDonors = topic }
      }
    }
  }
  return (found, groups.groups)
}

/// Whether a clause only adds who gave what arrived in the sentence before it: 这是甲向乙捐赠的物资.
///
/// Then the row of the arrival gets the givers and the receivers.
private func completes(
  _ transfer: Transfer,
  _ found: inout [Donation],
  in paragraph: AnnotatedParagraph
) -> Bool {
  guard !transfer.list.isQuantified, !transfer.donors.isEmpty, let last = found.last,
    last.rule.hasSuffix("-arrive"), last.donors.isEmpty, last.evidence.paragraph == paragraph.id
  else { return false }
  found[found.count - 1].donors = transfer.donors
  if !transfer.recipients.isEmpty { found[found.count - 1].recipients = transfer.recipients }
  if !transfer.countries.isEmpty { found[found.count - 1].countries = transfer.countries }
  return true
}

/// The country of receivers without a name of their own: 当地侨胞, 灾区, `the refugees` are where the
/// last country or place before them lies.
private func receiverCountry(
  of transfer: Transfer,
  in paragraph: AnnotatedParagraph,
  _ document: AnnotatedDocument
) -> EntityID? {
  guard !transfer.recipients.isEmpty else { return nil }
  let words: GivingWords = paragraph.language.isChinese ? .chinese : .english
  let end = transfer.range.upperBound
  for id in transfer.recipients where id.index < document.entities.count {
    if document[id].kind == .country { return nil }
  }
  guard !words["everywhere"].stands(in: paragraph.plain, transfer.range) else { return nil }
  let context = document.context(of: paragraph)
  for index in context.paragraphs.reversed() {
    let place = document.paragraphs[index]
    guard place.id <= paragraph.id else { continue }
    let last = place.mentions.last { mention in
      (place.id < paragraph.id || mention.range.upperBound <= end)
        && (mention.kind == .country || mention.kind == .place)
        && !transfer.donors.contains(mention.entity)
    }
    guard let last else { continue }
    return last.kind == .country ? last.entity : document[last.entity].country
  }
  return context.countries.first
}

private func tellsGifts(_ kind: BlockKind) -> Bool {
  switch kind {
  case .paragraph, .listItem, .turn, .editorsNote: true
  case _: false
  }
}

/// The last date of the sentence before the end of the clause, else the first day of it after that;
/// never the day up to which a total is counted.
private func date(of transfer: Transfer, in paragraph: AnnotatedParagraph) -> DateMention? {
  guard
    let sentence = paragraph.sentences.first(where: { $0.contains(transfer.range.lowerBound) })
  else { return nil }
  let words: GivingWords = paragraph.language.isChinese ? .chinese : .english
  let dates = paragraph.dates.filter { mention in
    let range = mention.evidence.range
    guard mention.date != nil, sentence.contains(range.lowerBound) else { return false }
    let start = paragraph.plain.trimmed(sentence.lowerBound..<range.lowerBound).upperBound
    return !words["as of before"].ends(in: paragraph.plain, before: start)
      && !words["as of after"].stands(in: paragraph.plain, at: range.upperBound)
  }
  // `… was handed over on 6 March 2019`
  return dates.last { $0.evidence.range.upperBound <= transfer.range.upperBound }
    ?? dates.first {
      $0.evidence.range.lowerBound >= transfer.range.lowerBound && $0.date?.precision == .day
    }
}
