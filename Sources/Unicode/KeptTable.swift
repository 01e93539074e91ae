package import CLexicon

/// One table laid into the program.
package struct KeptTable: Sendable {
  /// The contents, as UTF-8 where it is text.
  package let bytes: [UInt8]

  /// Copies the file that one of the functions of `CLexicon` names: `KeptTable(concord_fold())`.
  package init(_ table: ConcordTable) {
    // SAFETY: `CLexicon` gives a constant array of the program and its length.
    bytes = unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }

  /// Calls `body` with the fields of every line that is neither empty nor a `#` comment.
  ///
  /// Fields are separated by one tab.
  package func forEachRow(_ body: ([ArraySlice<UInt8>]) -> Void) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if end > start, bytes[start] != UInt8(ascii: "#") {
        body(
          bytes[start..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        )
      }
      start = end + 1
    }
  }

  /// The fields of every such line, in the order of the file.
  package var rows: [[String]] {
    var rows: [[String]] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") { rows.append(fields(of: start..<end)) }
      start = end + 1
    }
    return rows
  }

  private func fields(of line: Range<Int>) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(4)
    var start = line.lowerBound
    for end in line where bytes[end] == UInt8(ascii: "\t") {
      fields.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    fields.append(String(decoding: bytes[start..<line.upperBound], as: UTF8.self))
    return fields
  }
}
