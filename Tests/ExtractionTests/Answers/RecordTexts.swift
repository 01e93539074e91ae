import Calendar
import CorpusModel

/// How answers write what records hold.
struct RecordTexts {
  let entities: [Entity]

  /// The names of entities, those of one separated by `=`.
  func names(_ ids: [EntityID]) -> String {
    ids.map { id in ([entities[id.index].name] + entities[id.index].names).joined(separator: "=") }
      .joined(separator: "+")
  }

  /// The codes of countries; of others their names.
  func codes(_ ids: [EntityID]) -> String {
    ids.map { entities[$0.index].code ?? entities[$0.index].name }.joined(separator: "+")
  }

  func record(_ donation: Donation) -> SaidRecord {
    [
      "donors": names(donation.donors),
      "recipients": names(donation.recipients),
      "countries": codes(donation.countries),
      "item_text": donation.itemText ?? "",
      "quantity": donation.quantity.map(QuantityAnswer.decimal) ?? "",
      "unit": donation.unit ?? "",
      "amount": donation.amount.map(QuantityAnswer.decimal) ?? "",
      "currency": donation.currency ?? "",
      "status": donation.status.rawValue,
      "aggregate": donation.aggregate ? "yes" : "no",
      "date": donation.date.map { "\($0)" } ?? "",
    ]
  }
}
