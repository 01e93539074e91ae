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
          if !named.isEmpty { lastDonors = named }
          if completes(transfer, &found, in: paragraph) { continue }
          found += transfer.donations(in: paragraph, date: date(of: transfer, in: paragraph))
        }
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

private func tellsGifts(_ kind: BlockKind) -> Bool {
  switch kind {
  case .paragraph, .listItem, .turn, .editorsNote: true
  case _: false
  }
}

/// The last date of the sentence before the end of the clause, else a day of the sentence before it.
private func date(of transfer: Transfer, in paragraph: AnnotatedParagraph) -> DateMention? {
  let dates = paragraph.dates.filter {
    $0.date != nil && $0.evidence.range.upperBound <= transfer.range.upperBound
  }
  guard
    let index = paragraph.sentences.firstIndex(where: { $0.contains(transfer.range.lowerBound) })
  else { return nil }
  let sentence = paragraph.sentences[index]
  if let own = dates.last(where: { $0.evidence.range.lowerBound >= sentence.lowerBound }) {
    return own
  }
  // `… was handed over on 6 March 2019`
  if let later = paragraph.dates.first(where: {
    $0.evidence.range.lowerBound >= transfer.range.lowerBound
      && $0.evidence.range.upperBound <= sentence.upperBound && $0.date?.precision == .day
  }) {
    return later
  }
  guard index > 0 else { return nil }
  let before = paragraph.sentences[index - 1]
  return dates.last {
    $0.evidence.range.lowerBound >= before.lowerBound && $0.date?.precision == .day
  }
}
