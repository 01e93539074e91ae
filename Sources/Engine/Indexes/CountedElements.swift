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
  ) throws(EngineError) -> CountedGroups? {
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
      let counted = try count(numbers, of: lists, relation.batch.rows, codes: corpus.entities.count)
      let met = positions(counted.map { $0 > 0 })
      return CountedGroups([.entity(met)], weights: met.map { counted[Int($0)] }, method: method)
    case .codes(let coded):
      let counted = try count(
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
  ) throws(EngineError) -> [Int] {
    if case .range(let range) = rows, let run = lists.run(ofRows: range) {
      return try count(elements, run, codes: codes)
    }
    var counts = [Int](repeating: 0, count: codes)
    for position in 0..<rows.count where rows[position] != RowSelection.noRow {
      for element in lists.range(Int(rows[position])) { counts[Int(elements[element])] += 1 }
    }
    return counts
  }

  /// Counts the elements of one run, a part of it on each core.
  private func count(
    _ elements: PackedNumbers,
    _ run: Range<Int>,
    codes: Int
  ) throws(EngineError) -> [Int] {
    var parts = Parts(options)
    // Every part has counts of its own.
    parts.size = max(parts.size, (run.count + parts.workers - 1) / max(1, parts.workers))
    let counted = try parts.map(run.count) { part in
      var counts = [Int](repeating: 0, count: codes)
      let range = run.lowerBound + part.lowerBound..<run.lowerBound + part.upperBound
      elements.count(range, into: &counts)
      return counts
    }
    guard var sums = counted.first else { return [Int](repeating: 0, count: codes) }
    for counts in counted.dropFirst() { for code in sums.indices { sums[code] += counts[code] } }
    return sums
  }
}

extension Aggregate {
  /// Whether it counts rows and nothing else.
  var isCount: Bool { function == .count && argument == nil }
}
