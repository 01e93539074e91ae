package import Calendar

/// What kind of happening an event is.
package enum EventKind: String, Sendable, CaseIterable {
  case onlineDialogue = "online dialogue"
  case conference, ceremony, launch, visit, dispatch, training, session, project, other
}

/// Something dated or clearly bounded that took place.
package struct Event: Sendable {
  /// The sentence or clause that tells it.
  package var evidence: Evidence
  package var title: String
  package var kind: EventKind
  package var date: DateSpan?
  package var place: String?
  package var countries: [EntityID] = []
  package var hosts: [EntityID] = []
  package var supporters: [EntityID] = []
  package var speakers: [String] = []
  package var theme: String?
  package var participants: Decimal64?
  package var viewers: Decimal64?
  package var organizations: [EntityID] = []
  package var rule: String

  package init(evidence: Evidence, title: String, kind: EventKind, rule: String) {
    self.evidence = evidence
    self.title = title
    self.kind = kind
    self.rule = rule
  }
}
