import ArgumentParser
import Session

/// `concord query 'PIPELINE' [PATH…]`: one question.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask one question of files and folders."
  )

  @Argument(help: "The question: a table, then verbs, joined by |.")
  var pipeline: String

  @Argument(help: "Files and folders, or a corpus file; the sample corpus when none is given.")
  var paths: [String] = []

  @OptionGroup var opening: OpeningOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let script = ScriptText(name: nil, text: pipeline)
    let environment = opening.environment(interruption: watchForInterrupt())
    try runBatch(BatchCall(scripts: [script], paths: paths), in: environment, answer.choice)
  }
}
