import Query
import Columns
import CorpusModel
import Diagnostics
import Rendering
import Store

/// Shows what was recognised in files and folders, how much, and every problem.
package func inspect(
  _ paths: [String],
  in environment: Environment,
  messages: (String) -> Void
) -> Output {
  let opening = openCorpus(paths, in: environment, messages: messages)
  var output = Output()
  output.status = opening.status
  guard let opened = opening.corpus else { return output }
  var surface = environment.surface
  surface.rows = nil
  let inspection = Inspection(opened, environment.language)
  for table in [inspection.files, inspection.tables] {
    let rendered = render(table, as: .table, on: surface)
    output.answer += rendered.bytes + [0x0A]
    rendered.notes.forEach { messages(environment.language.line(.note, $0)) }
  }
  output.answer += Array(inspection.problems.utf8)
  if case .notKept(let path, let error) = opened.origin {
    let reason = error.message(path: path)
    let remark = Message(
      "the corpus is read anew every time: \(reason)",
      "每次都要重新读取语料库：\(reason)"
    )
    output.messages.append(environment.language.line(.note, remark))
  }
  return output
}

/// What `inspect` tells of an open corpus.
private struct Inspection {
  private let corpus: Corpus
  private let problemList: [Problem]
  private let language: NameLanguage

  init(_ opened: OpenedCorpus, _ language: NameLanguage) {
    self.language = language
    corpus = opened.corpus
    problemList = opened.problems
  }

  /// One row a document: what it was recognised as, and how much is in it.
  var files: ResultTable {
    let recognised = ["file", "kind", "language", "encoding"].map { texts(of: $0) }
    let counts: [Table] = [.articles, .paragraphs, .sentences, .words, .repairs, .problems]
    let columns = recognised + [bytes] + counts.map { counted($0) } + [texts(of: "title")]
    return ResultTable(columns: columns, rowCount: corpus.rowCount(.documents))
  }

  private func texts(of column: String) -> ResultColumn {
    let values = corpus.texts(of: column, in: .documents)
    return ResultColumn(
      name: heading(of: column),
      type: .text,
      values: values.map { $0.isEmpty ? .missing : .text($0) }
    )
  }

  private var bytes: ResultColumn {
    let offsets = corpus.texts.sourceOffsets
    let sizes = zip(offsets, offsets.dropFirst()).map { Value.number(Double($1 - $0)) }
    return ResultColumn(
      name: Message("bytes", "字节").text(in: language),
      type: .number,
      values: sizes
    )
  }

  /// How many rows of a table each document has.
  private func counted(_ table: Table) -> ResultColumn {
    var counts = [Int](repeating: 0, count: corpus.rowCount(.documents))
    let rows = RowSelection.range(0..<corpus.rowCount(table))
    let documents = corpus.read("document", of: table, rows: rows)?.references ?? []
    for document in documents where document != RowSelection.noRow { counts[Int(document)] += 1 }
    return ResultColumn(
      name: table.name(in: language),
      type: .number,
      values: counts.map { .number(Double($0)) }
    )
  }

  /// One row a table of the corpus.
  var tables: ResultTable {
    let names = Table.allCases.map { Value.text($0.name(in: language)) }
    let counts = Table.allCases.map { Value.number(Double(corpus.rowCount($0))) }
    return ResultTable(
      columns: [
        ResultColumn(name: Message("table", "表").text(in: language), type: .text, values: names),
        ResultColumn(name: Message("rows", "行数").text(in: language), type: .number, values: counts),
      ],
      rowCount: names.count
    )
  }

  /// One line a problem, under a line that counts them.
  var problems: String {
    guard !problemList.isEmpty else { return Remark.noProblems.message.text(in: language) + "\n" }
    let counts = [ProblemSeverity.error, .warning, .note].compactMap { severity -> Message? in
      let count = problemList.count { $0.severity == severity }
      let word = severity.severity.word
      guard count > 0 else { return nil }
      return Message("\(count) \(word)\(count == 1 ? "" : "s")", "\(count) 个\(word)")
    }
    let heading = Message("problems: \(counts.joined)", "问题：\(counts.joined)")
    let lines = problemList.map { line(for: $0, in: language) + "\n" }
    return heading.text(in: language) + "\n" + lines.joined()
  }

  /// A column of documents by its name in the language.
  private func heading(of column: String) -> String {
    let spec = Schema.columns(of: .documents).first { $0.name == column }
    return language == .chinese ? spec?.chinese ?? column : column
  }
}
