package import CorpusModel
package import Store

/// A corpus as records in memory, for tests that change them.
package struct TinyRecords: Sendable {
  package var documents: [DocumentList.Records] = []
  package var entities: [Entity] = []
  package var pairs: [Pair] = []
  package var disagreements: [Disagreement] = []

  package init() {}

  /// The same as the records of a corpus.
  package var corpus: CorpusRecords {
    var records = CorpusRecords()
    records.documents = DocumentList(documents)
    records.entities = entities
    records.pairs = pairs
    records.disagreements = disagreements
    return records
  }
}

/// Builds a corpus in a file that is gone with it.
package func build(_ records: TinyRecords) -> Corpus {
  let notes = SnapshotNotes(fingerprint: "", program: "test", sources: "")
  do throws(SnapshotError) {
    return try build(records.corpus, notes, in: .unnamed(folder: "/tmp"))
  } catch {
    preconditionFailure("no corpus can be built in /tmp: \(error)")
  }
}
