import CorpusModel
import Diagnostics
import Unicode

extension Checker {
  /// Checks all statements in their order; nil when one cannot run.
  mutating func check(_ script: Script) -> CheckedProgram? {
    let first = bindings.count
    var program = CheckedProgram(
      version: nil,
      title: nil,
      description: nil,
      parameters: [],
      bindings: [],
      firstBinding: first,
      questions: []
    )
    (program.title, program.description) = script.heading
    var isWhole = true
    for statement in script.statements {
      switch statement.form {
      case .version(let version): program.version = version
      case .parameter(let parameter): checkParameter(parameter)
      case .definition(let name, let pipeline):
        guard let plan = checkDefinition(name, pipeline) else { isWhole = false; continue }
        program.bindings.append(CheckedBinding(name: name.text, plan: plan))
      case .question(let pipeline):
        guard let question = checkQuestion(pipeline) else { isWhole = false; continue }
        program.questions.append(question)
      case .invalid: isWhole = false
      }
    }
    checkGivenParameters()
    program.parameters = parameters.filter { ownParameters.contains($0.name) }
    return isWhole ? program : nil
  }

  private mutating func checkDefinition(_ name: NameSyntax, _ pipeline: PipelineSyntax) -> Plan? {
    if Table.vocabulary[name.text] != nil {
      report(.nameTaken(name.text, by: Message("a table", "一张表"), at: name.place.span))
    } else if ownParameters.contains(name.text) {
      report(.nameTaken(name.text, by: Message("a parameter", "一个参数"), at: name.place.span))
    } else if bindings.dropFirst(environment.bindings.count).contains(where: {
      $0.name == name.text
    }) {
      report(
        .nameTaken(name.text, by: Message("a definition above", "前面的一个定义"), at: name.place.span)
      )
    }
    let checked = checkPipeline(pipeline)
    bindings.append((name.text, checked.scope.isCertain ? checked.scope.shape : nil))
    for ending in checked.endings { report(.formOfPart(ending.text, at: ending.span)) }
    return checked.plan
  }

  private mutating func checkQuestion(_ pipeline: PipelineSyntax) -> Question? {
    let checked = checkPipeline(pipeline)
    guard let plan = checked.plan else { return nil }
    var form: OutputForm?
    var explains = false
    for ending in checked.endings {
      switch ending.kind {
      case .form(let chosen): form = chosen
      case .explain: explains = true
      }
    }
    return Question(plan: plan, form: form, explains: explains, span: pipeline.place.span)
  }

  private mutating func checkParameter(_ parameter: ParameterSyntax) {
    let name = parameter.name
    if ownParameters.contains(name.text) {
      return report(
        .nameTaken(name.text, by: Message("a parameter above", "前面的一个参数"), at: name.place.span)
      )
    }
    if Table.vocabulary[name.text] != nil {
      return report(.nameTaken(name.text, by: Message("a table", "一张表"), at: name.place.span))
    }
    guard let standard = parameterValue(parameter) else { return }
    var value = standard
    if let given = environment.parameters[name.text] {
      if let read = Literal(given: given, like: standard) {
        value = read
      } else if let type = standard.type {
        report(.badParameterValue(name: name.text, value: given, type: type))
      }
    }
    parameters.removeAll { $0.name == name.text }
    ownParameters.insert(name.text)
    parameters.append(
      CheckedParameter(name: name.text, standard: standard, value: value, help: parameter.help)
    )
  }

  private mutating func parameterValue(_ parameter: ParameterSyntax) -> Literal? {
    let place = parameter.standardPlace
    switch parameter.standard {
    case .text(let text): return .text(text)
    case .number(let number, _): return .number(parameter.isNegative ? -number : number)
    case .date(let date, _): return .date(date)
    case .boolean(let value): return .boolean(value)
    case .missing:
      return fail(
        .stray(
          what: Message("missing as the standard value of a parameter", "“缺失”作为参数的默认值"),
          at: place.span
        )
      )
    case .pattern:
      return fail(
        .stray(
          what: Message("a regular expression as the value of a parameter", "正则表达式作为参数的值"),
          at: place.span
        )
      )
    }
  }

  /// Reports `--set` for names that are no parameters.
  private mutating func checkGivenParameters() {
    let names = parameters.map(\.name).filter(ownParameters.contains)
    for given in environment.parameters.keys.sorted() where !names.contains(given) {
      report(.unknownParameter(given, nearest: nearestNames(to: given, in: names)))
    }
  }
}

extension Script {
  /// The title and the description: the comment block before the first statement that does
  /// something, up to its first blank line.
  var heading: (title: String?, description: String?) {
    var block: [Comment] = []
    for statement in statements.prefix(2) {
      block += statement.before
      if case .version = statement.form { continue }
      break
    }
    if statements.isEmpty { block = ending }
    block.removeAll { $0.text.hasPrefix("#!") }
    let end = block.dropFirst().firstIndex(where: \.followsBlankLine) ?? block.count
    let lines = block.prefix(end).map(\.plainText)
    guard let title = lines.first, !title.isEmpty else { return (nil, nil) }
    let rest = lines.dropFirst().joined(separator: "\n")
    return (title, rest.isEmpty ? nil : rest)
  }
}

extension Comment {
  /// Without `#` and the blanks around.
  var plainText: String {
    let body = text.unicodeScalars.drop { $0 == "#" }
    let trimmed = body.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
    return String(String.UnicodeScalarView(trimmed))
  }
}
