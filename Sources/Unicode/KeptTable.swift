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
}
