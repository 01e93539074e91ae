import Unicode

/// One folded character of a text: a code point of the basic plane, `Code.other` for all others.
struct Code: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  let value: UInt16

  init(_ value: UInt16) { self.value = value }

  init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    value = UInt16(truncatingIfNeeded: scalar.value)
  }

  /// What stands before the first and after the last character.
  static let none = Code(0)
  /// A character beyond the basic plane, or a byte that is no UTF-8.
  static let other = Code(0xFFFD)

  var isDigit: Bool { value &- 0x30 < 10 }
  var isLetter: Bool { value &- 0x61 < 26 || (value >= 0xC0 && value < 0x250 && value != 0xD7) }
  var isHan: Bool { value >= 0x3400 && value <= 0x9FFF }
  var isSpace: Bool { value == 0x20 || value == 0x09 || value == 0x0A || value == 0x0D }
  /// The digit's value; meaningless for other characters.
  var digit: Int64 { Int64(value) - 0x30 }
}

/// A paragraph as one folded code a character, with the way back to its bytes: what the finders of
/// figures and dates match on.
///
/// Case, width and script are folded; the full-width comma keeps its place between clauses unless it
/// stands between two full-width digits.
struct CodeText: Sendable {
  let bytes: [UInt8]
  private(set) var codes: [Code] = []
  /// Where each code's character begins in `bytes`, and a last one at the end.
  private(set) var offsets: [UInt32] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var codes = [Code](repeating: .none, count: bytes.count)
    var offsets = [UInt32](repeating: 0, count: bytes.count + 1)
    let folded = CodeFolding.shared.codes
    var position = 0
    var count = 0
    while position < bytes.count {
      offsets[count] = UInt32(truncatingIfNeeded: position)
      let byte = bytes[position]
      if byte < 0x80 {
        codes[count] = folded[Int(byte)]
        position += 1
      } else {
        let (value, length) = Self.decode(bytes, at: position)
        codes[count] = value < 0x10000 ? folded[Int(value)] : .other
        position += length
      }
      count += 1
    }
    offsets[count] = UInt32(truncatingIfNeeded: bytes.count)
    codes.removeLast(codes.count - count)
    offsets.removeLast(offsets.count - count - 1)
    self.codes = codes
    self.offsets = offsets
    joinFullWidthThousands()
  }

  var count: Int { codes.count }

  /// The code at a position; `Code.none` outside the text.
  subscript(position: Int) -> Code {
    position >= 0 && position < codes.count ? codes[position] : .none
  }

  /// The bytes of a range of codes.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// Whether the character was written as a Latin capital.
  func isCapital(at position: Int) -> Bool {
    guard position >= 0, position < codes.count else { return false }
    return bytes[Int(offsets[position])] &- 0x41 < 26
  }

  /// Whether a text stands at a position; it must be given folded.
  func has(_ word: [Code], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= codes.count else { return false }
    for index in word.indices where codes[position + index] != word[index] { return false }
    return true
  }

  /// The position after the spaces at `position`.
  func skipSpaces(_ position: Int) -> Int {
    var next = position
    while self[next].isSpace { next += 1 }
    return next
  }

  /// The position of the first space before `position`, or `position` itself.
  func skipSpacesBack(_ position: Int) -> Int {
    var next = position
    while next > 0, self[next - 1].isSpace { next -= 1 }
    return next
  }

  private static func decode(
    _ bytes: [UInt8],
    at position: Int
  ) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, position + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in position + 1..<position + length {
      guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (value, length)
  }

  private mutating func joinFullWidthThousands() {
    for index in codes.indices where codes[index] == "，" {
      guard self[index - 1].isDigit, self[index + 1].isDigit else { continue }
      let isWide = bytes[Int(offsets[index - 1])] >= 0x80 && bytes[Int(offsets[index + 1])] >= 0x80
      if isWide { codes[index] = "," }
    }
  }
}

/// The folded text of a word of a data file.
func codes(of word: some StringProtocol) -> [Code] { CodeText(Array(word.utf8)).codes }

/// What every character of the basic plane folds to, for `CodeText`.
struct CodeFolding: Sendable {
  static let shared = CodeFolding()

  let codes: [Code]

  private init() {
    var table = (0..<UInt32(0x10000)).map { Code(UInt16(truncatingIfNeeded: fold($0))) }
    let kept: [(Unicode.Scalar, Code)] = [
      ("，", "，"), ("。", "。"), ("馀", "余"), ("\u{3000}", " "), ("\u{A0}", " "), ("\u{2009}", " "),
      ("\u{202F}", " "), ("—", "—"), ("–", "–"), ("－", "-"), ("～", "~"), ("﹣", "-"), ("−", "-"),
      ("‐", "-"), ("‑", "-"), ("〜", "~"), ("○", "〇"), ("’", "'"), ("㎡", "㎡"), ("℃", "℃"),
      ("℉", "℉"), ("²", "²"), ("³", "³"), ("￥", "￥"), ("¥", "¥"), ("著", "着"),
    ]
    for (scalar, code) in kept { table[Int(scalar.value)] = code }
    codes = table
  }
}
