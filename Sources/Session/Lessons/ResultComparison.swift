import Columns
import CorpusModel
import Engine
import Query
import Rendering

/// What of a result has to be as in the answer, beyond its rows.
struct ResultComparison: Hashable, Sendable {
  /// The rows come in the same order.
  var order = false
  /// The columns bear the same names.
  var names = false
  /// There are these columns and no others.
  var columns = false
  /// It is shown in the same form.
  var form = false

  /// Takes a word of a `compare` line; false where it is none.
  mutating func take(_ word: String) -> Bool {
    switch word {
    case "order", "顺序": order = true
    case "names", "列名": names = true
    case "columns", "列": columns = true
    case "form", "形式": form = true
    case _: return false
    }
    return true
  }
}

/// A result as lessons compare it.
struct ComparedResult: Sendable {
  var table: ResultTable
  var form: Form
  /// The rows of the corpus that its rows stand for; nil where rows were made.
  var base: BaseRows?

  /// Rows of a table of the corpus, with the columns that the table has by itself.
  struct BaseRows: Sendable, Hashable {
    var table: Table
    var rows: [Int]
    /// The names of the columns that a verb made.
    var made: Set<String>
  }

  /// Whether it is too long to be held against an answer, which lessons keep short.
  var isTooLong = false

  /// Whether it shows what `wanted` shows.
  func matches(_ wanted: ComparedResult, by comparison: ResultComparison) -> Bool {
    guard !isTooLong, !wanted.isTooLong else { return false }
    if comparison.form, form != wanted.form { return false }
    // Nothing is like nothing: two empty results say nothing of each other.
    guard table.rowCount == wanted.table.rowCount, table.rowCount > 0 else { return false }
    if comparison.columns, table.columns.count != wanted.table.columns.count { return false }
    let byRows = comparison.columns || comparison.names ? nil : wanted.base
    if let byRows, base?.table != byRows.table { return false }
    let compared = wanted.table.columns.filter { column in
      byRows.map { $0.made.contains(column.name) } ?? true
    }
    let found = ColumnSearch(wanted: compared, mine: table.columns, names: comparison.names)
    return found.assignments.contains { columns in
      let mine = tuples(columns.map { table.columns[$0] }, byRows == nil ? nil : base)
      let theirs = tuples(compared, in: wanted.table.rowCount, byRows)
      return comparison.order ? mine == theirs : counted(mine) == counted(theirs)
    }
  }

  private func tuples(_ columns: [ResultColumn], _ base: BaseRows?) -> [[Value]] {
    tuples(columns, in: table.rowCount, base)
  }

  /// The rows as lists of values, in front of them the row of the corpus where that counts.
  private func tuples(_ columns: [ResultColumn], in count: Int, _ base: BaseRows?) -> [[Value]] {
    (0..<count).map { row in
      let number = base.map { [Value.number(Double($0.rows[row]))] } ?? []
      return number + columns.map { comparable($0.value(row)) }
    }
  }
}

/// A value as it is seen: without what rounding does to sums in another order, and a row or a named
/// thing like its label.
private func comparable(_ value: Value) -> Value {
  switch value {
  case .number(let number): .number((number * 1e6).rounded() / 1e6)
  case .list(let values): .list(values.map(comparable))
  case .entity(let entity): .text(entity.name)
  case .row(let label, _): .text(label)
  case .missing, .text, .date, .boolean: value
  }
}

private func counted<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
  Dictionary(elements.map { ($0, 1) }, uniquingKeysWith: +)
}

/// The ways to find columns again among others that may bear other names and stand elsewhere.
private struct ColumnSearch {
  /// For each wanted column a column of mine; at most a few hundred ways are tried.
  private(set) var assignments: [[Int]] = []
  private let candidates: [[Int]]

  init(wanted: [ResultColumn], mine: [ResultColumn], names: Bool) {
    let held = mine.map { counted($0.values.map(comparable)) }
    candidates = wanted.map { column in
      let values = counted(column.values.map(comparable))
      return mine.indices.filter { index in
        (!names || mine[index].name == column.name) && held[index] == values
      }
    }
    extend([])
  }

  private mutating func extend(_ chosen: [Int]) {
    guard assignments.count < 200 else { return }
    guard chosen.count < candidates.count else {
      assignments.append(chosen)
      return
    }
    for index in candidates[chosen.count] where !chosen.contains(index) {
      extend(chosen + [index])
    }
  }
}

extension ComparedResult {
  /// Takes of an answer what is compared.
  init(_ given: GivenAnswer) {
    let answer = given.answer
    form = given.form(orElse: nil)
    isTooLong = given.rowCount > 20_000
    guard !isTooLong else {
      table = ResultTable(columns: [], rowCount: given.rowCount)
      return
    }
    table = answer.table()
    let places = (0..<answer.relation.count).map { answer.base(ofRow: $0) }
    let isWhole = !answer.question.explains && places.allSatisfy { $0 != nil }
    guard isWhole, let first = places.first, let owner = first?.table else { return }
    let own = Set(Schema.columns(of: owner).map(\.name))
    base = BaseRows(
      table: owner,
      rows: places.compactMap { $0?.row },
      made: Set(table.columns.map(\.name).filter { !own.contains($0) })
    )
  }
}
