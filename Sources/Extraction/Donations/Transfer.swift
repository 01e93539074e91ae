import CorpusModel

/// A gift as one clause tells it, before it is cut into one row a thing.
struct Transfer: Sendable {
  var range: Range<Int>
  var donors: [EntityID] = []
  var recipients: [EntityID] = []
  var countries: [EntityID] = []
  var list: GiftList
  var status: DonationStatus
  var aggregate: Bool
  var rule: String

  /// Makes one row for each thing given.
  ///
  /// What the whole list is worth stands on the first row only, so that sums do not count it twice.
  func donations(in paragraph: AnnotatedParagraph, date: DateMention?) -> [Donation] {
    var things = list.items
    if things.isEmpty { things = [GiftItem(name: money(list.total))] }
    return things.enumerated().map { index, thing in
      var donation = Donation(
        evidence: Evidence(paragraph: paragraph.id, range: range),
        status: status,
        aggregate: aggregate,
        rule: rule
      )
      donation.donors = donors
      donation.recipients = recipients
      donation.countries = countries
      donation.item = thing.name
      donation.itemText = thing.text.map(paragraph.string)
      donation.quantity = thing.quantity?.value
      donation.unit = thing.quantity?.unit
      let amount = thing.amount ?? (index == 0 ? list.total : nil)
      donation.amount = amount?.value
      donation.currency = amount?.unit
      donation.approximation = (thing.quantity ?? amount)?.approximation
      donation.date = date?.date
      return donation
    }
  }

  private func money(_ figure: Figure?) -> String? { figure == nil ? nil : ItemCatalogue.supplies }
}
