import Columns
import CorpusModel
import Query
import Store

extension Evaluator {
  /// Calls a function in every row of a batch.
  func call(
    _ function: Function,
    _ arguments: [Prepared],
    _ batch: Batch,
    _ type: ValueType
  ) -> Column {
    switch function {
    case .length, .words, .lower, .upper, .trim, .replace, .extract, .split, .fold:
      return callText(function, arguments, batch)
    case .year, .month, .day, .weekday, .week, .quarter, .start, .end:
      return callDate(function, column(arguments[0], batch).dates)
    case .round, .abs, .log, .sqrt: return callNumber(function, arguments, batch)
    case .choose:
      return merge(
        truths(arguments[0], batch),
        column(arguments[1], batch),
        column(arguments[2], batch)
      )
    case .fallback:
      let cells = column(arguments[0], batch)
      let isKnown = (0..<cells.count).map { cells.isKnown($0) }
      return merge(isKnown, cells, column(arguments[1], batch))
    case .size: return size(column(arguments[0], batch))
    case .first: return end(of: column(arguments[0], batch), type) { $0.lowerBound }
    case .last: return end(of: column(arguments[0], batch), type) { $0.upperBound - 1 }
    case .source: return source(batch)
    }
  }

  /// The value of an argument whose type the others decide: `missing` goes with every type.
  private func column(_ argument: Prepared, as type: ValueType, _ batch: Batch) -> Column {
    if case .constant(.missing) = argument.node { return .missing(type, count: batch.count) }
    return column(argument, batch)
  }

  /// The left cell where a condition holds, otherwise the right one.
  private func merge(_ takesLeft: [Bool], _ left: Column, _ right: Column) -> Column {
    let count = UInt32(left.count)
    let picked = takesLeft.enumerated().map { row, isLeft in
      isLeft ? UInt32(row) : UInt32(row) + count
    }
    return Column.concatenate([left, right])?.gather(.list(picked)) ?? left
  }

  private func size(_ column: Column) -> Column {
    guard case .list(let lists) = column else {
      return .number((0..<column.count).map { column.isKnown($0) ? 1 : 0 })
    }
    return .number((0..<lists.count).map { Double(lists.range($0).count) })
  }

  /// One element of every list; missing where it is empty.
  private func end(
    of column: Column,
    _ type: ValueType,
    _ place: (Range<Int>) -> Int
  ) -> Column {
    guard case .list(let lists) = column else { return column }
    return lists.elements.gather(
      .list(
        (0..<lists.count).map { row in
          let range = lists.range(row)
          return range.isEmpty ? RowSelection.noRow : UInt32(place(range))
        }
      )
    )
  }

  /// `file:line` of every row.
  private func source(_ batch: Batch) -> Column {
    guard case .table(let table) = batch.identity else {
      return .missing(.text, count: batch.count)
    }
    let files = corpus.read("file", of: table, rows: batch.rows)?.asText
    let lines = corpus.read("line", of: table, rows: batch.rows)?.numbers ?? []
    var builder = TextColumnBuilder()
    for row in 0..<batch.count {
      let line = lines[row].isNaN ? "" : ":\(Int(lines[row]))"
      builder.append((files?.text(row)).map { $0 + line })
    }
    return .text(builder.column)
  }
}
