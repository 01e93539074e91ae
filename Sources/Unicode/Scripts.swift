/// Whether a code point is a Han character, its iteration marks and 〇 included.
@inlinable package func isHan(_ value: UInt32) -> Bool {
  if value < 0x3005 { return (0x2E80...0x2FD5).contains(value) }
  if value <= 0x9FFF {
    return value >= 0x4E00 || (0x3400...0x4DBF).contains(value) || value == 0x3005
      || value == 0x3007 || value == 0x3006 || (0x3021...0x3029).contains(value)
  }
  return (0xF900...0xFAFF).contains(value) || (0x20000...0x323AF).contains(value)
}

/// Whether a code point is part of a word: a letter, a mark, a digit or `_`; Han included.
@inlinable package func isWordCharacter(_ value: UInt32) -> Bool {
  if value < 0x80 { return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 || value == 0x5F }
  return isHan(value) || isRareWordCharacter(value)
}

/// Whether a code point outside ASCII and Han is part of a word.
@usableFromInline
func isRareWordCharacter(_ value: UInt32) -> Bool {
  // The marks of running text, without the cost of asking for a category.
  if (0x2010...0x2027).contains(value) || (0x3000...0x3020).contains(value) { return false }
  if value == 0xB7 || isFullWidthMark(value) { return false }
  guard let scalar = Unicode.Scalar(value) else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    return true
  default: return false
  }
}

/// Whether a code point is a mark of ASCII in full width, or a half-width mark of Japanese print.
private func isFullWidthMark(_ value: UInt32) -> Bool {
  value &- 0xFF01 < 15 || value &- 0xFF1A < 7 || value &- 0xFF3B < 6 || value &- 0xFF5B < 11
}

/// Whether a code point is white space, the ideographic and the no-break space included.
package func isWhitespace(_ value: UInt32) -> Bool {
  switch value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000:
    true
  default: false
  }
}

/// How many characters of each script a text holds, and what they say about the kind of Chinese.
package struct ScriptCounts: Sendable, Equatable {
  /// Han characters.
  package var han = 0
  /// Han characters that Simplified text does not use.
  package var traditional = 0
  /// Han characters that Traditional text does not use.
  package var simplified = 0
  /// Letters of the Latin script.
  package var latin = 0
  /// ASCII and full-width digits.
  package var digits = 0
  /// Letters of any other script.
  package var other = 0

  /// Counts the characters of a text.
  package init(_ bytes: borrowing Span<UInt8>) {
    let scripts = FoldTable.hanScripts
    var (latin, digits) = (0, 0)
    var (han, traditional, simplified) = (0, 0, 0)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte >= 0x80 else {
        latin &+= (byte | 0x20) &- 0x61 < 26 ? 1 : 0
        digits &+= byte &- 0x30 < 10 ? 1 : 0
        offset &+= 1
        continue
      }
      let scalar = decodeScalar(bytes, at: offset)
      offset &+= scalar.length
      let place = scalar.value &- 0x4E00
      guard place < 0x5200 else {
        count(scalar.value, FoldTable.shared)
        continue
      }
      let script = scripts[Int(place)]
      han &+= 1
      traditional &+= Int(script & 1)
      simplified &+= Int(script >> 1)
    }
    self.latin += latin
    self.digits += digits
    self.han += han
    self.traditional += traditional
    self.simplified += simplified
  }

  /// Counts the characters of a text.
  package init(_ text: String) {
    self.init(Array(text.utf8).span)
  }

  /// Whether the text is more Traditional than Simplified.
  package var isTraditional: Bool { traditional > simplified }

  /// Counts a Han character by its entry in the table.
  private mutating func countHan(_ entry: UInt32) {
    han += 1
    switch FoldTable.script(of: entry) {
    case .traditional: traditional += 1
    case .simplified: simplified += 1
    case .both: break
    }
  }

  private mutating func count(_ value: UInt32, _ table: FoldTable) {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: latin += 1
    case 0x30...0x39, 0xFF10...0xFF19: digits += 1
    case 0..<0xC0: break
    case 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: latin += 1
    case _ where isHan(value):
      countHan(table.entry(value))
    case _ where isWordCharacter(value): other += 1
    default: break
    }
  }
}

/// Whether a code point is a combining mark.
func isCombiningMark(_ value: UInt32) -> Bool {
  switch Unicode.Scalar(value)?.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}
