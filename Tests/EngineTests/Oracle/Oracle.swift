import Columns
import CorpusModel
import Query
import Store

/// A plain evaluator that looks at one row at a time: what the engine must agree with.
struct Oracle {
  let corpus: Corpus

  /// A row on its way: its cells, and the row of the corpus it stands for.
  struct Row: Hashable {
    var cells: [Cell]
    var open: [Cell] = []
    var number: Int?
    var table: Table?
  }

  /// The rows of a plan.
  func run(_ plan: Plan) -> [Row] {
    guard case .table(let table) = plan.source else { return [] }
    var rows = all(table)
    for step in plan.steps { rows = apply(step, rows) }
    return rows
  }

  private func all(_ table: Table) -> [Row] {
    (0..<corpus.rowCount(table)).map { number in
      let cells = Schema.columns(of: table).indices.map { column in
        cell(ColumnOrigin(table: table, column: column), number)
      }
      return Row(cells: cells, number: number, table: table)
    }
  }

  /// One cell of the corpus.
  func cell(_ origin: ColumnOrigin, _ row: Int) -> Cell {
    corpus.read(origin.column, of: origin.table, rows: .list([UInt32(row)])).cell(0)
  }

  private func apply(_ step: PlanStep, _ rows: [Row]) -> [Row] {
    switch step.operation {
    case .filter(let conditions):
      return rows.filter { row in conditions.allSatisfy { holds($0.expression, row) } }
    case .group(let grouping): return group(grouping, rows)
    case .aggregate(let aggregates):
      return [Row(cells: aggregates.map { aggregate($0, rows) })]
    case .sort(let terms): return sorted(rows, terms)
    case .top(let count, let key):
      return Array(sorted(rows, [SortTerm(key, descending: true)]).prefix(count))
    case .bottom(let count, let key):
      return Array(sorted(rows, [SortTerm(key)]).prefix(count))
    case .take(let count): return Array(rows.prefix(count))
    case .skip(let count): return Array(rows.dropFirst(count))
    case .add(let columns): return columns.reduce(rows) { add($1, to: $0) }
    case .show(let columns):
      return rows.map { row in
        var result = row
        result.open = []
        result.cells = columns.map { value($0.expression, row) }
        return result
      }
    case .hide(let hidden):
      return rows.map { row in
        var result = row
        result.cells = row.cells.indices.filter { !hidden.contains($0) }.map { row.cells[$0] }
        return result
      }
    case .unique(let keys):
      var seen: Set<[Cell]> = []
      return rows.filter { row in seen.insert(keys.map { key(value($0, row)) }).inserted }
    case .each(let list, let column): return rows.flatMap { each(list, column, $0) }
    case .pivot(let pivot): return self.pivot(pivot, rows)
    case .join(let join): return self.join(join, rows)
    case .append(let plan, let columns): return append(plan, columns, rows, step.shape)
    case .except(let plan, let match): return keep(rows, plan, match, isPresent: false)
    case .intersect(let plan, let match): return keep(rows, plan, match, isPresent: true)
    case .sample, .kwic, .collocates, .ngrams, .keywords, .dispersion, .expect, .peek:
      return rows
    }
  }

  private func add(_ column: AddedColumn, to rows: [Row]) -> [Row] {
    let cells: [Cell]
    if case .window(let function, let operand) = column.expression.form {
      cells = window(function, rows.map { value(operand, $0) })
    } else {
      cells = rows.map { value(column.expression, $0) }
    }
    return zip(rows, cells).map { row, cell in placing(cell, column.column, row) }
  }

  private func placing(_ cell: Cell, _ position: Int, _ row: Row) -> Row {
    var result = row
    if position < row.cells.count {
      result.cells[position] = cell
    } else {
      result.cells.append(cell)
    }
    return result
  }

  private func each(_ list: Expression, _ column: Int, _ row: Row) -> [Row] {
    value(list, row).elements.map { placing($0, column, row) }
  }
}
