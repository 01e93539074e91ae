import Calendar
import CorpusModel
import Diagnostics
import Engine
import Query
import Rendering
import Store

/// What an answer was made from: enough to make it again and to see that it is the same.
///
/// No clock, machine or path of the corpus goes into it, so that the same run gives the same bytes.
struct Provenance {
  /// What all the answers of a script were made from.
  private(set) var facts: [PublishedFact] = []
  /// For each answer the rows read and returned, and what was skipped.
  private(set) var rows: [[PublishedFact]] = []

  init(of reply: Reply, script: ScriptText, corpus: OpenedCorpus) {
    let file = script.path.map { Message(verbatim: lastComponent(of: $0)) }
    let place = file ?? Message("in the call", "在命令里")
    let hash = sha256(Array(script.text.utf8))
    add(Message("script", "脚本"), Message("\(place), sha256 \(hash)", "\(place)，sha256 \(hash)"))
    for parameter in reply.program?.parameters ?? [] {
      let setting = "\(parameter.name) = \(parameter.value.written)"
      add(Message("parameter", "参数"), Message(verbatim: setting))
    }
    let (print, bytes) = (corpus.fingerprint, corpus.bytes)
    let files = corpus.corpus.rowCount(.documents)
    add(
      Message("corpus", "语料库"),
      Message(
        "sha256 \(print), \(files) documents, \(bytes) bytes",
        "sha256 \(print)，\(files) 份文献，\(bytes) 字节"
      )
    )
    let version = "\(reply.program?.version ?? languageVersion)"
    add(
      Message(verbatim: "concord"),
      Message("\(programVersion), language \(version)", "\(programVersion)，语言版本 \(version)")
    )
    rows = reply.answers.map { facts(of: $0) }
  }

  /// One line a fact, each behind `#`, in English wherever it is written: a file keeps it.
  var bytes: [UInt8] {
    var lines = facts.map { line($0.name.english, $0.text) }
    for (index, facts) in rows.enumerated() {
      lines.append(line("answer \(index + 1)", facts[0].text))
      lines += facts.dropFirst().map { line("", $0.text) }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(_ name: String, _ fact: Message) -> String {
    let width = 10
    let blanks = String(repeating: " ", count: max(1, width - name.count))
    return "# " + name + blanks + fact.english
  }

  private mutating func add(_ name: Message, _ text: Message) {
    facts.append(PublishedFact(name, text))
  }

  /// Rows read from the source and rows given, then what was skipped.
  private func facts(of given: GivenAnswer) -> [PublishedFact] {
    let returned = given.answer.relation.count
    let read = given.answer.steps.first { $0.depth == 0 }?.rowsIn ?? returned
    let rows = Message(
      "\(read) rows read, \(returned) returned",
      "读入 \(read) 行，得出 \(returned) 行"
    )
    return [PublishedFact(Message("rows", "行数"), rows)]
      + given.answer.notes.map { PublishedFact(Message("note", "说明"), $0) }
  }
}
