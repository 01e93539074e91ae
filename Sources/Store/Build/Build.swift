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
/// `linked` gives the records of these documents; it is asked once, when all else is written.
/// - Returns: the corpus as it stands in the file.
package func build(
  _ documents: DocumentList,
  _ notes: SnapshotNotes,
  in place: BuildPlace,
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
  try writer.tables(TableBuilder(context, words: words, entities: entities, mentions: mentions))
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

  /// The tables in their order, those together that may be built side by side: up to so many rows at once
  /// do not take too much memory.
  var groups: [[Table]] {
    var groups: [[Table]] = []
    var rows = 0
    for table in Table.allCases {
      let count = rowsToBuild(table)
      rows += count
      if let last = groups.indices.last, rows <= TableBuilder.rowsAtOnce {
        groups[last].append(table)
      } else {
        groups.append([table])
        rows = count
      }
    }
    return groups
  }

  private static let rowsAtOnce = 5_000_000

  private func rowsToBuild(_ table: Table) -> Int {
    switch table {
    // These are there already.
    case .sentences, .words: return 0
    case .documents: return context.records.documents.count
    case .pairs: return context.records.pairs.count
    case .disagreements: return context.records.disagreements.count
    case .problems: return Int(context.offsets.problems.last ?? 0) + context.records.problems.count
    case .countries, .organizations, .people: return context.entityCount
    case .articles: return Int(context.offsets.articles.last ?? 0)
    case .parts: return Int(context.offsets.parts.last ?? 0)
    case .blocks: return Int(context.offsets.blocks.last ?? 0)
    case .paragraphs: return Int(context.offsets.paragraphs.last ?? 0)
    case .repairs: return Int(context.offsets.repairs.last ?? 0)
    case .mentions: return Int(context.offsets.mentions.last ?? 0)
    case .figures: return Int(context.offsets.figures.last ?? 0)
    case .dates: return Int(context.offsets.dates.last ?? 0)
    case .statements: return Int(context.offsets.statements.last ?? 0)
    case .donations: return Int(context.offsets.donations.last ?? 0)
    case .events: return Int(context.offsets.events.last ?? 0)
    }
  }

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
    let stores = Mutex([TableStore?](repeating: nil, count: tables.count))
    DispatchQueue.concurrentPerform(iterations: tables.count) { number in
      let built = store(tables[number])
      stores.withLock { $0[number] = built }
    }
    return stores.withLock { $0.compactMap { $0 } }
  }

  /// For a table of entities the number of the entity of each row.
  func entityNumbers(_ table: Table) -> FixedArray<UInt32> {
    FixedArray(numbersOfEntities(of: table, in: entities))
  }
}
