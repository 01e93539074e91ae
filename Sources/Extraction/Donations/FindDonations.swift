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
    var heading: AnnotatedParagraph?
    for index in article.paragraphs {
      let paragraph = document.paragraphs[index]
      let parties = PartyReader(document: document, paragraph: paragraph)
      let listed = ListedGifts(parties: parties, heading: heading)
      if !listed.isEntry { heading = paragraph }
      guard tellsGifts(paragraph.kind) else { continue }
      if let main = article.mainOrganizations.first { lastDonors = [main] }
      if let entry = listed.read(groups: &groups) {
        found += entry.donations(in: paragraph, date: nil)
        continue
      }
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
          let seat = ReceiverSeat(document: document, paragraph: paragraph, groups: groups)
          let seated = seat.seated(transfer)
          found += seated.donations(in: paragraph, date: paragraph.date(of: seated))
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

private func tellsGifts(_ kind: BlockKind) -> Bool {
  switch kind {
  case .paragraph, .listItem, .turn, .editorsNote: true
  case _: false
  }
}
