import Columns
import CorpusModel
import Diagnostics
import Store

/// The corpus files that are known to be whole: a note of each in the folder of the cache, with how the file
/// stood when it was compared with its checksums.
///
/// To compare reads all of a file. It is done where a file stands otherwise than its note says, thus once for
/// a file that came from somewhere, and again for one whose bytes were changed.
struct WholeFiles {
  /// Nil where nothing is kept: then every file is compared each time.
  private let folder: String?
  private let environment: Environment

  init(_ environment: Environment) {
    folder = environment.cacheFolder
    self.environment = environment
  }

  /// The ending of a note.
  static let ending = ".whole"

  /// Compares a file that is not known to be whole; `status` is how it stood before it was mapped, nil where that
  /// could not be told.
  ///
  /// - Throws: what part of it is damaged.
  func check(
    _ file: SnapshotFile,
    at path: String,
    _ status: FileStatus?
  ) throws(SnapshotError) {
    if let status, isKnown(path, status) { return }
    let progress = ProgressLine(environment)
    defer { progress.clear() }
    let interruption = environment.interruption
    try file.verify {
      progress.showComparing(path, bytes: file.count)
      return interruption.isRequested
    }
    if let status { note(path, status) }
  }

  /// Notes that a file is whole as it stands now.
  func note(_ path: String) {
    guard let status = try? System.status(of: path) else { return }
    note(path, status)
  }

  private func isKnown(_ path: String, _ status: FileStatus) -> Bool {
    guard let place = place(of: path), let note = try? System.read(place) else { return false }
    return note == text(status)
  }

  /// A note that cannot be written costs the next opening the time to compare.
  private func note(_ path: String, _ status: FileStatus) {
    guard let folder, let place = place(of: path) else { return }
    try? System.makeFolder(folder)
    guard let note = try? OutputFile(place) else { return }
    defer { note.abandon() }
    guard (try? note.write(text(status))) != nil else { return }
    try? note.finish(.soon)
  }

  private func text(_ status: FileStatus) -> [UInt8] {
    Array("\(status.size) \(status.modified) \(status.changed)\n".utf8)
  }

  private func place(of path: String) -> String? {
    guard let folder, let home = System.workingFolder else { return nil }
    let whole = path.hasPrefix("/") ? path : home + "/" + path
    return folder + "/" + sha256(Array(whole.utf8)).prefix(32) + WholeFiles.ending
  }
}
