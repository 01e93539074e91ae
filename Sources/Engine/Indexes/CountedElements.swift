import Columns
import CorpusModel
import Query
import Store

extension Execution {
  /// The elements of a column of lists counted by value, where `group` by them is the verb behind `each`
  /// and asks for no more: no row for each element is made.
  func countedElements(
    _ relation: Relation,
    _ list: Expression,
    into column: Int,
    before next: Operation?
  ) -> CountedGroups? {
    guard case .group(let grouping) = next, !options.tracksGroups, grouping.keys.count == 1,
      grouping.keys[0].expression.form == .column(column),
      grouping.aggregates.allSatisfy(\.isCount),
      case .column(let position) = list.form, case .table(let table) = relation.batch.identity,
      case .stored(let number) = relation.batch.columns[position],
      case .lists(let lists) = corpus.stored(number, of: table)
    else { return nil }
    let method = "elements of the lists counted"
    switch lists.elements {
    case .entities(let numbers):
      let counted = count(numbers, of: lists, relation.batch.rows, codes: corpus.entities.count)
      let met = positions(counted.map { $0 > 0 })
      return CountedGroups([.entity(met)], weights: met.map { counted[Int($0)] }, method: method)
    case .codes(let coded):
      let counted = count(
        coded.codes,
        of: lists,
        relation.batch.rows,
        codes: coded.dictionary.count
      )
      let met = positions(counted.map { $0 > 0 })
      // Which of several spellings is met first does not show in counts alone.
      guard isOneSpelling(met, coded.dictionary) else { return nil }
      let cells = Column.coded(CodedColumn(codes: FixedArray(met), dictionary: coded.dictionary))
      return CountedGroups([cells], weights: met.map { counted[Int($0)] }, method: method)
    case _: return nil
    }
  }

  private func isOneSpelling(_ codes: [UInt32], _ dictionary: TextDictionary) -> Bool {
    codes.indices.dropFirst().allSatisfy { index in
      !dictionary.isFoldedAlike(Int(codes[index - 1]), Int(codes[index]))
    }
  }

  private func count(
    _ elements: PackedNumbers,
    of lists: StoredLists,
    _ rows: RowSelection,
    codes: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: codes)
    for position in 0..<rows.count where rows[position] != RowSelection.noRow {
      for element in lists.range(Int(rows[position])) { counts[Int(elements[element])] += 1 }
    }
    return counts
  }
}

extension Aggregate {
  /// Whether it counts rows and nothing else.
  var isCount: Bool { function == .count && argument == nil }
}
