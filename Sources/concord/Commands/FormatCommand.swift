import ArgumentParser
import Session

/// `concord format SCRIPT…`: the one way to write a script.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write scripts the one way they are written."
  )

  @Argument(help: "Scripts; - for standard input.")
  var scripts: [String]

  @Option(help: ArgumentHelp("Names in English (en) or Chinese (zh).", valueName: "en|zh"))
  var language: String = "en"

  @Flag(name: .shortAndLong, help: "Write the files in place of printing.")
  var write = false

  func validate() throws {
    guard !formatLanguages.contains(language) else { return }
    throw ValidationError(
      "there is no language \"\(language)\"; languages: \(formatLanguages.joined(separator: ", "))"
    )
  }

  func run() throws {
    for script in try loadScripts(scripts) {
      let formatted = formatScript(script, language: language, in: Environment.ofProcess())
      for message in formatted.messages { writeMessage(message) }
      guard let text = formatted.text else { throw ExitCode(ExitStatus.wrong.rawValue) }
      guard write, let path = script.path else {
        try writeAnswer(Array(text.utf8))
        continue
      }
      if text != script.text { try replaceFile(path, with: Array(text.utf8)) }
    }
  }
}
