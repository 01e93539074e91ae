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
      for sentence in paragraph.sentences {
        let transfers =
          paragraph.language.isChinese
          ? ChineseTransfers(parties: parties, silentDonors: lastDonors)
            .read(sentence, groups: &groups)
          : EnglishTransfers(parties: parties, silentDonors: lastDonors)
            .read(sentence, groups: &groups)
        for transfer in transfers {
          found += transfer.donations(in: paragraph, date: date(of: transfer, in: paragraph))
          if !transfer.donors.isEmpty { lastDonors = transfer.donors }
        }
      }
    }
  }
  return (found, groups.groups)
}

private func tellsGifts(_ kind: BlockKind) -> Bool {
  switch kind {
  case .paragraph, .listItem, .turn, .editorsNote: true
  case _: false
  }
}

/// The last date before the end of the clause, in its paragraph.
private func date(of transfer: Transfer, in paragraph: AnnotatedParagraph) -> DateMention? {
  paragraph.dates.last {
    $0.evidence.range.upperBound <= transfer.range.upperBound && $0.date != nil
  }
}
