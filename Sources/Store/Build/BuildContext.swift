import Columns
import CorpusModel

/// What every table is built from: the records and where each document's rows begin.
struct BuildContext {
  let records: CorpusRecords
  let texts: TextStore
  let offsets: DocumentOffsets
  let files: CodedColumn
  let sentences: SentencePlaces
  /// The article and the part of each paragraph of the corpus.
  let paragraphArticles, paragraphParts: [UInt32]
  let entityCount: Int

  init(_ records: CorpusRecords) {
    self.records = records
    let offsets = DocumentOffsets(records)
    self.offsets = offsets
    let texts = buildTexts(records)
    self.texts = texts
    var files = CodedBuilder()
    for document in records.documents { files.append(document.read.document.file) }
    self.files = files.column
    sentences = SentencePlaces(records, offsets: offsets, texts: texts)
    var articles: [UInt32] = []
    var parts: [UInt32] = []
    for (number, document) in records.documents.enumerated() {
      for paragraph in document.read.paragraphs {
        articles.append(offsets.articles[number] + UInt32(paragraph.article.index))
        let part = paragraph.part.map { offsets.parts[number] + UInt32($0.index) }
        parts.append(part ?? RowSelection.noRow)
      }
    }
    paragraphArticles = articles
    paragraphParts = parts
    entityCount = records.entities.count
  }

  /// The columns that every row of a document has: document, file and id.
  func identity(_ table: Table, _ offsets: [UInt32]) -> [String: StoredColumn] {
    let offsets = FixedArray(offsets)
    return [
      "document": .owner(offsets: offsets),
      "file": .through(.owner(offsets: offsets), .values(.coded(files))),
      "id": .identifier(singular: table.singular, offsets: offsets, files: files),
    ]
  }

  /// The range of the reading text that the paragraph of a record takes up.
  func paragraphRange(_ evidence: Evidence, document: Int) -> Range<Int> {
    let paragraph = Int(offsets.paragraphs[document]) + evidence.paragraph.index
    return Int(texts.paragraphOffsets[paragraph])..<Int(texts.paragraphOffsets[paragraph + 1])
  }

  /// An entity's number as a cell; numbers that name nothing are missing.
  func cell(_ entity: EntityID?) -> UInt32 {
    guard let entity, (0..<entityCount).contains(entity.index) else { return RowSelection.noRow }
    return UInt32(entity.index)
  }
}

/// For each kind of row, where the rows of each document begin, with one last number.
struct DocumentOffsets {
  let articles, parts, blocks, paragraphs, repairs, problems, sentences, words: [UInt32]
  let mentions, figures, dates, statements, donations, events: [UInt32]

  init(_ records: CorpusRecords) {
    let documents = records.documents
    func offsets(_ count: (ReadDocument, ExtractedDocument) -> Int) -> [UInt32] {
      var result: [UInt32] = [0]
      result.reserveCapacity(documents.count + 1)
      var total = 0
      for document in documents {
        total += count(document.read, document.extracted)
        result.append(UInt32(total))
      }
      return result
    }
    articles = offsets { read, _ in read.articles.count }
    parts = offsets { read, _ in read.parts.count }
    blocks = offsets { read, _ in read.blocks.count }
    paragraphs = offsets { read, _ in read.paragraphs.count }
    repairs = offsets { read, _ in read.repairs.count }
    problems = offsets { read, _ in read.problems.count }
    sentences = offsets { _, extracted in extracted.sentences.count }
    words = offsets { _, extracted in extracted.words.codes.count }
    mentions = offsets { _, extracted in extracted.mentions.count }
    figures = offsets { _, extracted in extracted.figures.count }
    dates = offsets { _, extracted in extracted.dates.count }
    statements = offsets { _, extracted in extracted.statements.count }
    donations = offsets { _, extracted in extracted.donations.count }
    events = offsets { _, extracted in extracted.events.count }
  }
}
