import Columns
import CorpusModel
package import Diagnostics
import Store

/// What a reader who came with a question must know of the files: those that could not be read, and those
/// in which nothing was found.
package func openingRemarks(of opened: OpenedCorpus, in language: NameLanguage) -> [String] {
  summary(of: opened.errors, in: language) + opened.emptyDocuments(in: language)
}

extension OpenedCorpus {
  /// The files that were read and hold no article, the first few: what was found, and what helps.
  fileprivate func emptyDocuments(in language: NameLanguage) -> [String] {
    let most = 5
    let rows = RowSelection.range(0..<corpus.rowCount(.documents))
    guard let articles = corpus.read("articles", of: .documents, rows: rows)?.numbers else {
      return []
    }
    let empty = articles.indices.filter { articles[$0] == 0 }
    guard !empty.isEmpty else { return [] }
    let found = problems
    let shown = empty.prefix(most).map { row -> String in
      let file = corpus.read("file", of: .documents, rows: .list([UInt32(row)]))?.asText.text(0)
      let problem = found.first { $0.file == file && $0.severity != .note }
      let remark = Remark.nothingInFile(
        file ?? "",
        why: problem?.sentence,
        beginning: corpus.lines(1...1, document: row).first.map { beginning(of: $0.text) } ?? ""
      )
      return language.line(.warning, remark)
    }
    guard empty.count > most else { return shown }
    return shown + [Remark.furtherEmptyFiles(empty.count - most).message.text(in: language)]
  }

  /// The first words of a line.
  private func beginning(of line: String) -> String {
    let most = 60
    return line.count > most ? line.prefix(most) + "…" : line
  }
}
