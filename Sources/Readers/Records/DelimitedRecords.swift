import CorpusModel

/// Tells comma- or tab-separated values by a first row that names columns and rows of equal length.
func recognizesDelimitedRecords(_ source: SourceText, file: String) -> Bool {
  delimitedShape(source, file: file) != nil
}

/// Reads comma-, semicolon- or tab-separated values (RFC 4180).
func readDelimitedRecords(_ source: SourceText, file: String) -> ReadDocument {
  let mark = delimitedShape(source, file: file) ?? UInt8(ascii: ",")
  return readRecords(DelimitedParser(source, mark: mark), source, file: file)
}

/// The mark between the values, if the file has that shape.
private func delimitedShape(_ source: SourceText, file: String) -> UInt8? {
  let name = file.lowercased()
  let isNamed = name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".tab")
  for mark in [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")] {
    var rows = DelimitedRows(source.bytes, mark: mark, limit: 262_144)
    guard let header = rows.next(), header.fields.count >= 2, !header.isOpen else { continue }
    let names = header.fields.map { FieldLabels.shared.key($0.value.text) }
    let isKnown = names.contains(.text) && header.fields.allSatisfy { $0.value.count <= 60 }
    guard isNamed || isKnown else { continue }
    var all = 0
    var same = 0
    while all < 20, let row = rows.next(), row.range.upperBound < rows.end || all == 0 {
      if row.fields.count == 1, row.fields[0].value.count == 0 { continue }
      all += 1
      if row.fields.count == header.fields.count { same += 1 }
    }
    let isEven = same * 10 >= all * 7 && all > 0
    if isEven || isKnown && (isNamed || same > 0) { return mark }
  }
  return nil
}

/// One row: its values and where they stand.
private struct DelimitedRow {
  var fields: [(value: TracedText, range: Range<Int>)]
  var range: Range<Int>
  /// Whether a quotation was not closed.
  var isOpen = false
}

/// Cuts bytes into rows.
private struct DelimitedRows: Sendable {
  let bytes: [UInt8]
  let mark: UInt8
  let end: Int
  private(set) var position = 0
  /// After a quotation without an end, quotation marks are characters like others.
  private var quotes = true

  init(_ bytes: [UInt8], mark: UInt8, limit: Int = .max) {
    self.bytes = bytes
    self.mark = mark
    end = min(bytes.count, limit)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> DelimitedRow? {
    guard position < end else { return nil }
    var row = DelimitedRow(fields: [], range: position..<position)
    let start = position
    while true {
      let isQuoted = quotes && position < end && bytes[position] == UInt8(ascii: "\"")
      if isQuoted, !quotedField(into: &row) {
        quotes = false
        row.isOpen = true
        position = lineEnd(from: start)
        row.range = start..<position
        return row
      }
      if !isQuoted { plainField(into: &row) }
      guard position < end, bytes[position] == mark else { break }
      position += 1
    }
    if position < end, bytes[position] == 0x0D { position += 1 }
    if position < end, bytes[position] == 0x0A { position += 1 }
    row.range = start..<position
    return row
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
  }

  private mutating func plainField(into row: inout DelimitedRow) {
    let start = position
    while position < end, bytes[position] != mark, bytes[position] != 0x0A, bytes[position] != 0x0D
    {
      position += 1
    }
    let content = trimmed(start..<position, in: bytes[...])
    row.fields.append(
      (
        TracedText(String(decoding: bytes[content], as: UTF8.self), source: content.lowerBound),
        content
      )
    )
  }

  /// Reads `"a ""b"" c"`; false when the quotation has no end.
  private mutating func quotedField(into row: inout DelimitedRow) -> Bool {
    let opening = position
    position += 1
    var text = TracedText()
    var start = position
    while position < end {
      guard bytes[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      text.append(String(decoding: bytes[start..<position], as: UTF8.self), source: start)
      if position + 1 < end, bytes[position + 1] == UInt8(ascii: "\"") {
        start = position + 1
        position += 2
        continue
      }
      row.fields.append((text, opening + 1..<position))
      position += 1
      // What stands between the closing mark and the separator belongs to no value.
      while position < end, bytes[position] != mark, bytes[position] != 0x0A,
        bytes[position] != 0x0D
      {
        position += 1
      }
      return true
    }
    return false
  }
}

private struct DelimitedParser: RecordParser {
  private var rows: DelimitedRows
  private var names: [String] = []

  init(_ source: SourceText, mark: UInt8) {
    rows = DelimitedRows(source.bytes, mark: mark)
    guard let header = rows.next() else { return }
    for (index, field) in header.fields.enumerated() {
      names.append(field.value.count > 0 ? field.value.text : "column \(index + 1)")
    }
  }

  mutating func next() -> RecordStep? {
    while let row = rows.next() {
      if row.isOpen {
        return .bad(
          row.range,
          message: "a quotation in this row is not closed; later ones are taken as text"
        )
      }
      if row.fields.allSatisfy({ $0.value.count == 0 }) { continue }
      guard row.fields.count == names.count else {
        return .bad(
          row.range,
          message: "this row has \(row.fields.count) values where \(names.count) columns are named"
        )
      }
      let fields = zip(names, row.fields).map { name, field in
        RecordField(name: name, value: field.value, range: field.range)
      }
      return .record(fields, range: row.range)
    }
    return nil
  }
}
