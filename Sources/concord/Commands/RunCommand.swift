import ArgumentParser
import Diagnostics
import Session

/// `concord run SCRIPT…`: the questions of scripts, one after the other.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run scripts; stop at the first error.",
    discussion: """
      A SCRIPT is a file, - for standard input, or the name of a script saved at the prompt.
      """
  )

  @Argument(help: "The scripts to run.")
  var scripts: [String] = []

  @Option(name: .customShort("c"), help: ArgumentHelp("Run this text.", valueName: "text"))
  var text: [String] = []

  @OptionGroup var input: ScriptOptions
  @OptionGroup var opening: OpeningOptions
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    guard scripts.isEmpty, text.isEmpty else { return }
    throw ValidationError("no script is named; give a file, - for standard input, or -c TEXT")
  }

  func run() throws {
    let inline = text.map { ScriptText(name: "-c", text: $0) }
    var call = BatchCall(scripts: try loadScripts(scripts) + inline, paths: input.corpus)
    call.parameters = try input.parameters.byName()
    let environment = opening.environment(interruption: watchForInterrupt())
    try runBatch(call, in: environment, answer.choice)
  }
}

/// What scripts run on and with.
struct ScriptOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      "A file or folder to read; may be repeated. The sample corpus when none is given.",
      valueName: "path"
    )
  )
  var corpus: [String] = []

  @OptionGroup var parameters: ScriptParameters
}

/// The values of the parameters of scripts.
struct ScriptParameters: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      "The value of a parameter of the script; may be repeated.",
      valueName: "name=value"
    )
  )
  var set: [String] = []

  /// The values by name.
  func byName() throws -> [String: String] {
    var values: [String: String] = [:]
    for setting in set {
      guard let (name, value) = splitSetting(setting) else {
        writeMessage(.error, .settingWithoutValue(setting))
        throw ExitCode(ExitStatus.wrong.rawValue)
      }
      values[name] = value
    }
    return values
  }
}
