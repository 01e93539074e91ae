import Columns
import CorpusModel

extension SnapshotReader {
  /// The corpus the catalog describes.
  mutating func corpus() throws(SnapshotError) -> Corpus {
    let texts = try textStore()
    let words = try wordStore()
    let entities = try entityStore(Stores(words: words, texts: texts))
    let index = try index(words)
    let articleRuns = ArticleRuns(
      paragraphs: try array(),
      sentences: try array(),
      words: try array()
    )
    var tables: [Table: TableStore] = [:]
    while true {
      let number = try word() - 1
      guard number >= 0 else { break }
      guard Table.allCases.indices.contains(number) else { throw SnapshotReader.contradiction }
      let table = Table.allCases[number]
      tables[table] = try self.table(table, words: words, texts: texts)
    }
    guard tables.count == Table.allCases.count else { throw SnapshotReader.contradiction }
    var numbers: [Table: FixedArray<UInt32>] = [:]
    for table in [Table.countries, .organizations, .people] {
      numbers[table] = try array(count: tables[table]?.rowCount ?? 0)
    }
    return Corpus(
      texts: texts,
      words: words,
      entities: entities,
      index: index,
      articleRuns: articleRuns,
      tables: tables,
      entityNumbers: numbers
    )
  }

  private mutating func textStore() throws(SnapshotError) -> TextStore {
    let sourceOffsets = try offsets()
    let lineStarts = try packed()
    let lineOffsets = try offsets(runs: sourceOffsets.count - 1)
    let reading = try heap()
    let paragraphOffsets = try offsets()
    let starts = try packed()
    let drifts = try packed(count: starts.count)
    let runs = try packed()
    return TextStore(
      sourceOffsets: sourceOffsets,
      lineStarts: lineStarts,
      lineOffsets: lineOffsets,
      reading: reading,
      paragraphOffsets: paragraphOffsets,
      pieces: SourcePieces(
        starts: starts,
        drifts: drifts,
        runs: runs,
        before: try packed(count: runs.count),
        rest: try array()
      )
    )
  }

  private mutating func wordStore() throws(SnapshotError) -> WordStore {
    let codes = try narrow()
    let sentenceOffsets = try offsets()
    let sentenceStarts = try packed(count: sentenceOffsets.count - 1)
    let words = try coded()
    let lengths = try narrow()
    let forms = WordForms(
      words: words,
      lengths: lengths,
      norms: try coded(),
      stems: try coded(),
      kinds: try coded(),
      isChinese: FixedFlags(bytes: try array(count: words.count)),
      isWord: FixedFlags(bytes: try array(count: words.count))
    )
    guard [forms.norms, forms.stems, forms.kinds].allSatisfy({ $0.count == words.count }),
      lengths.count == words.count
    else { throw SnapshotReader.contradiction }
    return WordStore(
      codes: codes,
      starts: try wordStarts(codes, lengths: lengths),
      sentenceOffsets: sentenceOffsets,
      sentenceStarts: sentenceStarts,
      forms: forms
    )
  }

  private mutating func wordStarts(
    _ codes: NarrowNumbers,
    lengths: NarrowNumbers
  ) throws(SnapshotError) -> WordStarts {
    let groups = (codes.count + WordStarts.groupSize - 1) / WordStarts.groupSize
    let anchors = try packed(count: groups)
    let marks: FixedArray<UInt16> = try array(count: groups)
    let oddGroups = try array(of: UInt32.self)
    return WordStarts(
      codes: codes,
      lengths: lengths,
      anchors: anchors,
      marks: marks,
      odd: (oddGroups, try array(count: oddGroups.count * WordStarts.groupSize))
    )
  }

  private mutating func entityStore(_ stores: Stores) throws(SnapshotError) -> EntityStore {
    let kinds = EntityKinds(codes: try array(of: UInt8.self))
    let names = try codes()
    let writtenNames = try lists(stores)
    let columns = [try codes(), try codes(), try codes(), try codes()]
    guard ([names] + columns).allSatisfy({ $0.count == kinds.count }),
      writtenNames.count == kinds.count
    else { throw SnapshotReader.contradiction }
    let organizations = try packed(count: kinds.count)
    let countries = try packed(count: kinds.count)
    let mentions = try packed(count: kinds.count)
    let rows = try packed(count: kinds.count)
    return EntityStore(
      kinds: kinds,
      names: names,
      writtenNames: writtenNames,
      codes: columns[0],
      regions: columns[1],
      kindNames: columns[2],
      roles: columns[3],
      organizations: organizations,
      countries: countries,
      mentions: mentions,
      rows: rows,
      index: try nameIndex()
    )
  }

  private mutating func index(_ words: WordStore) throws(SnapshotError) -> TextIndex {
    var positions = try postings()
    positions.stream = words.codes
    let characterForms = try postings()
    let characters = try packed(count: characterForms.count)
    let sizes = try packed(count: characters.count)
    let irregular = try array(of: UInt32.self)
    let irregularTexts = try texts()
    let frequent = try packed()
    guard positions.count == words.forms.count, irregularTexts.count == irregular.count else {
      throw SnapshotReader.contradiction
    }
    return TextIndex(
      positions: positions,
      characters: CharacterForms(characters: characters, sizes: sizes, forms: characterForms),
      irregular: irregular,
      irregularTexts: irregularTexts,
      frequencies: Frequencies(words: frequent, counts: try packed(count: frequent.count))
    )
  }

  private mutating func postings() throws(SnapshotError) -> Postings {
    let bytes = try array(of: UInt8.self)
    let counts = try packed()
    return Postings(counts: counts, offsets: try packed(count: counts.count + 1), bytes: bytes)
  }

  private mutating func nameIndex() throws(SnapshotError) -> NameIndex {
    let names = try dictionary()
    let offsets = try packed(count: names.count + 1)
    return NameIndex(names: names, offsets: offsets, numbers: try packed())
  }

  private mutating func table(
    _ table: Table,
    words: WordStore,
    texts: TextStore
  ) throws(SnapshotError) -> TableStore {
    let count = try word()
    let places = try places()
    var columns: [StoredColumn] = []
    for _ in Schema.columns(of: table) {
      columns.append(try stored(Stores(words: words, texts: texts)))
    }
    guard columns.allSatisfy({ $0.holds(rows: count) }) else {
      throw SnapshotReader.contradiction
    }
    return TableStore(rowCount: count, columns: columns, places: places)
  }

  private mutating func places() throws(SnapshotError) -> RowPlaces {
    switch try word() {
    case 0: return .source(try ranges())
    case 1: return .reading(try ranges())
    case 2:
      let chinese = try ranges()
      return .sides(chinese: chinese, english: try ranges())
    case 3: return .words
    case 4:
      let documents = try packed()
      return .lines(documents: documents, lines: try packed(count: documents.count))
    case _: throw SnapshotReader.contradiction
    }
  }
}
