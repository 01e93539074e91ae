import Columns
import CorpusModel

/// Builds the rows of `donations`.
func buildDonations(_ context: BuildContext) -> TableStore {
  var columns = DonationColumns()
  var places = EvidencePlaces(context)
  for (document, records) in context.each(.donations) {
    for donation in records.extracted.donations {
      columns.append(donation, context)
      places.append(donation.evidence, document: document)
    }
  }
  let evidence: [String: StoredColumn] = [
    "evidence": places.ranges.texts(of: context.texts.reading)
  ]
  return TableStore(
    .donations,
    rowCount: columns.donors.count,
    places: .reading(places.ranges),
    evidence.with(columns.columns)
      .with(places.columns(.donations, context.offsets.donations))
  )
}

private struct DonationColumns {
  var donorLists = EntityListBuilder()
  var donors: [UInt32] = []
  var recipients = EntityListBuilder()
  var countries = EntityListBuilder()
  var items = CodedBuilder()
  var itemTexts = CodedBuilder()
  var quantities: [Double] = []
  var units = CodedBuilder()
  var approximations = CodedBuilder()
  var amounts: [Double] = []
  var currencies = CodedBuilder()
  var dates = DateColumnBuilder()
  var states = CodedBuilder()
  var aggregates: [Truth] = []
  var rules = CodedBuilder()

  mutating func append(_ donation: Donation, _ context: BuildContext) {
    donorLists.append(donation.donors, context)
    donors.append(context.cell(donation.donors.first))
    recipients.append(donation.recipients, context)
    countries.append(donation.countries, context)
    items.append(donation.item)
    itemTexts.append(donation.itemText)
    quantities.append(donation.quantity.cell)
    units.append(donation.unit)
    approximations.append(donation.approximation?.rawValue)
    amounts.append(donation.amount.cell)
    currencies.append(donation.currency)
    dates.append(donation.date)
    states.append(donation.status.rawValue)
    aggregates.append(Truth(donation.aggregate))
    rules.append(donation.rule)
  }

  var columns: [String: StoredColumn] {
    [
      "donors": donorLists.column, "donor": .values(.entity(donors)),
      "recipients": recipients.column, "countries": countries.column, "item": items.stored,
      "item_text": itemTexts.stored, "quantity": .numbers(quantities), "unit": units.stored,
      "approximation": approximations.stored, "amount": .numbers(amounts),
      "currency": currencies.stored, "date": .values(.date(dates.column)), "status": states.stored,
      "aggregate": .values(.boolean(aggregates)), "rule": rules.stored,
    ]
  }
}
