/// How much a message matters.
package enum Severity: String, Sendable, Hashable {
  case error, warning, note

  /// The word for it.
  package var word: Message {
    switch self {
    case .error: Message("error", "错误")
    case .warning: Message("warning", "警告")
    case .note: Message("note", "说明")
    }
  }

  /// "error: there is no answer yet".
  package func line(_ message: Message) -> Message {
    Message("\(word): \(message)", "\(word)：\(message)")
  }
}

/// One message to the user: what is wrong, where, and a way out.
package struct Diagnostic: Sendable, Hashable {
  package var severity: Severity
  /// One plain sentence, lower case, without a full stop.
  package var message: Message
  /// Where it stands in the text; nil when the whole call is meant.
  package var span: SourceSpan?
  /// What is written under the caret: "did you mean country?".
  package var label: Message?
  /// Further lines below the caret: "columns here: …".
  package var notes: [Message]
  /// The replacement of the span that would mend it, for the prompt and for tests.
  package var replacement: String?

  package init(
    _ severity: Severity,
    _ message: Message,
    at span: SourceSpan? = nil,
    label: Message? = nil,
    notes: [Message] = [],
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
