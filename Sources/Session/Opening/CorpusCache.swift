import CorpusModel
import Readers
import Store

/// Where the corpus of some paths is kept for the next time.
struct CorpusCache {
  private let folder: String
  /// The file of these paths.
  let path: String
  private let program: String

  /// Nil when nothing is to be kept.
  init?(_ paths: [String], _ environment: Environment) {
    guard let folder = environment.cacheFolder, let home = System.workingFolder else { return nil }
    self.folder = folder
    program = CorpusCache.program
    let names = paths.map { $0.hasPrefix("/") ? $0 : home + "/" + $0 }
    path = folder + "/" + sha256(Array(names.joined(separator: "\0").utf8)).prefix(32) + ".corpus"
  }

  /// The program that reads: another one may read the same files otherwise.
  static var program: String {
    let status = System.programPath.flatMap { try? System.status(of: $0) }
    return "concord \(programVersion) \(status?.size ?? 0) \(status?.modified ?? 0)"
  }

  /// The corpus as it was kept, if it was made by this program from these very files.
  func open(
    _ files: [FoundFile],
    _ environment: Environment
  ) -> (corpus: Corpus, notes: SnapshotNotes)? {
    let status = try? System.status(of: path)
    let whole = WholeFiles(environment)
    guard let file = try? SnapshotFile(path), let opened = try? Store.open(file),
      opened.notes.program == program, let list = SourceList(opened.notes.sources),
      list.isCurrent(files), (try? whole.check(file, at: path, status)) != nil
    else { return nil }
    // What was used last is removed last.
    if let status, System.now - status.modified > CacheLimits.day {
      try? System.touch(path)
      whole.note(path)
    }
    return opened
  }

  /// Builds a corpus where it is kept; throws why it cannot be kept.
  func build(_ reading: CorpusReading, _ environment: Environment) throws(SnapshotError) -> Corpus {
    do throws(SystemError) {
      try System.makeFolder(folder)
    } catch {
      throw .unwritable(error.code)
    }
    let corpus = try buildCorpus(reading, in: .file(path), environment)
    WholeFiles(environment).note(path)
    pruneCache(folder, keeping: path, now: System.now, limits: CacheLimits())
    return corpus
  }
}
