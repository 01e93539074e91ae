import ArgumentParser
import Session

/// `concord check SCRIPT…`: the answers of scripts against those recorded beside them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run scripts again and compare with the recorded answers.",
    discussion: """
      The answer of NAME.concord is recorded beside it in NAME.answer. A folder stands for all \
      scripts in it.
      """
  )

  @Argument(help: "Scripts, or folders of scripts.")
  var scripts: [String]

  @Flag(help: "Record the answers anew.")
  var update = false

  @OptionGroup var input: ScriptOptions
  @OptionGroup var opening: OpeningOptions

  func run() throws {
    let environment = opening.environment(interruption: watchForInterrupt())
    let call = CheckCall(
      scripts: scripts,
      paths: input.corpus,
      parameters: try input.parameters.byName(),
      records: update ? .write : .compare
    )
    let output = checkScripts(call, in: environment, messages: writeMessage)
    try finish(output)
  }
}
