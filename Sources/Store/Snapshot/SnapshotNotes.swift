/// What a corpus file tells of itself besides the corpus.
package struct SnapshotNotes: Hashable, Sendable {
  /// The hash of the sources, as answers name it.
  package var fingerprint: String
  /// The version of the program that wrote it.
  package var program: String
  /// How the sources were found, one line each, as the session writes them.
  package var sources: String

  package init(fingerprint: String, program: String, sources: String) {
    self.fingerprint = fingerprint
    self.program = program
    self.sources = sources
  }
}
