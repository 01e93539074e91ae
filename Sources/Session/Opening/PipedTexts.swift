/// Texts that come through pipes: standard input, which is `-`, and what a shell passes by `<(…)`.
///
/// Each lies in a file of its own as long as it is read; all else goes as with any file.
struct PipedTexts {
  /// What to read in place of the paths that were given.
  let paths: [String]
  /// Gone with the last reference to it.
  private let folder: TemporaryFolder?

  /// Whether a pipe was among the paths; what came through it cannot be read again.
  var areAny: Bool { folder != nil }

  /// Reads the pipes among some paths to their end.
  init(_ given: [String]) throws(SystemError) {
    guard given.contains(where: PipedTexts.isPipe) else {
      paths = given
      folder = nil
      return
    }
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for path in given {
      guard PipedTexts.isPipe(path) else {
        paths.append(path)
        continue
      }
      let isInput = path == "-" || path == "/dev/stdin"
      let file = folder.path + "/" + (isInput ? "stdin" : lastComponent(of: path))
      try System.replace(file, with: try System.read(path))
      paths.append(file)
    }
    self.paths = paths
    self.folder = folder
  }

  private static func isPipe(_ path: String) -> Bool {
    path == "-" || (try? System.kind(of: path)) == .other
  }
}
