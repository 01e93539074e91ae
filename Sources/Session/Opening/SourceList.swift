import Columns
import Readers

/// The files a corpus was read from, and how each stood when it was read.
struct SourceList: Equatable {
  struct Source: Equatable {
    var path: String
    var status: FileStatus
    /// Of the bytes of the file.
    var checksum: UInt64
  }

  var sources: [Source]
  /// When reading began: what was changed at or after this time may have changed unseen.
  var begun: Int

  /// How files stand now, before they are read; nil when one of them cannot be looked at.
  init?(_ files: [FoundFile], now: Int) {
    begun = now
    sources = []
    for file in files {
      guard let status = try? System.status(of: file.path) else { return nil }
      sources.append(Source(path: file.path, status: status, checksum: 0))
    }
  }

  /// Reads a list back that `text` wrote; nil when it is not one.
  init?(_ text: String) {
    var lines = text.split(separator: "\0", omittingEmptySubsequences: false)
    guard let begun = lines.first.flatMap({ Int($0) }), lines.popLast() == "" else { return nil }
    self.begun = begun
    sources = []
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5, let size = Int(fields[0]), let modified = Int(fields[1]),
        let changed = Int(fields[2]), let sum = UInt64(fields[3], radix: 16)
      else { return nil }
      let status = FileStatus(size: size, modified: modified, changed: changed)
      sources.append(Source(path: String(fields[4]), status: status, checksum: sum))
    }
  }

  /// The list as it is kept in a corpus file: the time, then a line a file, each ended by a zero
  /// byte, which no path can hold.
  var text: String {
    let lines = sources.map { source in
      let status = source.status
      return "\(status.size) \(status.modified) \(status.changed) "
        + "\(String(source.checksum, radix: 16)) \(source.path)"
    }
    return ([String(begun)] + lines).map { $0 + "\0" }.joined()
  }

  /// The first file that stands otherwise than in the list; nil when none does.
  var firstChanged: String? {
    sources.first { (try? System.status(of: $0.path)) != $0.status }?.path
  }

  /// The list with the checksum of every file; nil when one cannot be read.
  func summed() -> SourceList? {
    var list = self
    for index in list.sources.indices {
      guard let sum = SourceList.sum(list.sources[index].path) else { return nil }
      list.sources[index].checksum = sum
    }
    return list
  }

  /// Whether these files, and no others, still hold what they held.
  ///
  /// A file that stands as it did is not read; one that was touched is.
  func isCurrent(_ files: [FoundFile]) -> Bool {
    guard files.map(\.path) == sources.map(\.path) else { return false }
    return sources.allSatisfy { source in
      guard let status = try? System.status(of: source.path) else { return false }
      let isOld = max(status.modified, status.changed) < begun - SourceList.tick
      if status == source.status, isOld { return true }
      return status.size == source.status.size && SourceList.sum(source.path) == source.checksum
    }
  }

  /// Longer than the clock of any file system in use stands still: two seconds, those of FAT.
  private static let tick = 2_000_000_000

  private static func sum(_ path: String) -> UInt64? {
    guard let memory = try? FixedMemory.map(path) else { return nil }
    return FixedArray<UInt8>(memory, at: 0, count: memory.count).map { checksum($0) }
  }
}
