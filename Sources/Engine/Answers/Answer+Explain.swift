import Columns
import Diagnostics
import Query

extension Answer {
  /// The steps of the question as a table: verb, rows in and out, how, and the time where there is
  /// a clock.
  var explanation: ResultTable {
    func column(_ name: String, _ type: ResultType, _ value: (StepRecord) -> Value) -> ResultColumn
    {
      ResultColumn(name: name, type: type, values: steps.map(value))
    }
    var columns = [
      column("step", .text) { .text(String(repeating: "  ", count: $0.depth) + $0.text) },
      column("rows_in", .number) { .number(Double($0.rowsIn)) },
      column("rows_out", .number) { .number(Double($0.rowsOut)) },
      column("how", .text) { .text($0.method) },
    ]
    if steps.contains(where: { $0.nanoseconds > 0 }) {
      columns.append(
        column("milliseconds", .number) {
          .number(roundToDecimal(Double($0.nanoseconds / 1000) / 1000))
        }
      )
    }
    return ResultTable(columns: columns, rowCount: steps.count, notes: notes.map(\.english))
  }
}
