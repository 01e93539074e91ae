import Columns
package import CorpusModel
package import Query
package import Store

/// A corpus that is open, and what the session knows of how it was read.
package struct OpenedCorpus: Sendable {
  package let corpus: Corpus
  /// What the checker and completion may ask of it.
  package let names: CorpusNames
  /// As they were given.
  package let paths: [String]
  /// Every problem of reading, those of documents included.
  package let problems: [Problem]
  /// How long reading took.
  package let seconds: Double

  init(_ corpus: Corpus, paths: [String], problems: [Problem], seconds: Double) {
    self.corpus = corpus
    self.paths = paths
    self.problems = problems
    self.seconds = seconds
    names = CorpusNames(of: corpus)
  }

  /// The bytes of text in it.
  package var bytes: Int { corpus.texts.source.bytes.count }

  /// One hash for the whole: that of the hashes and names of its files, as text.
  package var fingerprint: String {
    let offsets = corpus.texts.sourceOffsets
    let files = corpus.texts(of: "file", in: .documents)
    var lines = ""
    for (document, file) in files.enumerated() {
      let range = Int(offsets[document])..<Int(offsets[document + 1])
      lines += sha256(Array(corpus.texts.source.bytes[range])) + "  " + file + "\n"
    }
    return sha256(Array(lines.utf8))
  }
}

/// What opening gave: a corpus, or the status to end with.
package struct Opening: Sendable {
  /// Nil when nothing could be read.
  package var corpus: OpenedCorpus?
  /// `.done`, or why a path that was named gave nothing.
  package var status: ExitStatus
}
