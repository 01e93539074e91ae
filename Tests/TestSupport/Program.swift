package import Foundation

/// What a run of the program gave.
package struct Run {
  package var status: Int32
  package var output: String
  package var errors: String

  package init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// The built program beside the tests.
package enum Program {
  /// The folder of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The corpus of the examples.
  package static let sampleCorpus = root.appending(path: "Examples/Corpus").path

  /// Where the program under test keeps what it read: never the user's own cache.
  package static let cacheFolder = FileManager.default.temporaryDirectory
    .appending(path: "concord-tests-cache").path

  /// The program of the same build as the tests.
  package static var path: URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "concord")
    guard !FileManager.default.isExecutableFile(atPath: beside.path) else { return beside }
    #if DEBUG
      return root.appending(path: ".build/debug/concord")
    #else
      return root.appending(path: ".build/release/concord")
    #endif
  }

  /// Runs the program to its end, with empty standard input unless one is given.
  package static func run(
    _ arguments: [String],
    input: String = "",
    in folder: TemporaryFolder? = nil
  ) throws -> Run {
    try run(arguments, input: Data(input.utf8), in: folder)
  }

  /// Runs the program as somebody whom permissions bind: the superuser gives up his right to read
  /// everything.
  package static func runBoundByPermissions(_ arguments: [String]) throws -> Run {
    guard getuid() == 0 else { return try run(arguments) }
    let process = prepared(arguments, in: nil)
    let rights = "--bounding-set=-dac_override,-dac_read_search"
    process.executableURL = URL(filePath: "/usr/bin/setpriv")
    process.arguments = ["--inh-caps=-all", rights, path.path] + arguments
    return try finish(process, input: Data())
  }

  /// Runs the program as somebody who may write no file larger than so many blocks of 512 bytes.
  package static func run(_ arguments: [String], writingAtMost blocks: Int) throws -> Run {
    let process = prepared(arguments, in: nil)
    process.executableURL = URL(filePath: "/bin/sh")
    let limit = "ulimit -f \(blocks); exec \"$0\" \"$@\""
    process.arguments = ["-c", limit, path.path] + arguments
    return try finish(process, input: Data())
  }

  /// Runs the program to its end with bytes for its standard input.
  package static func run(
    _ arguments: [String],
    input: Data,
    in folder: TemporaryFolder?
  ) throws -> Run {
    try finish(prepared(arguments, in: folder), input: input)
  }

  private static func finish(_ process: Process, input: Data) throws -> Run {
    let files = try TemporaryFolder()
    let streams = try ["input", "output", "errors"].map { name in
      try files.write(name, name == "input" ? input : Data())
    }
    process.standardInput = FileHandle(forReadingAtPath: streams[0])
    process.standardOutput = FileHandle(forWritingAtPath: streams[1])
    process.standardError = FileHandle(forWritingAtPath: streams[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try files.text(of: "output"),
      errors: try files.text(of: "errors")
    )
  }

  /// The program with its arguments and an environment of its own, not yet begun.
  static func prepared(_ arguments: [String], in folder: TemporaryFolder?) -> Process {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder.url }
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_DATA_HOME"] = folder?.url.path ?? NSTemporaryDirectory()
    environment["XDG_CACHE_HOME"] = cacheFolder
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    return process
  }
}

/// A folder that is removed with the last reference to it.
package final class TemporaryFolder {
  package let url: URL

  /// Makes the folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  @discardableResult
  package func write(_ name: String, _ bytes: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try bytes.write(to: file)
    return file.path
  }

  /// Writes a text file and returns its path.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  /// What stands in a file.
  package func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// Where a file of that name would be.
  package func path(_ name: String) -> String { url.appending(path: name).path }
}
