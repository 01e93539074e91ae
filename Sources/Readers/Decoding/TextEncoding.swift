/// The encodings Concord reads; the raw value is what the `encoding` column shows.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  case utf32LE = "UTF-32LE"
  case utf32BE = "UTF-32BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case windows1252 = "windows-1252"

  /// The name the C library knows it by.
  var libraryName: String {
    switch self {
    case .big5: "BIG5-HKSCS"
    case .windows1252: "CP1252"
    case .utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE, .gb18030: rawValue
    }
  }

  /// The number of bytes that are skipped where a character cannot be decoded.
  var unit: Int {
    switch self {
    case .utf16LE, .utf16BE: 2
    case .utf32LE, .utf32BE: 4
    case .utf8, .gb18030, .big5, .windows1252: 1
    }
  }

  /// The encoding a byte-order mark announces.
  init?(mark bytes: [UInt8]) {
    let first = Array(bytes.prefix(4))
    switch first {
    case [0xFF, 0xFE, 0, 0]: self = .utf32LE
    case [0, 0, 0xFE, 0xFF]: self = .utf32BE
    case _ where first.starts(with: [0xEF, 0xBB, 0xBF]): self = .utf8
    case _ where first.starts(with: [0xFF, 0xFE]): self = .utf16LE
    case _ where first.starts(with: [0xFE, 0xFF]): self = .utf16BE
    case _: return nil
    }
  }
}
