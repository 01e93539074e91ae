import Columns
import Diagnostics
import Engine
import Query
import Rendering
import Store

/// A corpus with what later questions may use of earlier ones: definitions and the last answer.
///
/// The prompt keeps one for the whole session, a run of a script begins with a fresh one.
struct Desk: Sendable {
  let opened: OpenedCorpus
  /// In the order made; a later one of the same name hides an earlier one.
  private var definitions: [(name: String, relation: Relation)] = []
  private var last: Relation?
  /// The parameters given so far, each once.
  private(set) var parameters: [CheckedParameter] = []

  init(_ opened: OpenedCorpus) { self.opened = opened }

  /// What the checker is told.
  func checkEnvironment(parameters: [String: String] = [:]) -> CheckEnvironment {
    CheckEnvironment(
      parameters: parameters,
      bindings: definitions.map { KnownBinding(name: $0.name, shape: $0.relation.shape) },
      knownParameters: self.parameters,
      lastResult: last?.shape,
      names: opened.names
    )
  }

  /// The columns of a definition, or of `_`.
  func shape(named name: String) -> RowShape? {
    name == "_" ? last?.shape : definitions.last { $0.name == name }?.relation.shape
  }

  /// Where a row of an answer stands in the files; nothing for rows that were made.
  func places(of row: Int, in given: GivenAnswer) -> [SourcePlace] {
    given.answer.places(ofRow: row)
  }

  /// Checks a text and runs it up to the first error; definitions and the last answer are kept.
  mutating func ask(
    _ text: String,
    name: String?,
    parameters: [String: String] = [:],
    options: DeskOptions
  ) -> Reply {
    let checked = check(text, in: checkEnvironment(parameters: parameters))
    var reply = Reply()
    reply.messages = options.reports(checked.diagnostics, in: text, named: name)
    guard let program = checked.program else {
      reply.status = .wrong
      return reply
    }
    reply.program = program
    let peeks = PeekedRows(options)
    let run = ProgramRun(
      program,
      on: opened.corpus,
      environment: RunEnvironment(bindings: definitions.map(\.relation), lastResult: last),
      options: options.runOptions(peeks)
    )
    var question: Question?
    do throws(EngineError) {
      for next in program.questions {
        question = next
        let answer = try run.answer(next)
        reply.messages += peeks.take()
        reply.answers.append(GivenAnswer(answer))
      }
      question = nil
      try keep(program, run, reply.answers.last)
    } catch {
      reply.messages += peeks.take()
      reply.fail(error, at: question, in: text, named: name, options.language)
    }
    return reply
  }

  /// Keeps what the program defined, and its last answer.
  private mutating func keep(
    _ program: CheckedProgram,
    _ run: ProgramRun,
    _ answer: GivenAnswer?
  ) throws(EngineError) {
    let relations = try run.bindings()
    for (binding, relation) in zip(program.bindings, relations.suffix(program.bindings.count)) {
      definitions.append((binding.name, relation))
    }
    for parameter in program.parameters {
      parameters.removeAll { $0.name == parameter.name }
      parameters.append(parameter)
    }
    if let answer { last = answer.answer.relation }
  }

  /// The rows that a row of an answer was made of; `_` stays what it was.
  func rows(behind row: Int, of given: GivenAnswer, options: DeskOptions) -> Reply {
    var reply = Reply()
    do throws(EngineError) {
      let runOptions = options.runOptions(PeekedRows(options))
      guard let answer = try given.answer.behind(row: row, options: runOptions) else {
        return reply
      }
      reply.answers = [GivenAnswer(answer)]
    } catch {
      reply.fail(error, at: nil, in: "", named: nil, options.language)
    }
    return reply
  }
}

/// How a desk runs what it is asked.
struct DeskOptions {
  var interruption: Interruption
  var surface: Surface
  var language: NameLanguage
  /// The columns of the screen that messages are read on; nil where they go on to a file.
  var messageWidth: Int?
  var seconds: @Sendable () -> Double

  init(_ environment: Environment) {
    interruption = environment.interruption
    surface = environment.surface
    language = environment.language
    messageWidth = environment.messagesAreOnTerminal ? environment.surface.width : nil
    seconds = environment.seconds
  }

  /// What was wrong with a text, as one message; none where nothing was.
  func reports(_ diagnostics: [Diagnostic], in text: String, named name: String?) -> [String] {
    guard !diagnostics.isEmpty else { return [] }
    let width = messageWidth
    return [report(diagnostics, in: text, named: name, language: language, width: width)]
  }

  func runOptions(_ peeks: PeekedRows) -> RunOptions {
    let seconds = seconds
    return RunOptions(
      cancellation: interruption.cancellation,
      peek: { label, rows in peeks.add(label, rows) },
      clock: { UInt64(max(0, seconds()) * 1e9) }
    )
  }
}

/// What came of a text.
struct Reply: Sendable {
  var answers: [GivenAnswer] = []
  /// For standard error.
  var messages: [String] = []
  var status = ExitStatus.done
  /// Nil when the text was wrong.
  var program: CheckedProgram?

  /// Whether the text held nothing that is worth a number: no question, no definition, no parameter.
  var isEmpty: Bool {
    guard let program else { return answers.isEmpty }
    return program.questions.isEmpty && program.bindings.isEmpty && program.parameters.isEmpty
  }

  /// Takes down why a run ended.
  mutating func fail(
    _ error: EngineError,
    at question: Question?,
    in text: String,
    named name: String?,
    _ language: NameLanguage
  ) {
    switch error {
    case .cancelled:
      status = .interrupted
      messages.append(error.message.text(in: language))
    case .tooManyRows:
      status = .wrong
      let diagnostic = Diagnostic(.error, error.message, at: question?.span)
      messages.append(report([diagnostic], in: text, named: name, language: language))
    case .expectationFailed:
      status = .unmet
      let diagnostic = Diagnostic(.error, error.message, at: question?.span)
      messages.append(report([diagnostic], in: text, named: name, language: language))
    }
  }
}
