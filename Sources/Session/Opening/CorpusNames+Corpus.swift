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
    let countries = KeptCountries()
    let isKnown: @Sendable (String, EntityKind?) -> Bool = { name, kind in
      !corpus.entities.find(folded: fold(name), kind: kind).isEmpty
    }
    self.init(
      isCountry: { countries.folded.contains(fold($0)) || isKnown($0, .country) },
      isKnown: isKnown,
      names: { kind in
        corpus.writtenNames(of: kind) + (kind == .country ? allCountryNames() : [])
      },
      values: { origin in corpus.commonValues(of: origin) }
    )
  }
}

/// The folded names of all countries, made ready when the first is asked for.
///
/// A class for what it keeps: most questions name no country and need not wait for them.
private final class KeptCountries: Sendable {
  private let kept = Mutex<Set<String>?>(nil)

  var folded: Set<String> {
    kept.withLock { kept in
      let names = kept ?? Set(allCountryNames().map { fold($0) })
      kept = names
      return names
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

  /// The different texts of a column, most frequent first; entities stand by their names.
  func commonValues(of origin: ColumnOrigin) -> [String] {
    let rows = RowSelection.range(0..<rowCount(origin.table))
    let column = read(origin.column, of: origin.table, rows: rows)
    var counts: [String: Int] = [:]
    for text in texts(in: column) { counts[text, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The texts of all cells of a column and of the elements of lists.
  private func texts(in column: Column) -> [String] {
    switch column {
    case .text, .coded:
      let texts = column.asText
      return (0..<texts.count).compactMap { texts.text($0) }
    case .entity(let numbers):
      return numbers.filter { $0 != RowSelection.noRow }.compactMap { entities.names.text(Int($0)) }
    case .list(let lists): return texts(in: lists.elements)
    case .number, .date, .boolean, .row: return []
    }
  }

  /// The texts of a column of a table, in row order; empty where they are missing.
  func texts(of column: String, in table: Table) -> [String] {
    let rows = RowSelection.range(0..<rowCount(table))
    guard let texts = read(column, of: table, rows: rows)?.asText else { return [] }
    return (0..<texts.count).map { texts.text($0) ?? "" }
  }
}
