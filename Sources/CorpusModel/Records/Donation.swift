package import Calendar

/// How far a gift had come.
package enum DonationStatus: String, Sendable, CaseIterable {
  case given, pledged, raised, planned
}

/// Money, goods or services given, pledged or raised as a gift: one donor group, one recipient
/// group, one item.
package struct Donation: Sendable {
  /// The clause that shows it.
  package var evidence: Evidence
  package var donors: [EntityID] = []
  package var recipients: [EntityID] = []
  /// The recipients' countries.
  package var countries: [EntityID] = []
  /// One of the controlled list, such as `masks`, `money`, `medicine`.
  package var item: String?
  package var itemText: String?
  package var quantity: Decimal64?
  package var unit: String?
  package var approximation: Approximation?
  package var amount: Decimal64?
  /// ISO 4217.
  package var currency: String?
  package var date: DateSpan?
  package var status: DonationStatus
  /// A total over many transfers; never to be added to its parts.
  package var aggregate: Bool
  package var rule: String

  package init(evidence: Evidence, status: DonationStatus, aggregate: Bool, rule: String) {
    self.evidence = evidence
    self.status = status
    self.aggregate = aggregate
    self.rule = rule
  }
}
