package import CorpusModel

extension Corpus {
  /// The range of the reading text a row was found in; nil for rows that are not found there.
  package func readingRange(of row: Int, in table: Table) -> Range<Int>? {
    guard let store = tables[table], (0..<store.rowCount).contains(row) else { return nil }
    guard case .reading(let ranges) = store.places else { return nil }
    return ranges[row]
  }
}
