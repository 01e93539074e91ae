import Calendar
import Columns

extension Page {
  /// Writes one array with one object a row and a line.
  mutating func writeJSON() {
    out.write("[")
    for row in rows where !stops(at: row) {
      out.write(row == rows.lowerBound ? "\n" : ",\n")
      writeObject(row)
    }
    out.write(rows.isEmpty ? "]\n" : "\n]\n")
  }

  /// Writes one object a line, without an array around them.
  mutating func writeJSONLines() {
    for row in rows where !stops(at: row) {
      writeObject(row)
      out.newLine()
    }
  }

  /// Writes a row as an object with its keys in column order.
  private mutating func writeObject(_ row: Int) {
    out.write("{")
    for (index, column) in columns.enumerated() {
      if index > 0 { out.write(",") }
      out.writeJSONString(column.name)
      out.write(":")
      guard let texts = column.texts, texts.isKnown(row) else {
        writeJSON(column.value(row))
        continue
      }
      let bytes = texts.heap.bytes
      out.writeJSONString(bytes.span.extracting(texts.range(row)))
    }
    out.write("}")
  }

  private mutating func writeJSON(_ value: Value) {
    switch value {
    case .missing: out.write("null")
    case .text(let text): out.writeJSONString(text)
    case .number(let number): out.write(DecimalText(number)?.plain ?? "null")
    case .date(let span): out.writeJSONString(span.description)
    case .boolean(let flag): out.write(flag ? "true" : "false")
    case .entity(let entity): out.writeJSONString(entity.name)
    case .row(let label, _): out.writeJSONString(label)
    case .list(let values):
      out.write("[")
      for (index, value) in values.enumerated() {
        if index > 0 { out.write(",") }
        writeJSON(value)
      }
      out.write("]")
    }
  }
}
