import Columns
package import CorpusModel
import Dispatch
import Synchronization

/// Where a corpus is built.
package enum BuildPlace: Sendable, Hashable {
  /// In a file that appears at a path whole or not at all.
  case file(String)
  /// In a file without a name in a folder, which is gone with the corpus.
  case unnamed(folder: String)
}

/// Texts of up to so many bytes are built with several things at a time; more of them one after the other, in less
/// memory.
package let usualBytesAtOnce = 400_000_000

/// Builds a corpus from its records: every table with every column of the schema, written part by part
/// as they are ready.
///
/// Linear in the text but for the sorting of dictionaries. Rows keep the order of the records.
/// `isCancelled` is asked before every section and in long passes; a cancelled file leaves nothing behind.
/// - Returns: the corpus as it stands in the file.
package func build(
  _ records: CorpusRecords,
  _ notes: SnapshotNotes,
  in place: BuildPlace,
  isCancelled: @escaping () -> Bool = { false }
) throws(SnapshotError) -> Corpus {
  try build(records.documents, notes, in: place, isCancelled: isCancelled, linked: { records })
}

/// Builds a corpus from documents that may be linked meanwhile: their texts, their words and the index need
/// nothing of what holds between them.
///
/// `linked` gives the records of these documents; it is asked once, when all else is written. Tables are built
/// side by side while their rows take less than `bytesAtOnce`.
/// - Returns: the corpus as it stands in the file.
package func build(
  _ documents: DocumentList,
  _ notes: SnapshotNotes,
  in place: BuildPlace,
  bytesAtOnce: Int = usualBytesAtOnce,
  isCancelled: @escaping () -> Bool,
  linked: () -> CorpusRecords
) throws(SnapshotError) -> Corpus {
  let file = try open(place)
  defer { file.abandon() }
  var writer = try SnapshotWriter(file, isCancelled: isCancelled)
  try writer.begin(notes)
  let texts = try writeTexts(documents, to: &writer)
  let unlinked = BuildContext(documents, texts: texts, mapped: writer.mapped)
  let words = try writeWordStore(unlinked, to: &writer)
  giveBackFreedMemory()
  // The catalog lists the entities first.
  let index = try writer.catalogue { writer throws(SnapshotError) in
    try writeTextIndex(words, unlinked, to: &writer)
  }
  giveBackFreedMemory()
  var records = linked()
  guard !isCancelled() else { throw .cancelled }
  let context = BuildContext(unlinked, linked: records)
  let mentions = MentionPlaces(context)
  let entities = buildEntities(records.entities, context, mentions: mentions)
  // In a large corpus their names take as much memory as the largest table.
  records.entities = []
  giveBackFreedMemory()
  try writer.entities(entities)
  writer.add(index)
  try writer.articleRuns(buildArticleRuns(context, words: words))
  var tables = TableBuilder(context, words: words, entities: entities, mentions: mentions)
  tables.rowsAtOnce = bytesAtOnce / TableBuilder.bytesOfRow
  try writer.tables(tables)
  let memory = try writer.finish(fingerprint: Array(notes.fingerprint.utf8))
  return try open(try SnapshotFile(memory)).corpus
}

private func open(_ place: BuildPlace) throws(SnapshotError) -> OutputFile {
  do throws(FileError) {
    switch place {
    case .file(let path): return try OutputFile(path)
    case .unnamed(let folder): return try OutputFile(unnamedIn: folder)
    }
  } catch {
    throw .unwritable(error.code)
  }
}

/// Builds the tables, one when it is asked for, on any thread.
struct TableBuilder: Sendable {
  private let context: BuildContext
  private let words: WordStore
  private let entities: EntityStore
  private let mentions: MentionPlaces
  private let translations: Translations
  /// Columns of words are found through those of their sentences.
  private let sentences: TableStore
  /// Up to so many rows are built before they are written.
  var rowsAtOnce = usualBytesAtOnce / bytesOfRow

  /// What a row takes while it is built, about.
  static let bytesOfRow = 80

  init(
    _ context: BuildContext,
    words: WordStore,
    entities: EntityStore,
    mentions: MentionPlaces
  ) {
    self.context = context
    self.words = words
    self.entities = entities
    self.mentions = mentions
    translations = Translations(context)
    let names = SentenceNames(
      mentions,
      sentenceCount: Int(context.offsets.sentences.last ?? 0),
      kinds: context.entityKinds
    )
    sentences = buildSentences(context, translations: translations, names: names)
  }

  /// The tables in their order, those together that are built side by side.
  var groups: [[Table]] {
    var groups: [[Table]] = []
    var rows = 0
    for table in Table.allCases {
      let count = rowsToBuild(table)
      rows += count
      if let last = groups.indices.last, rows <= rowsAtOnce {
        groups[last].append(table)
      } else {
        groups.append([table])
        rows = count
      }
    }
    return groups
  }

  private func rowsToBuild(_ table: Table) -> Int {
    switch table {
    // These are there already.
    case .sentences, .words: 0
    case .documents: context.records.documents.count
    case .pairs: context.records.pairs.count
    case .disagreements: context.records.disagreements.count
    case .problems: last(context.offsets.problems) + context.records.problems.count
    case .countries, .organizations, .people: context.entityCount
    case .articles: last(context.offsets.articles)
    case .parts: last(context.offsets.parts)
    case .blocks: last(context.offsets.blocks)
    case .paragraphs: last(context.offsets.paragraphs)
    case .repairs: last(context.offsets.repairs)
    case .mentions: last(context.offsets.mentions)
    case .figures: last(context.offsets.figures)
    case .dates: last(context.offsets.dates)
    case .statements: last(context.offsets.statements)
    case .donations: last(context.offsets.donations)
    case .events: last(context.offsets.events)
    }
  }

  private func last(_ offsets: [UInt32]) -> Int { Int(offsets.last ?? 0) }

  /// The rows of a table.
  func store(_ table: Table) -> TableStore {
    switch table {
    case .documents: buildDocuments(context)
    case .articles: buildArticles(context, words: words, translations: translations)
    case .parts: buildParts(context)
    case .blocks: buildBlocks(context)
    case .paragraphs: buildParagraphs(context, translations: translations)
    case .sentences: sentences
    case .words: buildWords(context, words: words, sentences: sentences)
    case .repairs: buildRepairs(context)
    case .problems: buildProblems(context)
    case .mentions: buildMentions(context, mentions: mentions)
    case .figures: buildFigures(context)
    case .dates: buildDates(context)
    case .statements: buildStatements(context)
    case .donations: buildDonations(context)
    case .events: buildEvents(context)
    case .pairs: buildPairs(context)
    case .disagreements: buildDisagreements(context)
    case .countries, .organizations, .people:
      buildEntityTable(table, context, entities: entities, mentions: mentions)
    }
  }

  /// The rows of some tables, built side by side.
  func stores(_ tables: [Table]) -> [TableStore] {
    // A place for each, so that none waits for another.
    let places = tables.map { _ in BuiltTable() }
    DispatchQueue.concurrentPerform(iterations: tables.count) { number in
      let built = store(tables[number])
      places[number].store.withLock { $0 = built }
    }
    return places.compactMap { place in place.store.withLock { $0 } }
  }

  private final class BuiltTable: Sendable {
    let store = Mutex<TableStore?>(nil)
  }

  /// For a table of entities the number of the entity of each row.
  func entityNumbers(_ table: Table) -> FixedArray<UInt32> {
    FixedArray(numbersOfEntities(of: table, in: entities))
  }
}
