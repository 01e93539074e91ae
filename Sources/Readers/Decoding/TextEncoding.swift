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
  /// Read where a page names them; of these only the Central European ones are guessed.
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case windows874 = "windows-874"
  case latin2 = "ISO-8859-2"
  case cyrillic = "ISO-8859-5"
  case greek = "ISO-8859-7"
  case latin9 = "ISO-8859-15"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case eucKR = "EUC-KR"

  /// The name the C library knows it by.
  var libraryName: String {
    switch self {
    case .big5: "BIG5-HKSCS"
    case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1255,
      .windows1256, .windows1257, .windows1258, .windows874:
      "CP" + rawValue.dropFirst("windows-".count)
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    case .utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE, .gb18030, .latin2, .cyrillic, .greek,
      .latin9, .koi8R, .koi8U, .eucJP:
      rawValue
    }
  }

  /// The number of bytes that are skipped where a character cannot be decoded.
  var unit: Int {
    switch self {
    case .utf16LE, .utf16BE: 2
    case .utf32LE, .utf32BE: 4
    case .utf8, .gb18030, .big5, .windows1252, .windows1250, .windows1251, .windows1253,
      .windows1254, .windows1255, .windows1256, .windows1257, .windows1258, .windows874, .latin2,
      .cyrillic, .greek, .latin9, .koi8R, .koi8U, .shiftJIS, .eucJP, .eucKR:
      1
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
