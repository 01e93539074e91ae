import Diagnostics
import Engine
import Query
import Rendering

/// Reads the corpus and runs scripts on it, one after the other up to the first error.
///
/// The scripts are checked before anything is read, as far as that can be done without the corpus.
package func run(
  _ call: BatchCall,
  in environment: Environment,
  messages: (String) -> Void
) -> Output {
  for script in call.scripts {
    let early = check(script.text, in: CheckEnvironment(parameters: call.parameters))
    guard early.program == nil else { continue }
    let problems = report(
      early.diagnostics,
      in: script.text,
      named: script.name,
      language: environment.language
    )
    return Output(.wrong, problems)
  }
  let opening = openCorpus(call.paths, in: environment, messages: messages)
  guard let corpus = opening.corpus else {
    var output = Output()
    output.status = opening.status
    return output
  }
  openingRemarks(of: corpus, in: environment.language).forEach(messages)
  var output = runScripts(call, on: corpus, in: environment)
  if output.status == .done { output.status = opening.status }
  output.corpus = corpus
  return output
}

/// Runs scripts on an open corpus.
func runScripts(
  _ call: BatchCall,
  on corpus: OpenedCorpus,
  in environment: Environment
) -> Output {
  var output = Output()
  for script in call.scripts {
    var desk = Desk(corpus)
    let reply = desk.ask(
      script.text,
      name: script.name,
      parameters: call.parameters,
      options: DeskOptions(environment)
    )
    output.add(reply, of: script, on: corpus, call.format, in: environment)
    output.messages += reply.messages
    if output.status == .done { output.status = reply.status }
    guard output.status == .done else { break }
    if call.provenance != .none {
      let record = Provenance(of: reply, script: script, corpus: corpus)
      output.add(record, at: call.provenance, after: reply.answers.last, call.format)
    }
  }
  return output
}

extension Output {
  /// Adds the answers of a script; pages and pictures that follow each other are one.
  fileprivate mutating func add(
    _ reply: Reply,
    of script: ScriptText,
    on corpus: OpenedCorpus,
    _ format: String?,
    in environment: Environment
  ) {
    let forms = reply.answers.map { $0.form(orElse: format.flatMap(Form.init(rawValue:))) }
    var next = 0
    while next < forms.count {
      let (first, form) = (next, forms[next])
      next = forms[first...].firstIndex { $0 != form } ?? forms.count
      if form.isPublished {
        let interruption = environment.interruption
        var page = Publishing(reply, of: script, on: corpus, in: environment.language) {
          interruption.isRequested
        }
        for number in first..<next { page.add(reply.answers[number], number: number) }
        if let bytes = page.bytes(as: form) {
          answer += bytes
          self.forms.append(form)
          for given in reply.answers[first..<next] {
            add(given.answer.notes, in: environment.language)
          }
          continue
        }
      }
      for given in reply.answers[first..<next] { add(given, format, in: environment) }
    }
  }

  /// Adds a rendered answer; a blank line stands between answers, except where each line is a whole
  /// of its own.
  private mutating func add(
    _ answer: GivenAnswer,
    _ format: String?,
    in environment: Environment
  ) {
    let form = answer.form(orElse: format.flatMap(Form.init(rawValue:)))
    guard status == .done else { return }
    let interruption = environment.interruption
    let rendered = answer.rendered(as: form, on: environment.surface, until: interruption)
    guard !rendered.wasStopped else {
      status = .interrupted
      messages.append(Remark.interrupted.message.text(in: environment.language))
      return
    }
    forms.append(form)
    if !self.answer.isEmpty, !rendered.bytes.isEmpty { self.answer += form.separator }
    self.answer += rendered.bytes
    add(answer.answer.notes + rendered.notes, in: environment.language)
  }

  /// Adds the record of what the answers were made from.
  fileprivate mutating func add(
    _ record: Provenance,
    at place: ProvenancePlace,
    after last: GivenAnswer?,
    _ format: String?
  ) {
    let form = last?.form(orElse: format.flatMap(Form.init(rawValue:)))
    switch place {
    case .none: break
    case .beside: provenance = (provenance ?? []) + record.bytes
    case .below where form?.isData == true || form == .html || form == .svg:
      messages.append(String(decoding: record.bytes.dropLast(), as: UTF8.self))
    case .below: answer += (answer.isEmpty ? [] : [0x0A]) + record.bytes
    }
  }
}

extension Form {
  /// What stands between two answers of this form.
  fileprivate var separator: [UInt8] {
    switch self {
    case .json, .jsonl: []
    case .csv: [0x0D, 0x0A]
    case .table, .list, .records, .kwic, .bars, .line, .timeline, .tsv, .markdown, .html, .svg:
      [0x0A]
    }
  }
}
