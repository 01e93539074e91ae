import ArgumentParser
import Session

/// `concord learn [LESSON]`: lessons at the prompt.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn at the prompt, step by step.",
    discussion: """
      Without a lesson all are listed. A LESSON is a number, a name, or a file of your own; \
      Docs/LESSONS.md says how one is written.
      """
  )

  @Argument(help: "The lesson to begin; with --check, the files to check.")
  var lessons: [String] = []

  @Flag(help: "List the lessons with how far you are in each.")
  var list = false

  @Flag(help: "Prove that the lessons can be solved and that their wrong turns are recognised.")
  var check = false

  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      "A file or folder to read in place of the sample corpus; may be repeated.",
      valueName: "path"
    )
  )
  var corpus: [String] = []

  @OptionGroup var opening: OpeningOptions

  func validate() throws {
    guard lessons.count > 1, !check else { return }
    throw ValidationError("one lesson at a time; there are \(lessons.count)")
  }

  func run() throws {
    if check {
      let environment = opening.environment(interruption: watchForInterrupt())
      let call = LessonCheckCall(files: lessons, paths: corpus)
      return try finish(checkLessons(call, in: environment, messages: writeMessage))
    }
    guard let lesson = lessons.first, !list else {
      var environment = Environment.ofProcess()
      if environment.messagesAreOnTerminal { environment.remembersSettings() }
      var output = listLessons(in: environment)
      if output.status == .done { output.messages.append(howToBeginLesson(in: environment)) }
      return try finish(output)
    }
    try converse(on: corpus, opening) { session in session.beginLesson(lesson) }
  }
}
