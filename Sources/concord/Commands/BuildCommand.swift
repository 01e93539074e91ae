import ArgumentParser
import Session

/// `concord build PATH… -o FILE`: everything read once, as one file that is opened at once.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read files and folders into one corpus file, which is opened at once.",
    discussion: """
      The file can be given wherever a command takes paths. It appears when it is whole: an \
      interrupted build leaves the file of an earlier one as it was.
      """
  )

  @Argument(help: "Files and folders to read.")
  var paths: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The corpus file.", valueName: "file"))
  var output: String

  func validate() throws {
    guard output == standardOutput else { return }
    throw ValidationError("a corpus file is opened where it lies: -o needs the name of a file")
  }

  func run() throws {
    let environment = Environment.ofProcess(interruption: watchForInterrupt())
    try finish(buildFile(paths, to: output, in: environment, messages: writeMessage))
  }
}
