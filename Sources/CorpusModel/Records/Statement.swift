package import Calendar

/// What somebody said.
package struct Statement: Sendable {
  /// The quote; it may run over several sentences but never leaves its paragraph.
  package var evidence: Evidence
  /// The speakers as written, most specific name first.
  package var speakers: [String]
  package var role: String?
  package var organization: EntityID?
  package var country: EntityID?
  package var quote: String
  /// Inside quotation marks, after `Name:`, or an interview turn.
  package var direct: Bool
  /// The word that introduces it: 表示, said.
  package var cue: String?
  package var date: DateSpan?
  package var rule: String

  package init(
    evidence: Evidence,
    speakers: [String],
    quote: String,
    direct: Bool,
    cue: String?,
    rule: String
  ) {
    self.evidence = evidence
    self.speakers = speakers
    self.quote = quote
    self.direct = direct
    self.cue = cue
    self.rule = rule
  }
}
