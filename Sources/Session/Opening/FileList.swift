package import CorpusModel

/// The files below the given paths, in the order a corpus has them.
package struct FileList: Sendable {
  /// A file to read.
  package struct Entry: Sendable, Hashable {
    /// Where it is opened.
    package var path: String
    /// What the corpus calls it: the path below the opened folder, or the file name.
    package var name: String
  }

  package private(set) var entries: [Entry] = []
  /// Paths that could not be followed.
  package private(set) var problems: [Problem] = []
  /// Folders already entered: a symbolic link cannot lead in a circle.
  private var entered: Set<[UInt64]> = []

  /// Finds the files; folders are entered in the order of their names, and files whose names begin
  /// with a dot are passed over.
  package init(paths: [String]) {
    for path in paths { add(path, name: nil) }
    nameApart()
  }

  private mutating func add(_ path: String, name: String?) {
    do {
      switch try System.kind(of: path) {
      case .file: entries.append(Entry(path: path, name: name ?? lastComponent(of: path)))
      case .folder: try addFolder(path, name: name)
      case .other: report(name ?? path, "it is neither a file nor a folder")
      }
    } catch {
      report(name ?? path, error.message)
    }
  }

  private mutating func addFolder(_ path: String, name: String?) throws(SystemError) {
    guard entered.insert(try System.identity(of: path)).inserted else {
      report(name ?? path, "this folder was read before: a symbolic link leads back to it")
      return
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    for child in try System.names(in: path) where !child.hasPrefix(".") {
      add(folder + child, name: name.map { $0 + "/" + child } ?? child)
    }
  }

  private mutating func report(_ file: String, _ message: String) {
    problems.append(Problem(file: file, line: 0, severity: .error, message: message))
  }

  /// Two files of one name from different folders keep their whole paths as names.
  private mutating func nameApart() {
    var counts: [String: Int] = [:]
    for entry in entries { counts[entry.name, default: 0] += 1 }
    for index in entries.indices where counts[entries[index].name, default: 0] > 1 {
      entries[index].name = entries[index].path
    }
  }
}
