import Columns

/// Writes a corpus to a file, which appears at its path whole or not at all.
///
/// `isCancelled` is asked before every section; a cancelled file leaves nothing behind.
package func save(
  _ corpus: Corpus,
  _ notes: SnapshotNotes,
  to path: String,
  isCancelled: @escaping () -> Bool = { false }
) throws(SnapshotError) {
  let file: OutputFile
  do throws(FileError) { file = try OutputFile(path) } catch { throw .unwritable(error.code) }
  defer { file.abandon() }
  var writer = try SnapshotWriter(file, isCancelled: isCancelled)
  let schema = SnapshotFormat.schema
  writer.word(Int(schema & 0xFFFF_FFFF))
  writer.word(Int(schema >> 32))
  try writer.text(notes.fingerprint, "fingerprint")
  try writer.text(notes.program, "program")
  try writer.text(notes.sources, "sources")
  try writer.corpus(corpus)
  try writer.finish(fingerprint: Array(notes.fingerprint.utf8))
}
