import Columns
import CorpusModel

/// How a corpus file is laid out; Docs/CORPUSFILE.md tells it in words.
package enum SnapshotFormat {
  /// Raised with every change after which old files are read wrongly.
  package static let version: UInt32 = 5
  /// The first byte is no text, and the line ends show what a transfer as text does to the file.
  static let magic: [UInt8] = [0x89, 0x43, 0x52, 0x50, 0x0D, 0x0A, 0x1A, 0x0A]
  static let headerSize = 64
  static let footerSize = 32
  static let entrySize = 32
  /// Every section begins at a multiple of this.
  static let alignment = 64
  /// The name of the section that says which columns the others are.
  static let catalog = "catalog"

  /// The tables and columns of this program; a file with others was made by another one.
  static var schema: UInt64 {
    var text: [UInt8] = []
    for table in Table.allCases {
      text += table.name.utf8
      text.append(UInt8(ascii: ":"))
      for column in Schema.columns(of: table) {
        text.append(UInt8(ascii: " "))
        text += column.name.utf8
        text.append(UInt8(ascii: " "))
        text += mark(column.type).utf8
        text.append(UInt8(ascii: ","))
      }
    }
    return checksum(FixedArray(text))
  }
}

/// A type in few letters; printing the type itself would cost more than opening the file.
private func mark(_ type: ValueType) -> String {
  switch type {
  case .text: "t"
  case .number: "n"
  case .date: "d"
  case .boolean: "b"
  case .entity(let kind): "e" + (kind?.rawValue ?? "")
  case .row(let table): "r" + table.name
  case .list(let element): "l" + mark(element)
  }
}

/// One part of a corpus file.
struct Section: Sendable {
  var offset: Int
  /// In bytes.
  var length: Int
  var checksum: UInt64
  /// Where its name stands among the names.
  var name: Range<Int>
}

/// Numbers as little-endian bytes.
struct ByteBuilder {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger) {
    var rest = number
    for _ in 0..<(number.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func append(contentsOf other: [UInt8]) { bytes += other }

  /// Adds zeros up to a length.
  mutating func pad(to length: Int) {
    bytes += [UInt8](repeating: 0, count: max(0, length - bytes.count))
  }
}
