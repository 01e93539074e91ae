/// A script as code points with their UTF-8 offsets, each beside its ASCII twin.
///
/// Outside texts the full-width forms and the ideographic space are read as their ASCII twins.
struct SourceScalars {
  private(set) var originals: [Unicode.Scalar] = []
  /// `｜` as `|`, `、` as `,`, space of any width as ` `.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The UTF-8 offset of each, and at the end the length of the text.
  private(set) var offsets: [Int] = []

  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      originals.append(scalar)
      scalars.append(Self.twin(scalar))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  var count: Int { scalars.count }

  /// The twin at a position; nil past the end.
  subscript(position: Int) -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// The original text of a range of positions.
  func original(_ range: Range<Int>) -> String { Self.text(originals[range]) }

  /// The text of a range of positions in ASCII twins.
  func folded(_ range: Range<Int>) -> String { Self.text(scalars[range]) }

  /// Made of bytes: what makes texts of characters of any kind takes a while to be made ready when the program starts.
  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        for byte in scalar.utf8 { bytes.append(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func twin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x2002...0x200B, 0x202F, 0x205F, 0xFEFF: " "
    case 0x3001: ","
    case 0x2212: "-"
    case _: scalar
    }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is a blank of a line.
  var isBlank: Bool { self == " " || self == "\t" }

  var isNewline: Bool { self == "\n" || self == "\r" || value == 0x2028 || value == 0x2029 }

  /// Whether a name may begin with it: a letter of any script, or `_`.
  var startsName: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" }
    return properties.isAlphabetic || properties.generalCategory == .otherLetter
  }

  /// Whether a name may go on with it.
  var continuesName: Bool {
    startsName || isDigit || (!isASCII && properties.isXIDContinue)
  }
}
