import ArgumentParser
import Session

/// `concord topic [TOPIC]`: the pages of `help` without a prompt, and the reference made from them.
struct TopicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic",
    abstract: "Show the page of a verb, table, column, function, form or word.",
    discussion: """
      The examples of a page are answered by the sample corpus. --reference writes all pages as \
      Markdown.
      """
  )

  @Argument(help: "What the page is about, by any of its names.")
  var topic: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Write the language reference to a folder.", valueName: "folder")
  )
  var reference: String?

  func run() throws {
    let environment = Environment.ofProcess(interruption: watchForInterrupt())
    let opening = openCorpus([], in: environment, messages: writeMessage)
    guard let corpus = opening.corpus else { throw ExitCode(opening.status.rawValue) }
    var session = Session(corpus: corpus, in: environment)
    guard let reference else {
      return try finish(session.enter("help " + topic.joined(separator: " ")))
    }
    try writeReference(to: reference, of: session)
  }

  private func writeReference(to folder: String, of session: Session) throws {
    for file in languageReference(on: session) {
      let path = folder + "/" + file.path
      try? System.makeFolder(parentFolder(of: path))
      try replaceFile(path, with: Array(file.text.utf8))
    }
  }
}
