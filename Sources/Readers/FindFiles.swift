package import CorpusModel
import FoundationEssentials

/// A file to read.
package struct FoundFile: Sendable {
  /// Where it is.
  package var path: String
  /// The path below the opened folder, or the file name.
  package var name: String
  package var size: Int
}

/// The files below the given paths, in their order, each once, and what could not be entered.
package func findFiles(_ paths: [String]) -> (files: [FoundFile], problems: [Problem]) {
  var walk = FileWalk()
  for path in paths { walk.enter(root: path) }
  walk.distinguishNames()
  return (walk.files.map(\.file), walk.problems)
}

/// A walk through folders; links are followed, but never back into a folder that is being walked.
private struct FileWalk {
  /// The files found, with the folder each was reached from.
  var files: [(file: FoundFile, root: String)] = []
  var problems: [Problem] = []
  private var seenFiles: Set<String> = []
  private var openFolders: Set<String> = []
  private let manager = FileManager.default

  mutating func enter(root path: String) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let name = url.lastPathComponent
    guard let kind = kind(of: url.path) else {
      report(
        path,
        manager.fileExists(atPath: path) ? "permission denied" : "no such file or folder"
      )
      return
    }
    switch kind {
    case .folder: walk(url.path, below: "", root: name)
    case .file(let size): add(url.path, name: name, size: size, root: name)
    case .other: report(path, "neither a file nor a folder")
    }
  }

  /// Gives files of the same name in different folders names that tell them apart.
  mutating func distinguishNames() {
    var uses: [String: Int] = [:]
    for (file, _) in files { uses[file.name, default: 0] += 1 }
    for index in files.indices where uses[files[index].file.name, default: 0] > 1 {
      let (file, root) = files[index]
      files[index].file.name = file.name == root ? file.path : "\(root)/\(file.name)"
    }
  }

  private enum Kind {
    case folder, file(size: Int), other
  }

  private func kind(of path: String) -> Kind? {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? manager.attributesOfItem(atPath: resolved) else { return nil }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory?: return .folder
    case .typeRegular?:
      return .file(size: (attributes[.size] as? any BinaryInteger).map { Int(clamping: $0) } ?? 0)
    // What is still a link after links were followed leads nowhere.
    case .typeSymbolicLink?: return nil
    case _: return .other
    }
  }

  private mutating func walk(_ folder: String, below: String, root: String) {
    let resolved = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard openFolders.insert(resolved).inserted else {
      report(below.isEmpty ? folder : below, "a symbolic link leads back into this folder")
      return
    }
    defer { openFolders.remove(resolved) }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: folder)
    } catch {
      report(below.isEmpty ? folder : below, "the folder cannot be read: \(plainReason(error))")
      return
    }
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    where !name.hasPrefix(".") {
      visit(folder + "/" + name, name: below.isEmpty ? name : below + "/" + name, root: root)
    }
  }

  private mutating func visit(_ path: String, name: String, root: String) {
    switch kind(of: path) {
    case .folder: walk(path, below: name, root: root)
    case .file(let size): add(path, name: name, size: size, root: root)
    case .other: report(name, "neither a file nor a folder", .warning)
    case nil: report(name, "the file cannot be reached: a broken link or no permission")
    }
  }

  private mutating func add(_ path: String, name: String, size: Int, root: String) {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard seenFiles.insert(resolved).inserted else { return }
    files.append((FoundFile(path: path, name: name, size: size), root))
  }

  private mutating func report(
    _ name: String,
    _ message: String,
    _ severity: ProblemSeverity = .error
  ) {
    problems.append(Problem(file: name, line: 0, severity: severity, message: message))
  }
}
