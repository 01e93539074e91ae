import ArgumentParser
import Session

/// `concord inspect PATH…`: what was recognised, how much, and every problem.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what was recognised in files and folders, how much, and every problem."
  )

  @Argument(help: "Files and folders to read; the sample corpus when none is given.")
  var paths: [String] = []

  func run() throws {
    let environment = Environment.ofProcess(interruption: watchForInterrupt())
    let output = inspect(paths, in: environment, messages: writeMessage)
    try finish(output)
  }
}
