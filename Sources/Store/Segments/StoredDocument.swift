import Columns
import CorpusModel

/// The records of a document in a segment, each kind in a stretch of its own, so that they are read kind
/// by kind.
struct StoredDocument: Sendable {
  let document: Document
  let counts: RecordCounts
  /// One stretch for each kind of record, in the order of `RecordParts`.
  private let stretches: [FixedArray<UInt8>]

  init(from reader: inout RecordReader) throws(RecordFault) {
    document = try reader.value()
    counts = try reader.value()
    var stretches: [FixedArray<UInt8>] = []
    for _ in 0..<RecordParts.all.rawValue.nonzeroBitCount { stretches.append(try reader.run()) }
    self.stretches = stretches
  }

  /// Writes a document as it is read.
  static func write(_ records: DocumentList.Records, to writer: inout RecordWriter) {
    let (read, extracted) = records
    writer.put(read.document)
    writer.put(RecordCounts(read, extracted))
    writer.put(bytes: read.source.bytes)
    writer.put(part: read.articles)
    writer.put(part: read.parts)
    writer.put(part: read.blocks)
    writer.put(part: read.paragraphs)
    writer.put(part: read.repairs)
    writer.put(part: read.problems)
    writer.put(part: extracted.sentences)
    writer.put(part: extracted.words.forms)
    writer.put(part: StoredWords(extracted.words))
    writer.put(part: extracted.entities)
    writer.put(part: extracted.mentions)
    writer.put(part: extracted.figures)
    writer.put(part: extracted.dates)
    writer.put(part: extracted.statements)
    writer.put(part: extracted.donations)
    writer.put(part: extracted.events)
    writer.put(part: extracted.credits)
  }

  /// Reads some of the records.
  func read(_ parts: RecordParts) throws(RecordFault) -> DocumentList.Records {
    let source = parts.contains(.source) ? stretches[0].array : []
    var read = ReadDocument(document: document, source: SourceText(bytes: source))
    var extracted = ExtractedDocument()
    let part = Part(wanted: parts, stretches: stretches)
    try part.read(.articles, &read.articles)
    try part.read(.parts, &read.parts)
    try part.read(.blocks, &read.blocks)
    try part.read(.paragraphs, &read.paragraphs)
    try part.read(.repairs, &read.repairs)
    try part.read(.problems, &read.problems)
    try part.read(.sentences, &extracted.sentences)
    try part.read(.forms, &extracted.words.forms)
    var words = StoredWords(extracted.words)
    try part.read(.words, &words)
    words.move(to: &extracted.words)
    try part.read(.entities, &extracted.entities)
    try part.read(.mentions, &extracted.mentions)
    try part.read(.figures, &extracted.figures)
    try part.read(.dates, &extracted.dates)
    try part.read(.statements, &extracted.statements)
    try part.read(.donations, &extracted.donations)
    try part.read(.events, &extracted.events)
    try part.read(.credits, &extracted.credits)
    return (read, extracted)
  }

  /// Reads everything once, so that it can be read again without a fault.
  func check() throws(RecordFault) {
    let (read, extracted) = try read(.all)
    let forms = extracted.words.forms.count
    guard RecordCounts(read, extracted) == counts,
      extracted.words.codes.count == extracted.words.starts.count,
      extracted.words.codes.allSatisfy({ Int($0) < forms })
    else { throw RecordFault() }
  }

  /// The stretches, and which of them are wanted.
  private struct Part {
    let wanted: RecordParts
    let stretches: [FixedArray<UInt8>]

    func read<Value: Recorded>(
      _ part: RecordParts,
      _ value: inout Value
    ) throws(RecordFault) {
      guard wanted.contains(part) else { return }
      var reader = RecordReader(stretches[part.rawValue.trailingZeroBitCount])
      value = try reader.value()
      guard reader.isAtEnd else { throw RecordFault() }
    }
  }
}

/// A stream of words without the forms.
private struct StoredWords: Recorded {
  private var codes: [UInt32]
  private var starts: [UInt32]
  private var sentenceStarts: [Int]

  init(_ words: WordStream) {
    (codes, starts, sentenceStarts) = (words.codes, words.starts, words.sentenceStarts)
  }

  consuming func move(to words: inout WordStream) {
    (words.codes, words.starts, words.sentenceStarts) = (codes, starts, sentenceStarts)
  }

  func write(to writer: inout RecordWriter) {
    writer.put(codes)
    writer.put(starts)
    writer.put(sentenceStarts)
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    codes = try reader.numbers()
    starts = try reader.numbers()
    sentenceStarts = try reader.value()
  }
}

extension RecordCounts: Recorded {
  func write(to writer: inout RecordWriter) {
    writer.put([bytes, lines, reading, articles, parts, blocks, paragraphs, repairs, problems])
    writer.put([sentences, words, mentions, figures, dates, statements, donations, events])
  }

  init(from reader: inout RecordReader) throws(RecordFault) {
    let text: [Int] = try reader.value()
    let found: [Int] = try reader.value()
    guard text.count == 9, found.count == 8, (text + found).allSatisfy({ $0 >= 0 }) else {
      throw RecordFault()
    }
    self.init()
    (bytes, lines, reading) = (text[0], text[1], text[2])
    (articles, parts, blocks, paragraphs) = (text[3], text[4], text[5], text[6])
    (repairs, problems, sentences, words) = (text[7], text[8], found[0], found[1])
    (mentions, figures, dates, statements) = (found[2], found[3], found[4], found[5])
    (donations, events) = (found[6], found[7])
  }
}
