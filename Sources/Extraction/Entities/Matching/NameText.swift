import Unicode

/// A paragraph as names are looked for in it: one code a character, folded to Simplified script and
/// half width with its case kept, and without the spaces that segmentation sets between Chinese words.
struct NameText: Sendable {
  /// One UTF-16 unit a character; U+FFFD for those that need two.
  private(set) var codes: [UInt16] = []
  /// Where each character stands in the paragraph.
  private var places: [Place] = []
  /// Whether there is any Chinese in it.
  private(set) var hasChinese = false
  /// Whether there is any Latin capital letter in it.
  private(set) var hasCapitals = false

  /// Where a character begins and ends; it ends before the next one begins where a space was left out.
  private struct Place: Sendable {
    var start: Int32
    var end: Int32
  }

  /// Reads a text; without its places it cannot be asked where the characters stand in it.
  init(_ bytes: [UInt8], keepsPlaces: Bool = true) {
    var codes = [UInt16](repeating: 0, count: bytes.count)
    var places: [Place] = []
    if keepsPlaces { places = [Place](repeating: Place(start: 0, end: 0), count: bytes.count) }
    let count = read(bytes.span, into: &codes, &places)
    codes.removeLast(codes.count - count)
    if keepsPlaces { places.removeLast(places.count - count) }
    self.codes = codes
    self.places = places
  }

  /// Reads the characters of a text; gives how many there are.
  private mutating func read(
    _ bytes: borrowing Span<UInt8>,
    into codes: inout [UInt16],
    _ places: inout [Place]
  ) -> Int {
    let folding = NameFolding.shared
    var codes = codes.mutableSpan
    var places = places.mutableSpan
    var count = 0
    var offset = 0
    while offset < bytes.count {
      let start = offset
      let code: UInt16
      if bytes[offset] < 0x80 {
        code = bytes[offset] <= 0x20 ? .space : UInt16(bytes[offset])
        offset += 1
        if code &- 0x41 < 26 { hasCapitals = true }
      } else {
        let scalar = decodeScalar(bytes, at: offset)
        code =
          scalar.value < 0x10000 ? folding.codes[Int(scalar.value)] : foldedCode(scalar.value)
        offset += scalar.length
        let marks = folding.marks[Int(code)]
        if marks & NameFolding.chinese != 0 { hasChinese = true }
        if marks & NameFolding.capital != 0 { hasCapitals = true }
      }
      if count > 0, codes[count - 1] == .space {
        if code == .space { continue }
        if folding.isChinesePrint(code) || count > 1 && folding.isChinesePrint(codes[count - 2]) {
          count -= 1
        }
      }
      codes[count] = code
      if !places.isEmpty { places[count] = Place(start: Int32(start), end: Int32(offset)) }
      count += 1
    }
    return count > 0 && codes[count - 1] == .space ? count - 1 : count
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  var count: Int { codes.count }

  /// The UTF-8 range of a range of characters.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < count ? places[range.lowerBound].start : places.last?.end ?? 0
      return Int(at)..<Int(at)
    }
    return Int(places[range.lowerBound].start)..<Int(places[range.upperBound - 1].end)
  }

  /// The characters of a range as text: the folded form.
  func string(_ range: Range<Int>) -> String {
    text(of: codes[range])
  }

  /// The position of the first character that begins at or after a UTF-8 offset.
  func index(atByte offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a space stood before a character that `codes` leaves out.
  func hasGap(before index: Int) -> Bool {
    index > 0 && index < count && places[index].start > places[index - 1].end
  }

  /// The code at a position, 0 outside the text.
  func code(_ index: Int) -> UInt16 {
    index >= 0 && index < codes.count ? codes[index] : 0
  }
}

/// What every character of the basic plane is in a `NameText`.
private struct NameFolding: Sendable {
  static let shared = NameFolding()

  static let chinese: UInt8 = 1
  static let capital: UInt8 = 2
  static let print: UInt8 = 4

  let codes: [UInt16]
  let marks: [UInt8]

  private init() {
    codes = (0..<UInt32(0x10000)).map { foldedCode($0) }
    marks =
      (0..<UInt16.max).map { code in
        (code.isChinese ? Self.chinese : 0) | (code.isCapital ? Self.capital : 0)
          | (code.isChinese || code.isChinesePunctuation ? Self.print : 0)
      } + [0]
  }

  /// Whether a space beside a character separates nothing.
  func isChinesePrint(_ code: UInt16) -> Bool {
    code >= 0x2014 && marks[Int(code)] & Self.print != 0
  }
}

/// Folds script and width but not case.
private func foldedCode(_ value: UInt32) -> UInt16 {
  if value < 0x80 { return value <= 0x20 ? .space : UInt16(value) }
  if isHan(value) { return UInt16(exactly: fold(value)) ?? 0xFFFD }
  switch value {
  case 0xA0, 0x2000...0x200A, 0x3000: return .space
  case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF10...0xFF19: return UInt16(value - 0xFEE0)
  case 0xFF06: return UInt16(UInt8(ascii: "&"))
  case 0xFF0E: return UInt16(UInt8(ascii: "."))
  case 0x2018, 0x2019: return 0x2019
  case 0x30FB, 0x2022, 0x2027, 0xFF65, 0x22C5, 0x2219: return .middleDot
  default: return UInt16(exactly: value) ?? 0xFFFD
  }
}

extension UInt16 {
  static let space: UInt16 = 0x20
  /// The dot between the parts of a foreign name, U+00B7.
  static let middleDot: UInt16 = 0xB7

  /// Whether it is a Han character of the basic plane.
  var isChinese: Bool {
    self >= 0x4E00 && self <= 0x9FFF || self >= 0x3400 && self <= 0x4DBF || self == 0x3007
      || self == 0x3005
  }

  /// Whether it is punctuation of the width of a Chinese character, or a quotation mark or dash.
  var isChinesePunctuation: Bool {
    self >= 0x3001 && self <= 0x301F && self != 0x3005 && self != 0x3007
      || self >= 0xFF01 && self <= 0xFF0F
      || self >= 0xFF1A && self <= 0xFF20 || self == 0x201C || self == 0x201D || self == 0x2014
      || self == 0x2026 || self == 0x2018
  }

  var isCapital: Bool {
    self >= 0x41 && self <= 0x5A || self >= 0xC0 && self <= 0xDE && self != 0xD7
  }

  var isLetter: Bool {
    self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
      || self >= 0xC0 && self < 0x250 && self != 0xD7
        && self != 0xF7
  }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it may stand inside an English word: a letter, a digit, an apostrophe or a hyphen.
  var isWordInner: Bool {
    isLetter || isDigit || self == 0x27 || self == 0x2019 || self == 0x2D
  }
}

/// The text of some codes.
func text(of codes: some Sequence<UInt16>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(codes.underestimatedCount * 3)
  for code in codes {
    switch code {
    case 0..<0x80: bytes.append(UInt8(code))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(code >> 6))
      bytes.append(0x80 | UInt8(code & 0x3F))
    case _:
      bytes.append(0xE0 | UInt8(code >> 12))
      bytes.append(0x80 | UInt8(code >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(code & 0x3F))
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension String {
  /// The codes a name has in a `NameText`.
  var nameCodes: [UInt16] { NameText(Array(utf8), keepsPlaces: false).codes }
}
