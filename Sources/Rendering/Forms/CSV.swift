import Columns

extension Page {
  /// Writes RFC 4180: a header, lines ending in CRLF, quotes only where the text needs them.
  mutating func writeCSV() {
    writeCSVRecord(columns.map(\.name))
    for row in rows where !stops(at: row) {
      for (index, column) in columns.enumerated() {
        if index > 0 { out.write(byte: UInt8(ascii: ",")) }
        writeCSVField(row, of: column)
      }
      out.write("\r\n")
    }
  }

  private mutating func writeCSVField(_ row: Int, of column: ResultColumn) {
    let isLonely = columns.count == 1
    guard let texts = column.texts, texts.isKnown(row) else {
      return out.writeCSVField(column.value(row).exact, isLonely: isLonely)
    }
    let bytes = texts.heap.bytes
    out.writeCSVField(bytes.span.extracting(texts.range(row)), isLonely: isLonely)
  }

  private mutating func writeCSVRecord(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { out.write(byte: UInt8(ascii: ",")) }
      out.writeCSVField(field, isLonely: fields.count == 1)
    }
    out.write("\r\n")
  }
}
