/// How many records of each kind a document has.
package struct RecordCounts: Sendable, Hashable {
  /// Bytes of the file, of which so many are lines, and of the reading text.
  package var (bytes, lines, reading) = (0, 0, 0)
  package var (articles, parts, blocks, paragraphs) = (0, 0, 0, 0)
  package var (repairs, problems, sentences, words) = (0, 0, 0, 0)
  package var (mentions, figures, dates, statements) = (0, 0, 0, 0)
  package var (donations, events) = (0, 0)

  /// No records.
  package init() {}

  /// Counts the records of a document.
  package init(_ read: ReadDocument, _ extracted: ExtractedDocument) {
    bytes = read.source.bytes.count
    lines = read.source.lineStarts.count
    reading = read.paragraphs.reduce(0) { $0 + $1.text.text.utf8.count }
    articles = read.articles.count
    parts = read.parts.count
    blocks = read.blocks.count
    paragraphs = read.paragraphs.count
    repairs = read.repairs.count
    problems = read.problems.count
    sentences = extracted.sentences.count
    words = extracted.words.codes.count
    mentions = extracted.mentions.count
    figures = extracted.figures.count
    dates = extracted.dates.count
    statements = extracted.statements.count
    donations = extracted.donations.count
    events = extracted.events.count
  }
}
