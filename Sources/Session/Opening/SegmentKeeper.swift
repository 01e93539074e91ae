import CorpusModel
import Dispatch
import Extraction
import Readers
import Store

/// Keeps what was read of files: in the cache, where there is one, or for this run.
struct SegmentKeeper: Sendable {
  private let folder: SegmentFolder?
  private let spool: SegmentSpool

  /// Begins to load the word lists, once in a program.
  private static let loadsWords: Void = DispatchQueue.global().async { _ = loadWordLists() }

  init(_ folder: SegmentFolder?, spool: SegmentSpool) {
    self.folder = folder
    self.spool = spool
  }

  /// Whether what was read is there the next time.
  var keeps: Bool { folder != nil }

  /// The segment of a file: one that is kept, or a new one.
  func segment(of file: FoundFile) -> (segment: Segment?, wasKept: Bool) {
    guard let bytes = try? System.read(file.path) else { return (segment(readFile(file)), false) }
    guard let folder else { return (segment(readDocument(bytes: bytes, file: file.name)), false) }
    let path = folder.path(of: file, bytes)
    if let known = folder.segment(at: path) { return (known, true) }
    Self.loadsWords
    let laidOut = segmentBytes(readDocument(bytes: bytes, file: file.name))
    // A segment that cannot be kept is there for this run.
    return (folder.keep(laidOut, at: path) ?? spool.add(laidOut), false)
  }

  private func segment(_ reading: FileReading) -> Segment? {
    spool.add(segmentBytes(reading))
  }
}

/// What a file says, laid out.
private func segmentBytes(_ reading: FileReading) -> [UInt8] {
  let document = reading.document.map(extract)
  let digest = document.map { sha256($0.read.source.bytes) } ?? ""
  return Segment.bytes(document, digest: digest, problems: reading.problems)
}
