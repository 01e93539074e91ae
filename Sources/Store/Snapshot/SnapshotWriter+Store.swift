import Columns
import CorpusModel

extension SnapshotWriter {
  /// Writes what the catalog begins with.
  mutating func begin(_ notes: SnapshotNotes) throws(SnapshotError) {
    let schema = SnapshotFormat.schema
    word(Int(schema & 0xFFFF_FFFF))
    word(Int(schema >> 32))
    try text(notes.fingerprint, "fingerprint")
    try text(notes.program, "program")
    try text(notes.sources, "sources")
  }

  /// Writes the rows of articles in other tables.
  mutating func articleRuns(_ runs: ArticleRuns) throws(SnapshotError) {
    try array(runs.paragraphs, "articles paragraph runs")
    try array(runs.sentences, "articles sentence runs")
    try array(runs.words, "articles word runs")
  }

  /// Writes all tables, some as soon as they are built.
  mutating func tables(_ builder: TableBuilder) throws(SnapshotError) {
    var number = 0
    for tables in builder.groups {
      try pause()
      for (table, store) in zip(tables, builder.stores(tables)) {
        number += 1
        word(number)
        try self.table(store, table)
      }
      giveBackFreedMemory()
    }
    word(0)
    for table in [Table.countries, .organizations, .people] {
      try array(builder.entityNumbers(table), "\(table.name) entities")
    }
  }

  /// Writes what belongs to the texts, when the lines and the reading text itself have been written.
  mutating func textsAndFiles(_ texts: TextStore) throws(SnapshotError) {
    try array(texts.paragraphOffsets, "reading text paragraphs")
    try packed(texts.pieces.starts, "reading text piece starts")
    try packed(texts.pieces.drifts, "reading text piece drifts")
    try packed(texts.pieces.runs, "files runs")
    try packed(texts.pieces.before, "files rest before runs")
    try array(texts.pieces.rest, "files rest")
  }

  /// Writes what belongs to the words, when their codes have been written.
  mutating func wordsBesideCodes(_ words: WordStore) throws(SnapshotError) {
    try array(words.sentenceOffsets, "word stream sentence offsets")
    try packed(words.sentenceStarts, "word stream sentence starts")
    try coded(words.forms.words, "forms words", isHot: true)
    try narrow(words.forms.lengths, "forms lengths")
    try coded(words.forms.norms, "forms norms")
    try coded(words.forms.stems, "forms stems")
    try coded(words.forms.kinds, "forms kinds")
    try array(words.forms.isChinese.bytes, "forms Chinese")
    try array(words.forms.isWord.bytes, "forms counted")
    try packed(words.starts.anchors, "word stream starts")
    try array(words.starts.marks, "word stream spaces")
    try array(words.starts.oddGroups, "word stream odd groups")
    try array(words.starts.oddStarts, "word stream odd starts")
  }

  mutating func entities(_ entities: EntityStore) throws(SnapshotError) {
    try array(entities.kinds.codes, "entities kinds")
    try codes(entities.names, "entities names")
    try lists(entities.writtenNames, "entities written names")
    try codes(entities.codes, "entities codes")
    try codes(entities.regions, "entities regions")
    try codes(entities.kindNames, "entities kind names")
    try codes(entities.roles, "entities roles")
    try packed(entities.organizations, "entities organizations")
    try packed(entities.countries, "entities countries")
    try packed(entities.mentions, "entities mentions")
    try packed(entities.rows, "entities rows")
    try dictionary(entities.index.names, "entities index")
    try packed(entities.index.offsets, "entities index offsets")
    try packed(entities.index.numbers, "entities index numbers")
  }

  mutating func frequencies(_ frequencies: Frequencies) throws(SnapshotError) {
    try packed(frequencies.words, "index frequencies words")
    try packed(frequencies.counts, "index frequencies counts")
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
      try self.ranges(ranges, name)
    case .reading(let ranges):
      word(1)
      try self.ranges(ranges, name)
    case .sides(let chinese, let english):
      word(2)
      try ranges(chinese, name + " Chinese")
      try ranges(english, name + " English")
    case .words: word(3)
    case .lines(let documents, let lines):
      word(4)
      try packed(documents, name + " documents")
      try packed(lines, name + " lines")
    }
  }

  mutating func stored(_ column: StoredColumn, _ name: String) throws(SnapshotError) {
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
      try narrow(codes, name + " codes")
      try self.column(values, name + " values")
    case .identifier(let singular, let offsets, let files):
      word(4)
      try text(singular, name + " kind")
      try array(offsets, name + " offsets")
      try coded(files, name + " files")
    case .word(let place):
      word(5)
      word(place.answer.rawValue)
    case .whole(let numbers):
      word(6)
      try packed(numbers, name)
    case .passages(let passages, let heap, let others, let own):
      word(7)
      try self.heap(heap, name)
      try ranges(passages, name)
      try self.heap(own, name + " others")
      try ranges(others, name + " others")
    case .picked, .codes, .rows, .entities, .lists, .entityNames, .texts, .sources, .lines:
      try packed(column, name)
    }
  }

  /// Writes a column of one of the kinds that are packed.
  private mutating func packed(_ column: StoredColumn, _ name: String) throws(SnapshotError) {
    switch column {
    case .picked(let numbers, let values):
      word(8)
      try packed(numbers, name + " picks")
      try self.column(values, name + " values")
    case .codes(let codes):
      word(9)
      try self.codes(codes, name)
    case .rows(let numbers):
      word(10)
      try packed(numbers, name)
    case .entities(let numbers):
      word(11)
      try packed(numbers, name)
    case .lists(let lists):
      word(12)
      try self.lists(lists, name)
    case .entityNames(let names):
      word(13)
      try text(names.singular, name + " kind")
      try stored(names.codes, name + " codes")
      try stored(names.names, name + " names")
      try packed(names.ordinals, name + " ordinals")
    case .texts(let ranges, let heap):
      word(14)
      try self.heap(heap, name)
      try self.ranges(ranges, name)
    case .sources(let ranges, _):
      word(15)
      try self.ranges(ranges, name)
    case .lines(let ranges, _):
      word(16)
      try self.ranges(ranges, name)
    case .values, .owner, .through, .coded, .identifier, .word, .whole, .passages: break
    }
  }
}
