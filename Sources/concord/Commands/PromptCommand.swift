import ArgumentParser
import Session

/// `concord [PATH…]`: the prompt; where no terminal is, its lines are read from standard input.
struct PromptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt",
    abstract: "Ask one question after the other.",
    shouldDisplay: false
  )

  @Argument(help: "Files and folders, or a corpus file; the sample corpus when none is given.")
  var paths: [String] = []

  @OptionGroup var opening: OpeningOptions

  func run() throws {
    try converse(on: paths, opening) { _ in Output() }
  }
}
