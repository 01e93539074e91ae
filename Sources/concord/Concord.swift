import ArgumentParser
import Diagnostics
import Glibc
import Session

/// The program: its commands, and how it ends.
@main
struct Concord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concord",
    abstract: "Ask a parsed corpus of Chinese and English texts.",
    usage: """
      concord [PATH…]
      concord query 'PIPELINE' [PATH…]
      concord run SCRIPT… [--corpus PATH] [--set name=value] [--format F] [-o FILE]
      concord check SCRIPT… [--update]
      concord format SCRIPT…
      concord build PATH… -o FILE
      concord export --to FORMAT [-o PATH] [--table TABLE] [PATH…]
      concord sql SCRIPT… [--dialect sqlite|duckdb|spark]
      concord learn [LESSON] [--list] [--check [FILE…]]
      concord inspect PATH…
      """,
    discussion: """
      Exit status: 0 done; 1 an `expect` or `check` failed; 2 the question or the call is wrong; \
      3 the corpus cannot be read; 130 interrupted.
      """,
    version: "concord \(programVersion), language \(languageVersion)",
    subcommands: [
      PromptCommand.self, QueryCommand.self, RunCommand.self, CheckCommand.self,
      LearnCommand.self, FormatCommand.self, BuildCommand.self, ExportCommand.self,
      SQLCommand.self, TopicCommand.self, InspectCommand.self,
    ],
    defaultSubcommand: PromptCommand.self
  )

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseOversizedFiles()
    do {
      if let question = PlainQuestion(arguments) { return try question.run() }
      if let complaint = complaintAboutCommand(arguments) { stop(.wrong, complaint) }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      finish(error)
    }
  }

  /// Ends the program with what a command threw, or with what is wrong in the call.
  private static func finish(_ error: any Error) -> Never {
    if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
    let text = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      print(text)
      Glibc.exit(ExitStatus.done.rawValue)
    }
    let language = Environment.ofProcess().language
    let sentence = language.line(.error, Message(verbatim: message(for: error)))
    stop(.wrong, sentence + "\n" + Remark.seeHelp.message.text(in: language))
  }

  /// Writes a message to standard error and ends the program.
  private static func stop(_ status: ExitStatus, _ message: String) -> Never {
    writeMessage(message)
    Glibc.exit(status.rawValue)
  }

  /// What is wrong with the first argument when it is neither a command nor an option nor a path.
  private static func complaintAboutCommand(_ arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let commands = configuration.subcommands.map { $0._commandName }.filter { $0 != "prompt" }
    guard !commands.contains(first), !System.exists(first) else { return nil }
    let list = Message(
      "commands: \(commands.joined(separator: ", "))",
      "命令：\(commands.joined(separator: "、"))"
    )
    let language = Environment.ofProcess().language
    return language.line(.error, .noCommand(first)) + "\n" + list.text(in: language)
  }
}
