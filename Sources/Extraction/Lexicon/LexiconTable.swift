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
    bytes.split(separator: 0x0A).compactMap { line in
      guard let first = line.first, first != 0x23 else { return nil }
      return line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The bytes of a table.
  static func bytes(of table: ConcordTable) -> [UInt8] {
    // SAFETY: a table's bytes are static data of its `count`, never written to and never freed.
    unsafe Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }
}
