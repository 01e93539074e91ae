import Columns

extension Page {
  /// Writes RFC 4180: a header, lines ending in CRLF, quotes only where the text needs them.
  mutating func writeCSV() {
    writeCSVRecord(columns.map(\.name))
    for row in rows { writeCSVRecord(columns.map { $0.values[row].exact }) }
  }

  private mutating func writeCSVRecord(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { out.write(byte: UInt8(ascii: ",")) }
      out.writeCSVField(field, isLonely: fields.count == 1)
    }
    out.write("\r\n")
  }
}
