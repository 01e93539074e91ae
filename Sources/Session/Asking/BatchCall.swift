/// A call that runs scripts from beginning to end.
package struct BatchCall: Sendable {
  package var scripts: [ScriptText]
  /// The corpus; empty for the sample.
  package var paths: [String]
  /// What was given with `--set`.
  package var parameters: [String: String]
  /// The form of answers where a question does not say, by its name.
  package var format: String?
  package var provenance: ProvenancePlace

  package init(
    scripts: [ScriptText],
    paths: [String],
    parameters: [String: String] = [:],
    format: String? = nil,
    provenance: ProvenancePlace = .none
  ) {
    self.scripts = scripts
    self.paths = paths
    self.parameters = parameters
    self.format = format
    self.provenance = provenance
  }
}

/// Where the record of what an answer was made from goes.
package enum ProvenancePlace: Sendable {
  case none
  /// Under the answer; for forms that programs read, with the messages.
  case below
  /// Into a file of its own.
  case beside
}
