import Columns
import CorpusModel
import Extraction
package import Query
package import Store
import Synchronization
import Unicode

extension CorpusNames {
  /// What the checker may ask of an open corpus.
  package init(of corpus: Corpus) {
    let kept = KeptNames(of: corpus)
    let isKnown: @Sendable (String, EntityKind?) -> Bool = { name, kind in
      !corpus.entities.find(folded: fold(name), kind: kind).isEmpty
    }
    self.init(
      isCountry: { kept.countries.contains(fold($0)) || isKnown($0, .country) },
      isKnown: isKnown,
      names: { kind in
        corpus.writtenNames(of: kind) + (kind == .country ? allCountryNames() : [])
      },
      values: { kept.values(of: $0) },
      words: { kept.words(of: $0) },
      things: { kept.things(of: $0) },
      meant: { origin, word in
        if origin.isColumn("item", of: .donations) { return itemMeant(by: word) }
        if origin.isColumn("region", of: .countries) {
          return regionNamed(word).flatMap { fold($0) == fold(word) ? nil : $0 }
        }
        return ValueNames.value(meantBy: word, of: origin)
      },
      region: { regionNamed($0) }
    )
  }
}

/// What is made when it is first asked for and kept; most questions name no country and need not wait for
/// all of them.
///
/// A class, since its readers share what it keeps; not generic, since the kinds of things it keeps would then be made
/// ready when the program starts.
private final class KeptNames: Sendable {
  private let corpus: Corpus
  private let kept = Mutex(Kept())

  private struct Kept {
    var countries: Set<String>?
    var values: [ColumnOrigin: [String]] = [:]
    var words: [ColumnOrigin: [String]] = [:]
    var things: [ColumnOrigin: [[String]]] = [:]
  }

  init(of corpus: Corpus) { self.corpus = corpus }

  /// What is known by name without any corpus: the countries.
  var countries: Set<String> {
    kept.withLock { kept in
      if let countries = kept.countries { return countries }
      let countries = Set(allCountryNames().map { fold($0) })
      kept.countries = countries
      return countries
    }
  }

  func values(of origin: ColumnOrigin) -> [String] {
    kept.withLock { kept in
      if let values = kept.values[origin] { return values }
      let values = corpus.commonValues(of: origin)
      kept.values[origin] = values
      return values
    }
  }

  func words(of origin: ColumnOrigin) -> [String] {
    kept.withLock { kept in
      if let words = kept.words[origin] { return words }
      let words = corpus.commonWords(of: origin)
      kept.words[origin] = words
      return words
    }
  }

  func things(of origin: ColumnOrigin) -> [[String]] {
    kept.withLock { kept in
      if let things = kept.things[origin] { return things }
      let things = corpus.commonThings(of: origin)
      kept.things[origin] = things
      return things
    }
  }
}

extension Corpus {
  /// The written names of entities, most mentioned first.
  func writtenNames(of kind: EntityKind?) -> [String] {
    let numbers = (0..<entities.count).filter { kind == nil || entities.kinds[$0] == kind }
    let sorted = numbers.sorted {
      (entities.mentions[$1], $0) < (entities.mentions[$0], $1)
    }
    return sorted.flatMap { entities.writtenNames($0) }
  }

  /// Rows that are looked at for the values of a column: a look must not take longer than a keystroke.
  private static let rowsForValues = 500_000
  /// Values that are kept of a column, the most frequent ones.
  private static let mostValues = 10_000

  /// The rows of a column that its values are taken from.
  private func sample(of origin: ColumnOrigin) -> Column {
    let count = min(rowCount(origin.table), Corpus.rowsForValues)
    return read(origin.column, of: origin.table, rows: .range(0..<count))
  }

  /// The things named in a column, most frequent first, each with all its written names.
  func commonThings(of origin: ColumnOrigin) -> [[String]] {
    commonThings(in: sample(of: origin))
  }

  private func commonThings(in column: Column) -> [[String]] {
    var counts: [UInt32: Int] = [:]
    for number in entityCells(of: column) { counts[number, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(Corpus.mostValues).map { entities.writtenNames(Int($0.key)) }
  }

  /// The words of the corpus, most frequent first, for a column of passages.
  func commonWords(of origin: ColumnOrigin) -> [String] {
    holdsPassages(origin) ? frequentWords : []
  }

  /// The different texts of a column, most frequent first; entities stand by all their written names.
  func commonValues(of origin: ColumnOrigin) -> [String] {
    let column = sample(of: origin)
    let things = commonThings(in: column)
    guard things.isEmpty else { return things.flatMap(\.self) }
    var counts: [String: Int] = [:]
    for (text, count) in counted(column) { counts[text, default: 0] += count }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(Corpus.mostValues).map(\.key)
  }

  /// Whether the texts of a column are longer than titles are, by its first rows.
  private func holdsPassages(_ origin: ColumnOrigin) -> Bool {
    let rows = 0..<min(rowCount(origin.table), 100)
    let texts = read(origin.column, of: origin.table, rows: .range(rows)).asText
    let lengths = rows.compactMap { texts.text($0)?.utf8.count }
    return lengths.reduce(0, +) > 80 * max(1, lengths.count)
  }

  /// The words of the corpus, most frequent first, without those that mean little by themselves: the
  /// short ones.
  private var frequentWords: [String] {
    let texts = words.forms.words.dictionary.texts
    let telling = index.frequencies.words.lazy.compactMap { texts.text(Int($0)) }.filter { word in
      guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else {
        return false
      }
      return word.utf8.count > (first.isASCII ? 3 : 5)
    }
    return Array(telling.prefix(Corpus.mostValues))
  }

  /// The texts of all cells of a column and of the elements of lists, with how often they stand there;
  /// of texts that are not kept once each, those of the first rows.
  private func counted(_ column: Column) -> [(String, Int)] {
    switch column {
    case .coded(let coded):
      var counts = [Int](repeating: 0, count: coded.dictionary.texts.count)
      for code in coded.codes where code != RowSelection.noRow { counts[Int(code)] += 1 }
      let used = counts.indices.filter { counts[$0] > 0 }
        .sorted { (counts[$1], $0) < (counts[$0], $1) }
      return used.prefix(Corpus.mostValues).compactMap { code in
        coded.dictionary.texts.text(code).map { ($0, counts[code]) }
      }
    case .text:
      let texts = column.asText
      return (0..<min(texts.count, 2 * Corpus.mostValues)).compactMap { row in
        texts.text(row).map { ($0, 1) }
      }
    case .list(let lists): return counted(lists.elements)
    case .entity, .number, .date, .boolean, .row: return []
    }
  }

  /// The entities of all cells of a column and of the elements of lists.
  private func entityCells(of column: Column) -> [UInt32] {
    switch column {
    case .entity(let numbers): numbers.filter { $0 != RowSelection.noRow }
    case .list(let lists): entityCells(of: lists.elements)
    case .text, .coded, .number, .date, .boolean, .row: []
    }
  }

  /// The texts of a column of a table, in row order; empty where they are missing.
  func texts(of column: String, in table: Table) -> [String] {
    let rows = RowSelection.range(0..<rowCount(table))
    guard let texts = read(column, of: table, rows: rows)?.asText else { return [] }
    return (0..<texts.count).map { texts.text($0) ?? "" }
  }
}
