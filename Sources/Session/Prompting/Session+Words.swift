import Columns
import CorpusModel
import Diagnostics
import Query
import Rendering
import Store
import Unicode

extension Session {
  /// Does what a word of the prompt asks.
  mutating func obey(_ command: SessionCommand) -> Output {
    let arguments = command.arguments
    switch command.word {
    case .help: return onScreen(help(arguments))
    case .try: return tryExample(arguments)
    case .tables: return onScreen(listing(listTables(of: corpus.corpus, in: language)))
    case .describe: return onScreen(describe(arguments))
    case .examples: return onScreen(examples())
    case .history: return onScreen(history())
    case .save: return save(arguments)
    case .scripts: return onScreen(scripts())
    case .run: return run(arguments)
    case .edit: return edit(arguments)
    case .undo: return undo()
    case .behind: return behind(arguments)
    case .source: return onScreen(source(arguments))
    case .more: return showMore()
    case .open: return open(arguments)
    case .set: return set(arguments)
    case .time: return setTime(arguments)
    case .lesson: return lesson(arguments)
    case .quit:
      var output = Output()
      output.endsSession = true
      return output
    }
  }

  /// A table that is not an answer: all of it, in the form of tables.
  private func listing(_ table: ResultTable) -> Output {
    var surface = settings.applied(to: environment.surface)
    surface.rows = nil
    var output = Output()
    let rendered = renderListing(table, on: surface)
    output.answer = rendered.bytes
    output.add(rendered.notes, in: language)
    return output
  }

  private func describe(_ arguments: [String]) -> Output {
    guard let name = arguments.first else {
      return Output(.wrong, .wanted(.describe), in: language)
    }
    if let shape = state.desk.shape(named: name) {
      return listing(columns(of: shape, in: language))
    }
    guard let table = tableNamed(name) else {
      let names = Table.allCases.flatMap(\.allNames)
      return Output(
        .wrong,
        .noTable(name, nearest: nearestNames(to: name, in: names)),
        in: language
      )
    }
    return listing(columns(of: table, in: corpus.corpus, language))
  }

  /// Questions to begin with; `try` puts one into the line.
  private mutating func examples() -> Output {
    let page = HelpPage.ofExampleQuestions
    shownPage = page
    let width = settings.applied(to: environment.surface).width
    let lines = page.examples.enumerated().flatMap { index, example in
      let number = pad(String(index + 1), width: 2, alignment: .right)
      let meaning = example.meaning?.text(in: language) ?? ""
      let questions = example.entries.map { inOwnLanguage($0) }.joined(separator: "; ")
      return wrap(meaning, behind: number + "  ", margin: 4, width: width)
        + wrap(question: questions, behind: "    ", margin: 6, width: width)
    }
    var output = Output(text: lines.map { $0 + "\n" }.joined())
    output.messages = [Message.tryPutsIntoLine.text(in: language)]
    return output
  }

  private func history() -> Output {
    let lines = state.entries.enumerated().map { index, entry in
      let body = entry.split(separator: "\n").joined(separator: "\n     ")
      return "\(padded(index + 1))  \(body)\n"
    }
    return Output(text: lines.joined())
  }

  /// Asks the prompt to let the user change a question, the last one where none is named.
  private func edit(_ arguments: [String]) -> Output {
    let count = state.entries.count
    guard count > 0 || arguments.isEmpty else {
      return Output(.wrong, .nothingAsked, in: language)
    }
    guard let number = arguments.first.map({ Int($0) }) ?? count, number >= 0, number <= count,
      arguments.isEmpty || number > 0
    else {
      let remark = Message(
        "error: edit N: the number of a question, 1 to \(count)",
        "错误：编辑 N：问句的编号，1 到 \(count)"
      )
      return Output(.wrong, remark.text(in: language))
    }
    let remark = Message("error: edit needs a terminal", "错误：编辑需要终端")
    var output = Output(.wrong, remark.text(in: language))
    output.edits = number > 0 ? state.entries[number - 1] : ""
    return output
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 3 - digits.count)) + digits
  }

  private mutating func open(_ paths: [String]) -> Output {
    guard !paths.isEmpty else { return Output(.wrong, .wanted(.open), in: language) }
    var messages: [String] = []
    let opening = openCorpus(paths, in: environment) { messages.append($0) }
    var output = Output()
    output.status = opening.status
    output.messages = messages
    guard let opened = opening.corpus else { return output }
    replaceCorpus(opened)
    output.messages += openingRemarks(of: opened, in: language)
    output.messages.append(greeting)
    return output
  }

  /// What is open, in one line.
  package var greeting: String {
    let remark = Remark.greeting(
      paths: corpus.paths == environment.sampleCorpus.map { [$0] } ? [] : corpus.paths,
      documents: corpus.corpus.rowCount(.documents),
      articles: corpus.corpus.rowCount(.articles),
      sentences: corpus.corpus.rowCount(.sentences)
    )
    return remark.message.text(in: language)
  }

  private mutating func set(_ arguments: [String]) -> Output {
    guard !arguments.isEmpty else {
      let lines = settings.lines.map { $0.text(in: language) }
      return Output(text: (lines + parameterLines).map { $0 + "\n" }.joined())
    }
    guard arguments.count == 2 else { return Output(.wrong, .wanted(.set), in: language) }
    if let complaint = settings.set(arguments[0], to: arguments[1]) {
      return Output(.wrong, complaint, in: language)
    }
    environment.language = settings.language
    guard Settings.Name(named: arguments[0]) == .language, environment.keep(language) else {
      return Output()
    }
    return Output(.done, .languageKept, in: language)
  }

  /// The parameters given at the prompt, as they were written.
  private var parameterLines: [String] {
    let word = Message("param", "参数").text(in: language)
    return state.desk.parameters.map { "\(word) \($0.name) = \($0.value.written)" }
  }

  private mutating func setTime(_ arguments: [String]) -> Output {
    let value = arguments.first ?? (settings.tellsTime ? "off" : "on")
    return settings.setTime(value).map { Output(.wrong, $0, in: language) } ?? Output()
  }
}

/// A table by its name, in any case.
func tableNamed(_ name: String) -> Table? {
  let folded = fold(name)
  return Table.allCases.first { table in
    table.singular == folded || table.allNames.contains { fold($0) == folded }
  }
}
