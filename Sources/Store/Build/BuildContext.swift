import Columns
import CorpusModel

/// What every table is built from: the records and where each document's rows begin.
struct BuildContext {
  /// Without the entities, whose texts are needed no more once their list is built.
  let records: CorpusRecords
  let entityKinds: EntityKinds
  /// What is mapped of the file that is written.
  private let mapped: MappedParts
  let texts: TextStore
  let offsets: DocumentOffsets
  let files: CodedColumn
  let sentences: SentencePlaces
  /// The article and the part of each paragraph of the corpus.
  let paragraphArticles, paragraphParts: [UInt32]
  var entityCount: Int { entityKinds.count }

  /// The context of documents that need not be linked: what holds between them is not there.
  init(_ documents: DocumentList, texts: TextStore, mapped: MappedParts) {
    var records = CorpusRecords()
    records.documents = documents
    self.records = records
    entityKinds = EntityKinds([])
    self.mapped = mapped
    let offsets = DocumentOffsets(documents.counts)
    self.offsets = offsets
    self.texts = texts
    var files = CodedBuilder()
    for (_, document) in documents.each([]) { files.append(document.read.document.file) }
    self.files = files.column
    sentences = SentencePlaces(documents, offsets: offsets, texts: texts)
    var articles: [UInt32] = []
    var parts: [UInt32] = []
    for (number, document) in documents.each(.paragraphs) {
      for paragraph in document.read.paragraphs {
        articles.append(offsets.articles[number] + UInt32(paragraph.article.index))
        let part = paragraph.part.map { offsets.parts[number] + UInt32($0.index) }
        parts.append(part ?? RowSelection.noRow)
      }
    }
    paragraphArticles = articles
    paragraphParts = parts
  }

  /// The context of the same documents when they are linked.
  init(_ other: BuildContext, linked: CorpusRecords) {
    var records = linked
    records.entities = []
    self.records = records
    entityKinds = EntityKinds(linked.entities.map(\.kind))
    mapped = other.mapped
    texts = other.texts
    offsets = other.offsets
    files = other.files
    sentences = other.sentences
    paragraphArticles = other.paragraphArticles
    paragraphParts = other.paragraphParts
  }

  /// Some records of all documents, one document after the other; what was mapped meanwhile is given back
  /// now and then.
  func each(
    _ parts: RecordParts
  ) -> LazyMapSequence<Range<Int>, (offset: Int, element: DocumentList.Records)> {
    records.documents.indices.lazy.map { number in
      pause(at: number << 10)
      return (offset: number, element: records.documents[number, parts])
    }
  }

  /// Gives back what was mapped, once in 65,536 rows.
  func pause(at row: Int) { if row & 0xFFFF == 0 { mapped.forget() } }

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

  init(_ counts: [RecordCounts]) {
    func offsets(_ count: (RecordCounts) -> Int) -> [UInt32] {
      var result: [UInt32] = [0]
      result.reserveCapacity(counts.count + 1)
      var total = 0
      for document in counts {
        total += count(document)
        result.append(UInt32(total))
      }
      return result
    }
    articles = offsets(\.articles)
    parts = offsets(\.parts)
    blocks = offsets(\.blocks)
    paragraphs = offsets(\.paragraphs)
    repairs = offsets(\.repairs)
    problems = offsets(\.problems)
    sentences = offsets(\.sentences)
    words = offsets(\.words)
    mentions = offsets(\.mentions)
    figures = offsets(\.figures)
    dates = offsets(\.dates)
    statements = offsets(\.statements)
    donations = offsets(\.donations)
    events = offsets(\.events)
  }
}
