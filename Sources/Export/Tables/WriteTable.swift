import Columns
import CorpusModel
import Rendering
import Store

/// How the rows of a table are spelled in a file of their own.
enum TableSpelling: String {
  case csv, jsonl
}

extension ExportRun {
  /// Writes all rows of a table with all its columns.
  func write(_ table: Table, as spelling: TableSpelling, to sink: ByteSink) throws(ExportError) {
    let names = Schema.columns(of: table).map(\.name)
    if spelling == .csv {
      if marksCSV { sink.out.write("\u{FEFF}") }
      sink.out.writeCSVRow(names)
    }
    let keys = names.map { name in
      var key = TextBuffer()
      key.writeJSONString(name)
      key.write(":")
      return key.bytes
    }
    try forEachBlock(of: corpus.rowCount(table)) { rows throws(ExportError) in
      let columns = names.indices.map { corpus.written($0, of: table, rows: .range(rows)) }
      for row in 0..<rows.count {
        switch spelling {
        case .csv: sink.out.writeCSVRow(columns, row)
        case .jsonl: sink.out.writeObject(keys, columns, row)
        }
      }
      try sink.flush()
    }
  }
}

extension TextBuffer {
  /// Writes a record of texts.
  mutating func writeCSVRow(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { write(byte: UInt8(ascii: ",")) }
      writeCSVField(field)
    }
    write("\r\n")
  }

  fileprivate mutating func writeCSVRow(_ columns: [WrittenCells], _ row: Int) {
    for (index, cells) in columns.enumerated() {
      if index > 0 { write(byte: UInt8(ascii: ",")) }
      writeCSV(cells, row)
    }
    write("\r\n")
  }

  fileprivate mutating func writeObject(_ keys: [[UInt8]], _ columns: [WrittenCells], _ row: Int) {
    for (index, cells) in columns.enumerated() {
      write(byte: UInt8(ascii: index == 0 ? "{" : ","))
      let key = keys[index]
      write(key.span)
      writeJSON(cells, row)
    }
    write("}\n")
  }
}
