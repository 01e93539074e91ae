import Columns
import CorpusModel

extension SnapshotReader {
  /// The corpus the catalog describes.
  mutating func corpus() throws(SnapshotError) -> Corpus {
    let texts = try textStore()
    let words = try wordStore()
    let entities = try entityStore()
    let index = try index(forms: words.forms.count)
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
    let source = try heap()
    let sourceOffsets = try offsets()
    let lineStarts = try array(of: UInt32.self)
    let lineOffsets = try offsets(runs: sourceOffsets.count - 1)
    let reading = try heap()
    let paragraphOffsets = try offsets()
    let pieceStarts = try array(of: UInt32.self)
    return TextStore(
      source: source,
      sourceOffsets: sourceOffsets,
      lineStarts: lineStarts,
      lineOffsets: lineOffsets,
      reading: reading,
      paragraphOffsets: paragraphOffsets,
      pieceStarts: pieceStarts,
      pieceSources: try array(count: pieceStarts.count)
    )
  }

  private mutating func wordStore() throws(SnapshotError) -> WordStore {
    let codes = try array(of: UInt32.self)
    let starts = try narrow()
    let sentenceOffsets = try offsets()
    guard starts.count == codes.count else { throw SnapshotReader.contradiction }
    let sentenceStarts: FixedArray<UInt32> = try array(count: sentenceOffsets.count - 1)
    let words = try coded()
    let forms = WordForms(
      words: words,
      norms: try coded(),
      stems: try coded(),
      kinds: try coded(),
      isChinese: FixedFlags(bytes: try array(count: words.count)),
      isWord: FixedFlags(bytes: try array(count: words.count))
    )
    guard [forms.norms, forms.stems, forms.kinds].allSatisfy({ $0.count == words.count }) else {
      throw SnapshotReader.contradiction
    }
    return WordStore(
      codes: codes,
      starts: starts,
      sentenceOffsets: sentenceOffsets,
      sentenceStarts: sentenceStarts,
      forms: forms
    )
  }

  private mutating func entityStore() throws(SnapshotError) -> EntityStore {
    let kinds = EntityKinds(codes: try array(of: UInt8.self))
    let names = try coded()
    let writtenNames = try list()
    let columns = [try coded(), try coded(), try coded(), try coded()]
    guard ([names] + columns).allSatisfy({ $0.count == kinds.count }),
      writtenNames.count == kinds.count
    else { throw SnapshotReader.contradiction }
    let organizations: FixedArray<UInt32> = try array(count: kinds.count)
    let countries: FixedArray<UInt32> = try array(count: kinds.count)
    let mentions: FixedArray<Double> = try array(count: kinds.count)
    let rows: FixedArray<UInt32> = try array(count: kinds.count)
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

  private mutating func index(forms: Int) throws(SnapshotError) -> TextIndex {
    let positions = try postings()
    let characters = try array(of: UInt32.self)
    let keys = try array(of: UInt32.self)
    let sentences = try postings()
    guard positions.count == forms, sentences.count == keys.count else {
      throw SnapshotReader.contradiction
    }
    let irregular = try array(of: UInt32.self)
    let frequent = try array(of: UInt32.self)
    return TextIndex(
      positions: positions,
      pairs: HanPairs(characters: characters, keys: keys, sentences: sentences),
      irregular: irregular,
      frequencies: Frequencies(words: frequent, counts: try array(count: frequent.count))
    )
  }

  private mutating func postings() throws(SnapshotError) -> Postings {
    let counts = try array(of: UInt32.self)
    let offsets = try offsets(runs: counts.count)
    return Postings(counts: counts, offsets: offsets, bytes: try array())
  }

  private mutating func nameIndex() throws(SnapshotError) -> NameIndex {
    let names = try dictionary()
    return NameIndex(
      names: names,
      offsets: try offsets(runs: names.count),
      numbers: try array(of: UInt32.self)
    )
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
      columns.append(try stored(words: words, texts: texts))
    }
    guard columns.allSatisfy({ $0.holds(rows: count) }) else {
      throw SnapshotReader.contradiction
    }
    return TableStore(rowCount: count, columns: columns, places: places)
  }

  private mutating func places() throws(SnapshotError) -> RowPlaces {
    switch try word() {
    case 0: return .source(try runs())
    case 1: return .reading(try runs())
    case 2:
      let chinese = try runs()
      return .sides(chinese: chinese, english: try runs())
    case 3: return .words
    case 4:
      let documents = try array(of: UInt32.self)
      return .lines(documents: documents, lines: try array(count: documents.count))
    case _: throw SnapshotReader.contradiction
    }
  }

  private mutating func stored(
    words: WordStore,
    texts: TextStore,
    depth: Int = 0
  ) throws(SnapshotError) -> StoredColumn {
    guard depth < 8 else { throw SnapshotReader.contradiction }
    switch try word() {
    case 0: return .values(try column())
    case 1: return .owner(offsets: try offsets())
    case 2:
      let path = try stored(words: words, texts: texts, depth: depth + 1)
      return .through(path, try stored(words: words, texts: texts, depth: depth + 1))
    case 3:
      let codes = try array(of: UInt32.self)
      return .coded(codes, try column())
    case 4:
      let singular = try text()
      let offsets = try offsets()
      return .identifier(singular: singular, offsets: offsets, files: try coded())
    case 5:
      guard let answer = WordPlace.Answer(rawValue: try word()) else {
        throw SnapshotReader.contradiction
      }
      return .word(WordPlace(answer: answer, words: words, texts: texts))
    case 6: return .whole(try narrow())
    case 7:
      let heap = try heap()
      let ranges = try runs()
      return .passages(ranges, of: heap, others: try self.texts())
    case _: throw SnapshotReader.contradiction
    }
  }
}

extension StoredColumn {
  /// Whether there is a cell for each of so many rows, as far as the lengths of arrays tell.
  fileprivate func holds(rows: Int) -> Bool {
    switch self {
    case .values(let column): column.count == rows
    case .owner, .identifier: true
    case .through(let path, _): path.holds(rows: rows)
    case .coded(let codes, _): codes.count == rows
    case .whole(let numbers): numbers.count == rows
    case .passages(let ranges, _, let others):
      ranges.starts.count == rows && others.count == rows
    case .word(let place): place.words.codes.count == rows
    }
  }
}
