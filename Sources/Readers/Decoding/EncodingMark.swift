/// The encoding a page names for itself within its first kilobytes.
extension TextEncoding {
  /// Reads `<meta charset="…">`, `<meta http-equiv … content="…; charset=…">` and `<?xml … encoding="…"?>`.
  /// - Returns: nil where none stands, or one that is not known here.
  init?(statedIn bytes: [UInt8]) {
    let head = bytes.prefix(4096).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let isPage = head.first { $0 > 0x20 } == UInt8(ascii: "<")
    guard isPage || head.containsWord("<meta"),
      let name = value(of: "charset", in: head) ?? value(of: "encoding", in: head)
    else { return nil }
    self.init(label: name)
  }

  /// The encoding of a name that pages use, in small letters.
  ///
  /// Names that are told apart in theory only are one, as browsers take them (https://encoding.spec.whatwg.org/#names-and-labels).
  init?(label: String) {
    let found = Self.labels.first { $0.names.contains(label) }?.encoding
    guard let found = found ?? TextEncoding.allCases.first(where: { $0.label == label }) else {
      return nil
    }
    self = found
  }

  private var label: String { rawValue.lowercased() }

  private static let labels: [(encoding: TextEncoding, names: [String])] = [
    (.utf8, ["utf8", "unicode"]),
    (.gb18030, ["gbk", "gb2312", "x-gbk", "gb_2312-80", "hz-gb-2312"]),
    (.big5, ["big5-hkscs", "x-x-big5", "big5hk"]),
    (.windows1252, ["iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii", "cp1252"]),
    (.windows1250, ["cp1250"]), (.windows1251, ["cp1251", "win1251"]),
    (.latin2, ["latin2", "iso8859-2"]), (.windows1254, ["iso-8859-9", "latin5", "cp1254"]),
    (.shiftJIS, ["sjis", "shift-jis", "x-sjis", "windows-31j", "ms_kanji"]),
    (.eucJP, ["x-euc-jp"]), (.eucKR, ["ks_c_5601-1987", "korean", "windows-949"]),
    (.windows874, ["tis-620", "iso-8859-11"]),
  ]
}

/// What stands behind a name and its equals sign, without quotation marks.
private func value(of name: String, in head: [UInt8]) -> String? {
  let name = Array(name.utf8)
  var start = 0
  while let place = head.offset(of: name, from: start) {
    start = place + name.count
    var index = head.skippingSpaces(from: start)
    guard index < head.count, head[index] == UInt8(ascii: "=") else { continue }
    index = head.skippingSpaces(from: index + 1)
    if index < head.count, head[index] == 0x22 || head[index] == 0x27 { index += 1 }
    let end = head[index...].firstIndex { !isLabelByte($0) } ?? head.count
    if end > index { return String(decoding: head[index..<end], as: UTF8.self) }
  }
  return nil
}

private func isLabelByte(_ byte: UInt8) -> Bool {
  byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
}

extension [UInt8] {
  fileprivate func containsWord(_ word: String) -> Bool {
    offset(of: Array(word.utf8), from: 0) != nil
  }

  fileprivate func offset(of word: [UInt8], from start: Int) -> Int? {
    guard count >= word.count, start <= count - word.count else { return nil }
    return (start...count - word.count).first { self[$0..<$0 + word.count].elementsEqual(word) }
  }

  fileprivate func skippingSpaces(from start: Int) -> Int {
    var index = start
    while index < count, self[index] <= 0x20 { index += 1 }
    return index
  }
}
