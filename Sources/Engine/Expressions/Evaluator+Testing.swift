import Columns
import Query
import Store
import Unicode

extension Evaluator {
  /// Puts a question to every cell: a text, the written names of an entity, the elements of a list.
  func test(_ predicate: TextPredicate, _ column: Column) -> [Bool] {
    switch column {
    case .text, .coded: return predicate.test(column, words: words)
    case .entity(let numbers): return testNames(predicate, numbers)
    case .list(let lists): return testElements(lists, column.count) { test(predicate, $0) }
    case .number, .date, .boolean, .row: return [Bool](repeating: false, count: column.count)
    }
  }

  /// Whether every cell is one of some entities, or a list with one of them.
  func test(_ set: EntitySet, _ column: Column) -> [Bool] {
    switch column {
    case .entity(let numbers): return numbers.map { set.contains($0) }
    case .list(let lists): return testElements(lists, column.count) { test(set, $0) }
    case .text, .coded, .number, .date, .boolean, .row:
      return [Bool](repeating: false, count: column.count)
    }
  }

  /// Puts a question whose needle is computed to every cell.
  func test(_ test: TextTest, _ column: Column, _ needles: Column) -> [Bool] {
    let needles = texts(needles)
    return (0..<column.count).map { row in
      guard let needle = needles.bytes(row) else { return false }
      let predicate = TextPredicate(test, fold(Array(needle)))
      let cell = column.gather(.range(row..<row + 1))
      return self.test(predicate, cell).first ?? false
    }
  }

  private func testNames(_ predicate: TextPredicate, _ numbers: FixedArray<UInt32>) -> [Bool] {
    let names = corpus.entities.writtenNames
    return numbers.map { number in
      guard number != RowSelection.noRow else { return false }
      let written = names.elements.read(.range(names.range(Int(number))))
      return predicate.test(written, words: words).contains(true)
    }
  }

  /// Whether a condition holds for at least one element of each list.
  private func testElements(
    _ lists: ListColumn,
    _ count: Int,
    _ condition: (Column) -> [Bool]
  ) -> [Bool] {
    var owners: [UInt32] = []
    var wanted: [UInt32] = []
    for row in 0..<count {
      for element in lists.range(row) {
        owners.append(UInt32(row))
        wanted.append(UInt32(element))
      }
    }
    return mark(owners, where: condition(lists.elements.gather(.list(wanted))), count: count)
  }
}
