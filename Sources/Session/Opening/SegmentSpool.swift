import Columns
import Store
import Synchronization

/// Where segments stand that are not kept in the cache: in a file without a name, which is gone with the
/// program, however it ends; in memory where there can be no file.
///
/// A class: the threads that read share it.
final class SegmentSpool: Sendable {
  private let folder: String
  private let file: Mutex<OutputFile?>

  /// The file is made in a folder when it is needed.
  init(beside folder: String) {
    self.folder = folder
    file = Mutex(nil)
  }

  /// Adds the bytes of a segment, which were laid out just now.
  func add(_ bytes: [UInt8]) -> Segment? {
    let mapped = file.withLock { file -> FixedMemory? in
      if file == nil { file = try? OutputFile(unnamedIn: folder) }
      return file.flatMap { try? $0.mapAppended(bytes) }
    }
    return Segment(mapped ?? FixedMemory(copying: bytes), isNew: true)
  }
}

extension OutputFile {
  /// Adds bytes and maps them; where they do not fit nothing is added.
  fileprivate func mapAppended(_ bytes: [UInt8]) throws(FileError) -> FixedMemory {
    let start = count
    do throws(FileError) {
      try pad(toMultipleOf: OutputFile.pageSize)
      let first = count
      try write(bytes)
      return try map(first..<count).memory
    } catch {
      goBack(to: start)
      throw error
    }
  }
}
