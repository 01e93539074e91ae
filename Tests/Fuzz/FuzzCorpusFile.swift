import Columns
import CorpusModel
import Store

/// What must hold of any corpus file: it is refused, or every cell and every place of it can be read.
///
/// The checksums are made to fit first, since no input that libFuzzer makes would pass them.
func fuzzCorpusFile(_ bytes: [UInt8]) {
  guard let file = try? SnapshotFile(FixedMemory(copying: withChecksums(bytes))),
    let opened = try? Store.open(file), (try? opened.corpus.check()) != nil
  else { return }
  let corpus = opened.corpus
  for table in Table.allCases {
    let rows = RowSelection.range(0..<corpus.rowCount(table))
    for column in Schema.columns(of: table) {
      guard let read = corpus.read(column.name, of: table, rows: rows) else { continue }
      precondition(read.count == rows.count, "a column without all of its rows")
      let texts = read.asText
      for row in 0..<rows.count { _ = texts.text(row) }
    }
    for row in 0..<rows.count { _ = corpus.places(of: row, in: table) }
  }
  for form in 0..<corpus.index.positions.count { _ = corpus.index.positions.list(form) }
  let characters = corpus.index.characters
  for value in UInt32(0x4E00)..<0x4F00 {
    for form in characters.forms(holding: value) { _ = corpus.index.positions.list(Int(form)) }
  }
  for word in corpus.words.codes.indices.dropFirst() { _ = corpus.words.starts.joint(before: word) }
  for code in 0..<corpus.words.forms.folded.count { _ = corpus.words.forms.folded.text(code) }
  for row in corpus.index.irregular.indices { _ = corpus.index.irregularTexts.text(row) }
}

/// The bytes with the checksums of header, directory and sections as they must be, where these are found.
private func withChecksums(_ bytes: [UInt8]) -> [UInt8] {
  var fitted = bytes
  let footer = bytes.count - 32
  guard footer >= 64, let length = place(bytes, footer), let count = place(bytes, footer + 8),
    length <= footer - 64, count <= length / 32
  else { return bytes }
  let directory = footer - length
  for entry in stride(from: directory, to: directory + count * 32, by: 32) {
    guard let start = place(bytes, entry), let size = place(bytes, entry + 8), start <= footer,
      size <= footer - start
    else { continue }
    put(checksum(FixedArray(Array(bytes[start..<start + size]))), at: entry + 16, in: &fitted)
  }
  put(checksum(FixedArray(Array(fitted[directory..<footer]))), at: footer + 16, in: &fitted)
  put(UInt64(bytes.count), at: 16, in: &fitted)
  put(checksum(FixedArray(Array(fitted[0..<56]))), at: 56, in: &fitted)
  return fitted
}

/// A number of eight bytes that may be a place in a file.
private func place(_ bytes: [UInt8], _ start: Int) -> Int? {
  let number = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
  return Int(exactly: number).flatMap { $0 <= bytes.count ? $0 : nil }
}

private func put(_ number: UInt64, at start: Int, in bytes: inout [UInt8]) {
  for index in 0..<8 {
    bytes[start + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index)))
  }
}
