import Columns
package import CorpusModel

/// Builds a corpus from its records: every table with every column of the schema.
///
/// Linear in the text but for the sorting of dictionaries. Rows keep the order of the records.
package func build(_ records: CorpusRecords) -> Corpus {
  let context = BuildContext(records)
  let mentions = MentionPlaces(context)
  let entities = buildEntities(context, mentions: mentions)
  let words = buildWordStore(context)
  var tables = buildTextTables(context, words: words, mentions: mentions)
  tables.merge(buildRecordTables(context, mentions: mentions)) { first, _ in first }
  var entityNumbers: [Table: FixedArray<UInt32>] = [:]
  for table in [Table.countries, .organizations, .people] {
    let built = buildEntityTable(table, context, entities: entities, mentions: mentions)
    tables[table] = built.store
    entityNumbers[table] = FixedArray(built.numbers)
  }
  return Corpus(
    texts: context.texts,
    words: words,
    entities: entities,
    index: buildTextIndex(
      words,
      heap: context.texts.reading,
      sentenceEnds: context.sentences.ranges.ends
    ),
    articleRuns: buildArticleRuns(context, words: words),
    tables: tables,
    entityNumbers: entityNumbers
  )
}

/// Builds the tables of the texts as they stand.
private func buildTextTables(
  _ context: BuildContext,
  words: WordStore,
  mentions: MentionPlaces
) -> [Table: TableStore] {
  let translations = Translations(context)
  let names = SentenceNames(
    mentions,
    sentenceCount: Int(context.offsets.sentences.last ?? 0),
    kinds: context.records.entities.map(\.kind)
  )
  let sentences = buildSentences(context, translations: translations, names: names)
  return [
    .documents: buildDocuments(context),
    .articles: buildArticles(context, translations: translations),
    .parts: buildParts(context),
    .blocks: buildBlocks(context),
    .paragraphs: buildParagraphs(context, translations: translations),
    .sentences: sentences,
    .words: buildWords(context, words: words, sentences: sentences),
    .repairs: buildRepairs(context),
    .problems: buildProblems(context),
  ]
}

/// Builds the tables of what the texts say, but for those of the entities.
private func buildRecordTables(
  _ context: BuildContext,
  mentions: MentionPlaces
) -> [Table: TableStore] {
  [
    .mentions: buildMentions(context, mentions: mentions),
    .figures: buildFigures(context),
    .dates: buildDates(context),
    .statements: buildStatements(context),
    .donations: buildDonations(context),
    .events: buildEvents(context),
    .pairs: buildPairs(context),
    .disagreements: buildDisagreements(context),
  ]
}
