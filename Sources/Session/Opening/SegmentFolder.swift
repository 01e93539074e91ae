import Columns
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

  /// The segment that is kept at a path.
  func segment(at path: String) -> Segment? {
    guard let known = Segment(path: path) else { return nil }
    // What was used last is removed last.
    try? System.touch(path)
    return known
  }

  /// Keeps a segment; nil when it cannot be kept.
  ///
  /// It need not outlast a failure of the power: one that is damaged is read anew.
  func keep(_ bytes: [UInt8], at path: String) -> Segment? {
    do throws(FileError) {
      let file = try OutputFile(path)
      defer { file.abandon() }
      try file.write(bytes)
      try file.finish(.soon)
    } catch {
      return nil
    }
    return Segment(path: path, isNew: true)
  }

  /// Where the segment of a file of this name with these bytes, read by this program, is kept.
  func path(of file: FoundFile, _ bytes: [UInt8]) -> String {
    let sum = String(checksum(FixedArray(bytes)), radix: 16)
    let key = [CorpusCache.program, file.name, sum, String(bytes.count)]
    return folder + "/" + sha256(Array(key.joined(separator: "\0").utf8)).prefix(32) + ".segment"
  }
}
