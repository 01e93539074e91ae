import Columns
import CorpusModel
import Extraction
import Readers
import Store

/// Where the segments of files are kept: what was read of a file once is not read again, in whatever
/// corpus the file stands.
struct SegmentFolder: Sendable {
  private let folder: String

  /// Nil when nothing is to be kept, or nothing can be.
  init?(_ environment: Environment) {
    guard let cache = environment.cacheFolder else { return nil }
    folder = SegmentFolder.path(in: cache)
    guard (try? System.makeFolder(folder)) != nil else { return nil }
  }

  /// The folder of segments in the folder of the cache.
  static func path(in cache: String) -> String { cache + "/segments" }

  /// The segment of a file: the one kept of a file of this name with these bytes, by this program, or a
  /// new one, which is kept.
  func segment(of file: FoundFile, _ bytes: [UInt8]) -> (segment: Segment, wasKept: Bool) {
    let path = path(of: file, checksum(FixedArray(bytes)), size: bytes.count)
    if let known = Segment(path: path) {
      // What was used last is removed last.
      try? System.touch(path)
      return (known, true)
    }
    let segment = Segment(file, bytes)
    // A segment that cannot be kept is made again.
    try? segment.save(to: path)
    return (segment, false)
  }

  private func path(of file: FoundFile, _ sum: UInt64, size: Int) -> String {
    let key = [CorpusCache.program, file.name, String(sum, radix: 16), String(size)]
    return folder + "/" + sha256(Array(key.joined(separator: "\0").utf8)).prefix(32) + ".segment"
  }
}

extension Segment {
  /// Reads a file and what it says.
  init(_ file: FoundFile, _ bytes: [UInt8]) {
    self.init(readDocument(bytes: bytes, file: file.name))
  }

  /// Finds what a document says.
  init(_ reading: FileReading) {
    self.init(document: reading.document.map(extract), problems: reading.problems)
  }
}
