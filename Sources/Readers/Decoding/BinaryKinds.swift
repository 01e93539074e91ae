/// A kind of file that is no text.
struct BinaryKind {
  let magic: [UInt8]
  let name: String
  /// Whether a program can save its text.
  var isDocument = false
}

/// The kind of a file that is known not to be text by its first bytes.
func binaryKind(_ bytes: [UInt8]) -> BinaryKind? {
  binaryKinds.first { bytes.starts(with: $0.magic) }
}

/// First bytes and the kinds of file they announce, as in the `file` program's table.
private let binaryKinds = [
  BinaryKind(magic: [0x25, 0x50, 0x44, 0x46, 0x2D], name: "a PDF", isDocument: true),
  BinaryKind(
    magic: [0x50, 0x4B, 0x03, 0x04],
    name: "a ZIP archive or an office document",
    isDocument: true
  ),
  BinaryKind(
    magic: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    name: "an office document",
    isDocument: true
  ),
  BinaryKind(
    magic: [0x7B, 0x5C, 0x72, 0x74, 0x66],
    name: "a rich-text document",
    isDocument: true
  ),
  BinaryKind(magic: [0x89, 0x50, 0x4E, 0x47], name: "a PNG image"),
  BinaryKind(magic: [0xFF, 0xD8, 0xFF], name: "a JPEG image"),
  BinaryKind(magic: [0x47, 0x49, 0x46, 0x38], name: "a GIF image"),
  BinaryKind(magic: [0x1F, 0x8B], name: "a gzip archive"),
  BinaryKind(magic: [0x42, 0x5A, 0x68], name: "a bzip2 archive"),
  BinaryKind(magic: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], name: "an xz archive"),
  BinaryKind(magic: [0x28, 0xB5, 0x2F, 0xFD], name: "a zstd archive"),
  BinaryKind(magic: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], name: "a 7z archive"),
  BinaryKind(magic: [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], name: "a RAR archive"),
  BinaryKind(magic: [0x7F, 0x45, 0x4C, 0x46], name: "a program"),
  BinaryKind(magic: [0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], name: "an SQLite database"),
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
