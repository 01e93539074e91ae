import Diagnostics
import Rendering

/// A call of `concord check`.
package struct CheckCall: Sendable {
  /// Scripts, and folders of scripts.
  package var scripts: [String]
  /// The corpus; empty for the sample.
  package var paths: [String]
  package var parameters: [String: String]
  package var records: RecordUse

  package init(
    scripts: [String],
    paths: [String],
    parameters: [String: String],
    records: RecordUse
  ) {
    self.scripts = scripts
    self.paths = paths
    self.parameters = parameters
    self.records = records
  }
}

/// What is done with the answers recorded beside scripts.
package enum RecordUse: Sendable { case compare, write }

/// Runs scripts again and compares their answers with those recorded beside them.
///
/// The answer lists each script that differs with the difference, and how many there are of each
/// kind; the status is `unmet` when one differs or has no record.
package func checkScripts(
  _ call: CheckCall,
  in environment: Environment,
  messages: (String) -> Void
) -> Output {
  var names: [String] = []
  for script in call.scripts {
    guard (try? System.kind(of: script)) == .folder else {
      names.append(scriptPath(script, scriptsFolder: environment.scriptsFolder))
      continue
    }
    let found = (try? System.names(in: script)) ?? []
    names += found.filter { $0.hasSuffix(scriptEnding) }.map { script + "/" + $0 }
  }
  guard !names.isEmpty else { return Output(.wrong, .noScriptToCheck, in: environment.language) }
  let opening = openCorpus(call.paths, in: environment, messages: messages)
  guard let corpus = opening.corpus else {
    var output = Output()
    output.status = opening.status
    return output
  }
  var check = ScriptCheck(call: call, corpus: corpus, environment: environment)
  for name in names where check.output.status != .interrupted { check.run(name, messages) }
  return check.finished(count: names.count)
}

/// The comparison of scripts with their records while it goes on.
private struct ScriptCheck {
  let call: CheckCall
  let corpus: OpenedCorpus
  let environment: Environment
  var output = Output()
  private var different = 0
  private var recorded = 0

  init(call: CheckCall, corpus: OpenedCorpus, environment: Environment) {
    self.call = call
    self.corpus = corpus
    var plain = environment
    plain.surface = .plain
    self.environment = plain
  }

  mutating func run(_ name: String, _ messages: (String) -> Void) {
    let script: ScriptText
    switch loadScript(name, in: environment) {
    case .loaded(let loaded): script = loaded
    case .failed(let message): return fail(.wrong, message, messages)
    }
    let batch = BatchCall(scripts: [script], paths: [], parameters: call.parameters)
    let answer = runScripts(batch, on: corpus, in: environment)
    guard answer.status == .done else {
      return fail(answer.status, answer.messages.joined(separator: "\n"), messages)
    }
    let record = answerPath(of: name)
    switch call.records {
    case .write: write(answer.answer, to: record, messages)
    case .compare: compare(answer.text, with: record, script: name)
    }
  }

  private mutating func fail(
    _ status: ExitStatus,
    _ message: String,
    _ messages: (String) -> Void
  ) {
    messages(message)
    // The gravest status of all scripts is the one to end with.
    if status.rawValue > output.status.rawValue { output.status = status }
    different += 1
  }

  private mutating func write(_ bytes: [UInt8], to path: String, _ messages: (String) -> Void) {
    guard (try? System.read(path)) != bytes else { return }
    do {
      try System.replace(path, with: bytes)
      recorded += 1
      say(.recorded(path: path))
    } catch {
      fail(.wrong, language.line(.error, .cannotBeWritten(path: path, error)), messages)
    }
  }

  private mutating func compare(_ answer: String, with path: String, script: String) {
    guard let bytes = try? System.read(path) else {
      return miss(.noAnswerRecorded(script: script))
    }
    let lines = difference(recorded: String(decoding: bytes, as: UTF8.self), now: answer)
    guard !lines.isEmpty else { return }
    miss(.otherAnswer(script: script))
    lines.forEach { write($0) }
  }

  private mutating func miss(_ remark: Remark) {
    say(remark)
    different += 1
    if output.status == .done { output.status = .unmet }
  }

  private var language: NameLanguage { environment.language }

  private mutating func say(_ remark: Remark) { write(remark.message.text(in: language)) }

  private mutating func write(_ line: String) { output.answer += Array((line + "\n").utf8) }

  /// The output with its closing line.
  consuming func finished(count: Int) -> Output {
    switch call.records {
    case .compare: say(.checked(same: count - different, different: different))
    case .write: say(.recordedAnew(recorded, same: count - recorded - different))
    }
    return output
  }
}

/// The file of the recorded answer: `a.concord` → `a.answer`.
private func answerPath(of script: String) -> String {
  let stem = script.hasSuffix(scriptEnding) ? String(script.dropLast(scriptEnding.count)) : script
  return stem + ".answer"
}
