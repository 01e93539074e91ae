/// How much a message matters.
package enum Severity: String, Sendable, Hashable {
  case error, warning, note
}

/// One message to the user: what is wrong, where, and a way out.
package struct Diagnostic: Sendable, Hashable {
  package var severity: Severity
  /// One plain sentence, lower case, without a full stop.
  package var message: String
  /// Where it stands in the text; nil when the whole call is meant.
  package var span: SourceSpan?
  /// What is written under the caret: "did you mean country?".
  package var label: String?
  /// Further lines below the caret: "columns here: …".
  package var notes: [String]
  /// The replacement of the span that would mend it, for the prompt and for tests.
  package var replacement: String?

  package init(
    _ severity: Severity,
    _ message: String,
    at span: SourceSpan? = nil,
    label: String? = nil,
    notes: [String] = [],
    replacement: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.notes = notes
    self.replacement = replacement
  }
}
