import CLexicon

/// The rows of one data file: fields between tabs, comments and blank lines left out.
struct LexiconTable: Sendable {
  let rows: [[String]]

  /// Reads a table laid into the program.
  init(_ table: ConcordTable) {
    rows = Self.rows(of: Self.bytes(of: table))
  }

  /// Reads the lines of a text in the same form.
  init(text: String) { rows = Self.rows(of: Array(text.utf8)) }

  private static func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end > start, bytes[start] != 0x23 { rows.append(fields(of: bytes, start..<end)) }
      start = end + 1
    }
    return rows
  }

  /// The fields of a line.
  private static func fields(of bytes: [UInt8], _ line: Range<Int>) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(4)
    var start = line.lowerBound
    for end in line where bytes[end] == 0x09 {
      fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    fields.append(String(decoding: bytes[start..<line.upperBound], as: UTF8.self))
    return fields
  }

  /// The bytes of a table.
  static func bytes(of table: ConcordTable) -> [UInt8] {
    // SAFETY: a table's bytes are static data of its `count`, never written to and never freed.
    unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}

extension String {
  /// What stands between marks of ASCII; nothing is between two that touch.
  func parts(between mark: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: mark)).map { Substring($0) }
  }
}
