import Columns

/// The bytes of a section that is written piece by piece.
struct SectionStream {
  private let file: OutputFile
  private var sum = RunningChecksum()
  private var waiting: [UInt8] = []

  /// Bytes are written so many at a time, a multiple of what the checksum takes at once.
  private static let pieceSize = 1 << 20

  init(_ file: OutputFile) { self.file = file }

  /// Adds bytes.
  mutating func append(_ bytes: [UInt8]) throws(SnapshotError) {
    waiting += bytes
    guard waiting.count >= SectionStream.pieceSize else { return }
    let whole = waiting.count / SectionStream.pieceSize * SectionStream.pieceSize
    let piece = FixedArray(Array(waiting[..<whole]))
    sum.add(piece)
    try put(piece)
    waiting.removeFirst(whole)
  }

  /// Writes what is left; gives the checksum of all.
  mutating func finish() throws(SnapshotError) -> UInt64 {
    let last = FixedArray(waiting)
    try put(last)
    return sum.finish(last)
  }

  private func put(_ bytes: FixedArray<UInt8>) throws(SnapshotError) {
    do throws(FileError) { try file.write(bytes) } catch { throw .unwritable(error.code) }
  }
}
