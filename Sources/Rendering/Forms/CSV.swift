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
      // A record of one empty field would be an empty line, which many readers skip.
      writeCSVField(field, isLonely: fields.count == 1 && field.isEmpty)
    }
    out.write("\r\n")
  }

  private mutating func writeCSVField(_ field: String, isLonely: Bool) {
    let quote = UInt8(ascii: "\"")
    let isPlain = !field.utf8.contains {
      $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
    }
    guard !isPlain || isLonely else {
      out.write(field)
      return
    }
    out.write(byte: quote)
    for byte in field.utf8 {
      if byte == quote { out.write(byte: quote) }
      out.write(byte: byte)
    }
    out.write(byte: quote)
  }
}
