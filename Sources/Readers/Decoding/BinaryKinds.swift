/// The kind of a file that is known not to be text by its first bytes.
func binaryKind(_ bytes: [UInt8]) -> String? {
  for (magic, kind) in binaryKinds where bytes.starts(with: magic) { return kind }
  return nil
}

/// First bytes and the kinds of file they announce, as in the `file` program's table.
private let binaryKinds: [(magic: [UInt8], kind: String)] = [
  ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF"),
  ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an office document"),
  ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
  ([0xFF, 0xD8, 0xFF], "a JPEG image"),
  ([0x47, 0x49, 0x46, 0x38], "a GIF image"),
  ([0x1F, 0x8B], "a gzip archive"),
  ([0x42, 0x5A, 0x68], "a bzip2 archive"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
  ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
  ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
  ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database"),
]

/// Counts of control characters that text does not hold.
struct ControlCensus {
  var nulls = 0
  /// Null bytes and the other controls but tab, line ends, form feed, back space and escape.
  var all = 0
}

/// Counts control characters.
func censusControls(_ bytes: [UInt8]) -> ControlCensus {
  var census = ControlCensus()
  for byte in bytes where byte < 0x20 {
    if byte == 0 { census.nulls += 1 }
    if !(0x08...0x0D).contains(byte), byte != 0x1B { census.all += 1 }
  }
  return census
}
