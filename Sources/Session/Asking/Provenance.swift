import Calendar
import CorpusModel
import Diagnostics
import Engine
import Query
import Store

/// What an answer was made from: enough to make it again and to see that it is the same.
///
/// No clock, machine or path of the corpus goes into it, so that the same run gives the same bytes.
struct Provenance {
  private var lines: [String] = []

  init(of reply: Reply, script: ScriptText, corpus: OpenedCorpus) {
    add("script", "\(script.path.map(lastComponent) ?? "in the call"), sha256 \(hash(script))")
    for parameter in reply.program?.parameters ?? [] {
      add("parameter", "\(parameter.name) = \(parameter.value.written)")
    }
    let files = corpus.corpus.rowCount(.documents)
    add("corpus", "sha256 \(corpus.fingerprint), \(files) documents, \(corpus.bytes) bytes")
    add("concord", "\(programVersion), language \(reply.program?.version ?? languageVersion)")
    for (index, answer) in reply.answers.enumerated() {
      add("answer \(index + 1)", rows(of: answer))
      for note in answer.answer.notes { add("", note.english) }
    }
  }

  /// One line a fact, each behind `#`.
  var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

  private mutating func add(_ name: String, _ fact: String) {
    let width = 10
    lines.append("# " + name + String(repeating: " ", count: max(1, width - name.count)) + fact)
  }

  private func hash(_ script: ScriptText) -> String { sha256(Array(script.text.utf8)) }

  /// Rows read from the source and rows given.
  private func rows(of given: GivenAnswer) -> String {
    let read = given.answer.steps.first { $0.depth == 0 }?.rowsIn ?? given.answer.relation.count
    return "\(read) rows read, \(given.answer.relation.count) returned"
  }
}
