/// Opens the corpus of a mapped file; nothing is read but the catalog.
package func open(
  _ file: SnapshotFile
) throws(SnapshotError) -> (corpus: Corpus, notes: SnapshotNotes) {
  var reader = try SnapshotReader(file)
  let schema = UInt64(try reader.word()) | UInt64(try reader.word()) << 32
  guard schema == SnapshotFormat.schema else { throw .otherVersion }
  let notes = SnapshotNotes(
    fingerprint: try reader.text(),
    program: try reader.text(),
    sources: try reader.text()
  )
  let corpus = try reader.corpus()
  guard reader.isAtEnd else { throw SnapshotReader.contradiction }
  return (corpus, notes)
}
