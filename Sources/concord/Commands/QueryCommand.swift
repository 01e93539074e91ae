import ArgumentParser
import Session

/// `concord query 'PIPELINE' [PATH…]`: one question.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask one question of files and folders.",
    discussion: """
      A path may be -, which is a text on standard input.
      """
  )

  @Argument(help: "The question: a table, then verbs, joined by |.")
  var pipeline: String

  @Argument(help: "Files and folders, or a corpus file; the sample corpus when none is given.")
  var paths: [String] = []

  @OptionGroup var parameters: ScriptParameters
  @OptionGroup var opening: OpeningOptions
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard pipeline.allSatisfy(\.isWhitespace) else { return }
    throw ValidationError("no question is given; for example: concord query 'documents | count'")
  }

  func run() throws {
    var call = BatchCall(scripts: [ScriptText(name: nil, text: pipeline)], paths: paths)
    call.parameters = try parameters.byName()
    let environment = opening.environment(interruption: watchForInterrupt())
    try runBatch(call, in: environment, answer.choice)
  }
}
