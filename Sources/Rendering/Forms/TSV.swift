import Columns

extension Page {
  /// Writes tab-separated lines under a header; tabs, line breaks and backslashes inside a value
  /// become `\t`, `\n`, `\r` and `\\`.
  mutating func writeTSV() {
    writeTSVRecord(columns.map(\.name))
    for row in rows where !stops(at: row) {
      writeTSVRecord(columns.map { $0.value(row).exact })
    }
  }

  private mutating func writeTSVRecord(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { out.write(byte: 0x09) }
      for byte in field.utf8 {
        switch byte {
        case 0x09: out.write("\\t")
        case 0x0A: out.write("\\n")
        case 0x0D: out.write("\\r")
        case UInt8(ascii: "\\"): out.write("\\\\")
        case _: out.write(byte: byte)
        }
      }
    }
    out.newLine()
  }
}
