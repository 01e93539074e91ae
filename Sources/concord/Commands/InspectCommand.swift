import ArgumentParser
import Session

/// `concord inspect PATH…`: what was recognised, how much, and every problem.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what was recognised in files and folders, how much, and every problem."
  )

  @Argument(help: "Files and folders, or a corpus file; the sample corpus when none is given.")
  var paths: [String] = []

  @Flag(help: "Compare every part of corpus files with its checksum, and show nothing else.")
  var verify = false

  @OptionGroup var opening: OpeningOptions

  func validate() throws {
    guard verify, paths.isEmpty else { return }
    throw ValidationError("--verify needs the path of a corpus file")
  }

  func run() throws {
    let environment = opening.environment(interruption: watchForInterrupt())
    guard !verify else {
      for path in paths { try finish(verifyFile(path, in: environment)) }
      return
    }
    let output = inspect(paths, in: environment, messages: writeMessage)
    try finish(output)
  }
}
