import Calendar
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
    func first() -> Column { column(arguments[0], batch) }
    switch function {
    case .length: return .number(countCharacters(texts(first())))
    case .words: return .number(countWords(texts(first())))
    case .lower: return lower(texts(first()))
    case .upper: return upper(texts(first()))
    case .trim: return trim(texts(first()))
    case .fold: return folded(texts(first()))
    case .replace: return replace(texts(first()), arguments, batch)
    case .extract: return extract(texts(first()), arguments, batch)
    case .split: return split(texts(first()), arguments, batch)
    case .year: return numbers(first().dates) { $0.start.civil.year }
    case .month: return numbers(first().dates, month)
    case .day: return numbers(first().dates) { $0.isOneDay ? $0.start.civil.day : nil }
    case .weekday: return numbers(first().dates) { $0.isOneDay ? $0.start.weekday : nil }
    case .week: return numbers(first().dates, week)
    case .quarter: return numbers(first().dates, quarter)
    case .start: return days(first().dates) { $0.start }
    case .end: return days(first().dates) { $0.end }
    case .round: return round(first().numbers, places: arguments.dropFirst().first, batch)
    case .abs: return .number(first().numbers.map { Swift.abs($0) })
    case .log: return .number(first().numbers.map(logarithm))
    case .sqrt: return .number(first().numbers.map { $0 >= 0 ? $0.squareRoot() : .nan })
    case .choose:
      return merge(
        truths(arguments[0], batch),
        column(arguments[1], as: type, batch),
        column(arguments[2], as: type, batch)
      )
    case .fallback:
      let cells = column(arguments[0], as: type, batch)
      let isKnown = (0..<cells.count).map { cells.isKnown($0) }
      return merge(isKnown, cells, column(arguments[1], as: type, batch))
    case .size: return size(first())
    case .first: return element(of: first()) { $0.lowerBound }
    case .last: return element(of: first()) { $0.upperBound - 1 }
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
  private func element(of column: Column, _ place: (Range<Int>) -> Int) -> Column {
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
