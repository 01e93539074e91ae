import CorpusModel

/// Finds the gifts a document tells: who gave what to whom.
///
/// A gift is money, goods or services given, pledged or raised; loans and calls for gifts are none;
/// see Docs/EXTRACTION.md.
/// - Returns: one donation for each thing of each gift in reading order, and the unnamed groups they
///   speak of, whose ids follow those of the document's entities.
func findDonations(in document: AnnotatedDocument) -> (donations: [Donation], groups: [Entity]) {
  var finder = GiftFinder(document)
  for article in document.articles { finder.read(article) }
  return (finder.found, finder.groups.groups)
}

/// Reads the gifts of one document, article by article.
private struct GiftFinder {
  let document: AnnotatedDocument
  var groups: GroupList
  var found: [Donation] = []
  /// Who gave last, or whom the article is about.
  private var lastDonors: [EntityID] = []
  /// The paragraph before a list.
  private var heading: AnnotatedParagraph?
  private var stricken: StrickenCountries?
  /// Who was given the total told before in the paragraph.
  private var collector: [EntityID] = []
  /// The last gift of the paragraph.
  private var lastGift: Transfer?
  /// Where the last gift of the paragraph ends.
  private var lastGiftEnd = 0
  private var doubtful: DoubtfulGifts

  init(_ document: AnnotatedDocument) {
    self.document = document
    groups = GroupList(base: document.entities.count)
    doubtful = DoubtfulGifts(document)
  }

  mutating func read(_ article: ArticleContext) {
    lastDonors = mainBody(of: article)
    heading = nil
    stricken = nil
    doubtful.openArticle()
    for index in article.paragraphs {
      let paragraph = document.paragraphs[index]
      let parties = PartyReader(document: document, paragraph: paragraph)
      let listed = ListedGifts(parties: parties, heading: heading)
      if !listed.isEntry { heading = paragraph }
      guard tellsGifts(paragraph.kind) else { continue }
      lastGiftEnd = 0
      // 其中甲100万元…: a paragraph of parts goes on with the one before.
      if !goesOnWithParts(parties) { lastGift = nil }
      collector = []
      if !article.mainOrganizations.isEmpty { lastDonors = mainBody(of: article) }
      if let entry = listed.read(groups: &groups) {
        found += seated(entry, in: paragraph, article).donations(in: paragraph, date: nil)
        continue
      }
      let things = listed.readThings(from: lastDonors, groups: &groups)
      if !things.isEmpty {
        found += things.flatMap {
          seated($0, in: paragraph, article).donations(in: paragraph, date: nil)
        }
        continue
      }
      for whole in paragraph.sentences where whole.upperBound > paragraph.bodyStart {
        read(max(whole.lowerBound, paragraph.bodyStart)..<whole.upperBound, parties, article)
      }
    }
  }

  private func goesOnWithParts(_ parties: PartyReader) -> Bool {
    lastGift != nil
      && parties.words["part lead"].stands(
        in: parties.text,
        at: parties.text.trimmed(0..<parties.text.count).lowerBound
      )
  }

  /// Whom an article is about, unless that is the newspaper that tells it.
  private func mainBody(of article: ArticleContext) -> [EntityID] {
    article.mainOrganizations.prefix(1).filter { document[$0].organizationKind != .media }
  }

  private mutating func read(
    _ sentence: Range<Int>,
    _ parties: PartyReader,
    _ article: ArticleContext
  ) {
    let paragraph = parties.paragraph
    if goesOn(in: sentence, parties) { return }
    let silent = silentDonors(of: sentence, parties)
    var transfers: [Transfer]
    if paragraph.language.isChinese {
      let reader = ChineseTransfers(parties: parties, silentDonors: silent)
      transfers = reader.withLaterReceivers(
        reader.read(sentence, groups: &groups),
        in: sentence,
        groups: &groups
      )
    } else {
      transfers = EnglishTransfers(parties: parties, silentDonors: silent)
        .read(sentence, groups: &groups)
    }
    let giving = transfers.last?.donors ?? silent
    transfers += LeftoverGifts(parties: parties, silentDonors: giving)
      .read(sentence, beside: transfers, groups: &groups)
    transfers += LooseGifts(parties: parties, silentDonors: transfers.last?.donors ?? silent)
      .read(sentence, beside: transfers, groups: &groups)
    transfers = GiftRoll(parties: parties)
      .read(sentence, beside: transfers, after: lastGift, groups: &groups)
    if !transfers.isEmpty {
      transfers = doubtful.believable(transfers, in: paragraph, groups: groups)
    }
    lastGift = transfers.last ?? lastGift
    if transfers.isEmpty { tellReceivers(in: sentence, parties) }
    var earlier: Transfer?
    for told in transfers.flatMap({ PlaceParts(parties: parties).parts(of: $0, groups: &groups) }) {
      let transfer = collected(told)
      let named = transfer.donors.filter { $0.index < document.entities.count }
      // Partners of one gift are not those of the next.
      if !named.isEmpty, named.first != lastDonors.first { lastDonors = named }
      if completes(transfer, &found, in: paragraph) { continue }
      let date = GiftDate(document: document, paragraph: paragraph, lastGiftEnd: lastGiftEnd)
        .date(of: transfer, after: earlier)
      found += seated(transfer, in: paragraph, article).donations(in: paragraph, date: date)
      earlier = transfer
    }
    if let last = transfers.last { lastGiftEnd = last.range.upperBound }
    if transfers.isEmpty, let topic = parties.topic(of: sentence) { lastDonors = topic }
  }

  /// Who gives what a sentence tells without a giver: of the goods told before, who gave those.
  private func silentDonors(of sentence: Range<Int>, _ parties: PartyReader) -> [EntityID] {
    guard let gift = lastGift, !gift.donors.isEmpty, isBehind(gift, sentence, parties) else {
      return lastDonors
    }
    let start = parties.words["opening"].trimStart(sentence, in: parties.text).lowerBound
    let goesOn = parties.words["goods pronoun"].stands(in: parties.text, at: start)
    return goesOn ? gift.donors : lastDonors
  }

  /// Whether a sentence only tells on of the goods of the one before: where they went, what they are worth.
  private mutating func goesOn(in sentence: Range<Int>, _ parties: PartyReader) -> Bool {
    guard let gift = lastGift, isBehind(gift, sentence, parties),
      OnwardGoods(parties: parties, silentDonors: lastDonors).tellsOn(sentence)
    else { return false }
    tellReceivers(in: sentence, parties)
    let reader = GiftListReader(paragraph: parties.paragraph)
    guard let worth = parties.paragraph.figures(in: sentence).first(where: reader.isMoney),
      parties.words["worth"].stands(
        in: parties.text,
        sentence.lowerBound..<worth.evidence.range.lowerBound
      ),
      let first = found.firstIndex(where: {
        $0.evidence.paragraph == parties.paragraph.id && $0.evidence.range == gift.range
      }), found[first].amount == nil
    else { return true }
    found[first].amount = worth.value
    found[first].currency = worth.unit
    return true
  }

  /// Whether a sentence stands right behind the one of a gift.
  private func isBehind(_ gift: Transfer, _ sentence: Range<Int>, _ parties: PartyReader) -> Bool {
    let sentences = parties.paragraph.sentences
    let index = sentences.firstPosition { $0.upperBound >= sentence.upperBound }
    return index > 0 && index < sentences.count
      && sentences[index - 1].contains(gift.range.lowerBound)
  }

  /// Tells who received the gift of the sentence before: `It was shipped to Kenya and handed to schools`.
  private mutating func tellReceivers(in sentence: Range<Int>, _ parties: PartyReader) {
    guard let gift = lastGift, gift.recipients.isEmpty, isBehind(gift, sentence, parties),
      let read = OnwardGoods(parties: parties, silentDonors: lastDonors)
        .receivers(in: sentence, groups: &groups)
    else { return }
    for row in found.indices.reversed() {
      guard found[row].evidence.paragraph == parties.paragraph.id,
        found[row].evidence.range == gift.range
      else { break }
      guard found[row].recipients.isEmpty else { continue }
      found[row].recipients = read.ids
      if !read.countries.isEmpty { found[row].countries = read.countries }
    }
  }

  /// A gift without a receiver that follows the total of what a body was given is given to that body.
  private mutating func collected(_ transfer: Transfer) -> Transfer {
    var transfer = transfer
    let isCount =
      transfer.aggregate && (transfer.rule.hasSuffix("-receive") || transfer.status == .raised)
    if isCount, transfer.recipients.count == 1 {
      collector = transfer.recipients
    } else if transfer.recipients.isEmpty, transfer.countries.isEmpty, transfer.status == .given,
      !transfer.donors.contains(where: collector.contains)
    {
      transfer.recipients = collector
    }
    return transfer
  }

  private mutating func seated(
    _ transfer: Transfer,
    in paragraph: AnnotatedParagraph,
    _ article: ArticleContext
  ) -> Transfer {
    let stricken = self.stricken ?? StrickenCountries(article, in: document)
    self.stricken = stricken
    return ReceiverSeat(
      document: document,
      paragraph: paragraph,
      groups: groups,
      stricken: stricken
    ).seated(transfer)
  }
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
