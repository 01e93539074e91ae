import CorpusModel

/// A gift as one clause tells it, before it is cut into one row a thing.
struct Transfer: Sendable {
  var range: Range<Int>
  /// The end of what the clause says of the gift: things, receivers.
  var end: Int
  var donors: [EntityID] = []
  var recipients: [EntityID] = []
  var countries: [EntityID] = []
  var list: GiftList
  var status: DonationStatus
  var aggregate: Bool
  /// Whether each of several givers gave as much as is told: 甲、乙分别捐款1亿元.
  var isDistributive = false
  /// Whether the first of several parties has the first thing, the second the second: 甲、乙分别捐款200万元和100万元.
  var isRespective = false
  /// Whether each of several receivers got as much as is told: 向甲和乙各援助20万美元.
  var isForEach = false
  /// Whether the receivers stand before the verb: what goes on with the next verb goes to them too.
  var givesBefore = false
  /// Whether its verb tells nothing but gifts; what a weak one tells is one where the article speaks of aid.
  var isCertain = true
  var rule: String

  /// Makes one row for each thing given.
  ///
  /// What the whole list is worth stands on the first row only, so that sums do not count it twice.
  func donations(in paragraph: AnnotatedParagraph, date: DateMention?) -> [Donation] {
    if isRespective, let pairs = pairs() {
      return pairs.flatMap { $0.rows(of: $0.donors, in: paragraph, date: date) }
    }
    // Of many receivers together one row tells it.
    if isForEach, (2...3).contains(recipients.count) {
      return recipients.indices.flatMap { index in
        var one = self
        one.isForEach = false
        one.recipients = [recipients[index]]
        if countries.count == recipients.count { one.countries = [countries[index]] }
        return one.rows(of: donors, in: paragraph, date: date)
      }
    }
    guard isDistributive, donors.count > 1, !isRespective || list.items.count == 1 else {
      return rows(of: donors, in: paragraph, date: date)
    }
    return donors.flatMap { rows(of: [$0], in: paragraph, date: date) }
  }

  /// One gift for each of as many parties as there are things; nil where they are not as many.
  private func pairs() -> [Transfer]? {
    let isOfDonors = donors.count > 1 && donors.count == list.items.count
    guard isOfDonors || recipients.count > 1 && recipients.count == list.items.count,
      list.total == nil, list.items.allSatisfy({ $0.quantity != nil || $0.amount != nil })
    else { return nil }
    return list.items.indices.map { index in
      var one = self
      one.list.items = [list.items[index]]
      if isOfDonors {
        one.donors = [donors[index]]
      } else {
        one.recipients = [recipients[index]]
        if countries.count == recipients.count { one.countries = [countries[index]] }
      }
      return one
    }
  }

  private func rows(
    of donors: [EntityID],
    in paragraph: AnnotatedParagraph,
    date: DateMention?
  ) -> [Donation] {
    var things = list.items
    if things.isEmpty { things = [GiftItem(name: ItemCatalogue.supplies)] }
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
}
