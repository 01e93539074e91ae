import Query
import Rendering

extension Session {
  /// Writes numbered questions to a script in the user's folder, or to a path.
  func save(_ arguments: [String]) -> Output {
    guard let name = arguments.first else {
      return Output(.wrong, .wanted(.save), in: language)
    }
    guard !state.entries.isEmpty else { return Output(.wrong, .nothingAsked, in: language) }
    let known = 1...state.entries.count
    let pieces = Array(arguments.dropFirst())
    guard let choice = pieces.isEmpty ? Choice(all: known) : Choice(pieces, known: known) else {
      return Output(.wrong, .questionNumbers(last: known.upperBound), in: language)
    }
    let path = savePath(name)
    if System.exists(path) {
      return Output(.wrong, .isThere(path: path), in: language)
    }
    let saved = SavedScript(entries: state.entries)
      .text(of: choice.numbers, title: lastComponent(of: name)) { text in
        check(text, in: CheckEnvironment(names: corpus.names)).program != nil
      }
    guard let script = saved else {
      return Output(.wrong, .makeNoScript(questions: Choice.text(of: choice.numbers)), in: language)
    }
    do {
      try System.makeFolder(parentFolder(of: path))
      try System.replace(path, with: Array(script.utf8))
    } catch {
      return Output(.wrong, .cannotBeWritten(path: path, error), in: language)
    }
    let questions = Choice.text(of: choice.numbers)
    return Output(.done, .saved(path: path, name: name, questions: questions), in: language)
  }

  private func savePath(_ name: String) -> String {
    let file = name.hasSuffix(scriptEnding) ? name : name + scriptEnding
    return name.contains("/") ? file : environment.scriptsFolder + "/" + file
  }

  /// The scripts that were saved.
  func scripts() -> Output {
    let names = (try? System.names(in: environment.scriptsFolder)) ?? []
    let saved = names.filter { $0.hasSuffix(scriptEnding) }
    guard !saved.isEmpty else {
      return Output(.done, .nothingSaved(folder: environment.scriptsFolder), in: language)
    }
    let lines = saved.map { file in
      let path = environment.scriptsFolder + "/" + file
      return "\(file.dropLast(scriptEnding.count))\(title(ofScript: path))\n"
    }
    return Output(text: lines.joined())
  }

  /// The first comment of a script, behind a dash.
  private func title(ofScript path: String) -> String {
    guard let bytes = try? System.read(path), case .success(let text) = decodeScript(bytes) else {
      return ""
    }
    return ScriptText(name: nil, text: text).title.map { " — " + $0 } ?? ""
  }

  /// Runs a script on the open corpus.
  func run(_ arguments: [String]) -> Output {
    guard let name = arguments.first else {
      return Output(.wrong, .wanted(.run), in: language)
    }
    var parameters: [String: String] = [:]
    for setting in arguments.dropFirst() {
      guard let (name, value) = splitSetting(setting) else {
        return Output(.wrong, .noSetting(setting), in: language)
      }
      parameters[name] = value
    }
    switch loadScript(name, in: environment) {
    case .failed(let message): return Output(.wrong, message)
    case .loaded(let script):
      var environment = environment
      environment.surface = settings.applied(to: environment.surface)
      let call = BatchCall(
        scripts: [script],
        paths: [],
        parameters: parameters,
        format: settings.form?.rawValue
      )
      return runScripts(call, on: corpus, in: environment)
    }
  }
}
