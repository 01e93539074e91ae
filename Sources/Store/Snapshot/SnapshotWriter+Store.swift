import Columns
import CorpusModel

extension SnapshotWriter {
  /// Writes a corpus: its texts, words and entities, then table by table.
  mutating func corpus(_ corpus: Corpus) throws(SnapshotError) {
    try texts(corpus.texts)
    try words(corpus.words)
    try entities(corpus.entities)
    try index(corpus.index)
    try array(corpus.articleRuns.paragraphs, "articles paragraph runs")
    try array(corpus.articleRuns.sentences, "articles sentence runs")
    try array(corpus.articleRuns.words, "articles word runs")
    for table in Table.allCases {
      guard let store = corpus.tables[table] else { continue }
      word(1 + (Table.allCases.firstIndex(of: table) ?? 0))
      try self.table(store, table)
    }
    word(0)
    for table in [Table.countries, .organizations, .people] {
      try array(corpus.entityNumbers[table] ?? [], "\(table.name) entities")
    }
  }

  private mutating func texts(_ texts: TextStore) throws(SnapshotError) {
    try heap(texts.source, "files")
    try array(texts.sourceOffsets, "files offsets")
    try array(texts.lineStarts, "files line starts")
    try array(texts.lineOffsets, "files line offsets")
    try heap(texts.reading, "reading text")
    try array(texts.paragraphOffsets, "reading text paragraphs")
    try array(texts.pieceStarts, "reading text piece starts")
    try array(texts.pieceSources, "reading text piece sources")
  }

  private mutating func words(_ words: WordStore) throws(SnapshotError) {
    try array(words.codes, "word stream codes")
    try narrow(words.starts, "word stream starts")
    try array(words.sentenceOffsets, "word stream sentence offsets")
    try array(words.sentenceStarts, "word stream sentence starts")
    try coded(words.forms.words, "forms words")
    try coded(words.forms.norms, "forms norms")
    try coded(words.forms.stems, "forms stems")
    try coded(words.forms.kinds, "forms kinds")
    try array(words.forms.isChinese.bytes, "forms Chinese")
    try array(words.forms.isWord.bytes, "forms counted")
  }

  private mutating func entities(_ entities: EntityStore) throws(SnapshotError) {
    try array(entities.kinds.codes, "entities kinds")
    try coded(entities.names, "entities names")
    try list(entities.writtenNames, "entities written names")
    try coded(entities.codes, "entities codes")
    try coded(entities.regions, "entities regions")
    try coded(entities.kindNames, "entities kind names")
    try coded(entities.roles, "entities roles")
    try array(entities.organizations, "entities organizations")
    try array(entities.countries, "entities countries")
    try array(entities.mentions, "entities mentions")
    try array(entities.rows, "entities rows")
    try dictionary(entities.index.names, "entities index")
    try array(entities.index.offsets, "entities index offsets")
    try array(entities.index.numbers, "entities index numbers")
  }

  private mutating func index(_ index: TextIndex) throws(SnapshotError) {
    try postings(index.positions, "index positions")
    try array(index.pairs.characters, "index pairs characters")
    try array(index.pairs.keys, "index pairs keys")
    try postings(index.pairs.sentences, "index pairs sentences")
    try array(index.irregular, "index irregular sentences")
    try array(index.frequencies.words, "index frequencies words")
    try array(index.frequencies.counts, "index frequencies counts")
  }

  private mutating func postings(_ postings: Postings, _ name: String) throws(SnapshotError) {
    try array(postings.counts, name + " counts")
    try array(postings.offsets, name + " offsets")
    try array(postings.bytes, name + " bytes")
  }

  private mutating func table(_ store: TableStore, _ table: Table) throws(SnapshotError) {
    word(store.rowCount)
    try places(store.places, "\(table.name) places")
    for (spec, column) in zip(Schema.columns(of: table), store.columns) {
      try stored(column, "\(table.name).\(spec.name)")
    }
  }

  private mutating func places(_ places: RowPlaces, _ name: String) throws(SnapshotError) {
    switch places {
    case .source(let ranges):
      word(0)
      try runs(ranges.starts, ranges.ends, name)
    case .reading(let ranges):
      word(1)
      try runs(ranges.starts, ranges.ends, name)
    case .sides(let chinese, let english):
      word(2)
      try runs(chinese.starts, chinese.ends, name + " Chinese")
      try runs(english.starts, english.ends, name + " English")
    case .words: word(3)
    case .lines(let documents, let lines):
      word(4)
      try array(documents, name + " documents")
      try array(lines, name + " lines")
    }
  }

  private mutating func stored(_ column: StoredColumn, _ name: String) throws(SnapshotError) {
    switch column {
    case .values(let values):
      word(0)
      try self.column(values, name)
    case .owner(let offsets):
      word(1)
      try array(offsets, name + " offsets")
    case .through(let path, let target):
      word(2)
      try stored(path, name + " path")
      try stored(target, name + " target")
    case .coded(let codes, let values):
      word(3)
      try array(codes, name + " codes")
      try self.column(values, name + " values")
    case .identifier(let singular, let offsets, let files):
      word(4)
      try text(singular, name + " kind")
      try array(offsets, name + " offsets")
      try coded(files, name + " files")
    case .whole(let numbers):
      word(6)
      try narrow(numbers, name)
    case .passages(let ranges, let heap, let others):
      word(7)
      try self.heap(heap, name)
      try runs(ranges.starts, ranges.ends, name)
      try self.texts(others, name + " others")
    case .word(let place):
      word(5)
      word(place.answer.rawValue)
    }
  }
}
