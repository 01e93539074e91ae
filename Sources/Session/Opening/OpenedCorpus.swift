import Columns
package import CorpusModel
package import Query
package import Store

/// A corpus that is open, and what the session knows of how it was opened.
package struct OpenedCorpus: Sendable {
  package let corpus: Corpus
  /// What the checker and completion may ask of it.
  package let names: CorpusNames
  /// As they were given.
  package let paths: [String]
  /// How long opening took.
  package let seconds: Double
  /// Where it came from.
  package let origin: Origin
  /// One hash for the whole: that of the hashes and names of its files, as text.
  package let fingerprint: String

  /// Where an open corpus came from.
  package enum Origin: Sendable, Hashable {
    /// Its files were read, and it was not kept.
    case read
    /// Its files were read, and it was kept here for the next time.
    case kept(path: String)
    /// Its files were read, and it could not be kept: the reason.
    case notKept(path: String, SnapshotError)
    /// It was kept here when its files were read.
    case cache(path: String)
    /// It is a corpus file.
    case file(path: String)
  }

  init(
    _ corpus: Corpus,
    paths: [String],
    origin: Origin,
    fingerprint: String,
    seconds: Double
  ) {
    self.corpus = corpus
    self.paths = paths
    self.origin = origin
    self.seconds = seconds
    self.fingerprint = fingerprint
    names = CorpusNames(of: corpus)
  }

  /// The bytes of text in it.
  package var bytes: Int { corpus.texts.sourceCount }

  /// Every problem of reading, those of documents first.
  package var problems: [Problem] { problems(.range(0..<corpus.rowCount(.problems))) }

  /// The problems that kept something from being read; the others, of which a large corpus has thousands, are
  /// not looked at.
  package var errors: [Problem] {
    let all = RowSelection.range(0..<corpus.rowCount(.problems))
    guard case .coded(let severities) = corpus.read("severity", of: .problems, rows: all) else {
      return problems.filter { $0.severity == .error }
    }
    let name = Array(ProblemSeverity.error.rawValue.utf8)
    let wanted = severities.dictionary.codes(folded: name)
    let rows = severities.codes.indices.filter { wanted.contains(Int(severities.codes[$0])) }
    return problems(.list(rows.map { UInt32($0) }))
  }

  private func problems(_ rows: RowSelection) -> [Problem] {
    guard rows.count > 0 else { return [] }
    func cells(_ name: String) -> Column? { corpus.read(name, of: .problems, rows: rows) }
    let severities = cells("severity")?.asText
    let files = cells("file")?.asText
    let messages = cells("message")?.asText
    let texts = cells("text")?.asText
    let lines = cells("line")?.numbers
    return (0..<rows.count).map { row in
      let line = lines?[row] ?? .nan
      return Problem(
        file: files?.text(row) ?? "",
        line: line.isNaN ? 0 : Int(line),
        severity: severities?.text(row).flatMap(ProblemSeverity.init(rawValue:)) ?? .error,
        message: messages?.text(row) ?? "",
        text: texts?.text(row) ?? ""
      )
    }
  }
}

/// What opening gave: a corpus, or the status to end with.
package struct Opening: Sendable {
  /// Nil when nothing could be read.
  package var corpus: OpenedCorpus?
  /// `.done`, or why a path that was named gave nothing.
  package var status: ExitStatus
}
