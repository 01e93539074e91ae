import CorpusModel
import Unicode

/// The ways headings are numbered, from the outermost to the innermost.
enum Enumerator: Int, Sendable, Comparable, CaseIterable {
  /// `第一章`, `Part I`, `Chapter 2`
  case chapter
  /// `一、`, `II.`
  case chinese
  /// `（一）`
  case bracketed
  /// `1.`, `1、`
  case arabic
  /// `(1)`, `（1）`, `1)`
  case bracketedArabic
  /// `- `, `• `
  case bullet

  static func < (left: Enumerator, right: Enumerator) -> Bool { left.rawValue < right.rawValue }
}

/// The enumerator a line begins with.
func enumerator(of content: Range<Int>, in source: SourceText) -> Enumerator? {
  guard content.count > 1 else { return nil }
  let first = source.bytes[content.lowerBound]
  if first < 0x80, !mayBegin(first) { return nil }
  var start = LineStart(source.bytes[content.prefix(36)])
  guard let scalar = start.next() else { return nil }
  if scalar == 0x7B2C { return start.chapter() }
  if isBullet(scalar) {
    return scalar != 0x2D && scalar != 0x2A || start.next() == 0x20 ? .bullet : nil
  }
  if scalar == 0x28 || scalar == 0xFF08 { return start.bracketed() }
  if isArabic(scalar) { return start.arabic() }
  if isChineseDigit(scalar) { return start.chinese() }
  return first < 0x80 ? latin(source.bytes[content.prefix(24)]) : nil
}

private func mayBegin(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x28, 0x2A, 0x2B, 0x2D, 0x30...0x39, 0x43, 0x49, 0x50, 0x53, 0x56, 0x58, 0x63, 0x70, 0x73:
    true
  case _: false
  }
}

/// The first characters of a line, one after the other.
private struct LineStart {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  mutating func next() -> UInt32? {
    guard offset < bytes.endIndex else { return nil }
    let scalar = Self.scalar(bytes, at: offset)
    offset += scalar.length
    return scalar.value
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>, at offset: Int) -> DecodedScalar {
    let span = bytes.span
    return decodeScalar(span, at: offset - bytes.startIndex)
  }

  /// After `第`: a number and 章 节 篇 编 部.
  mutating func chapter() -> Enumerator? {
    var digits = 0
    while let scalar = next() {
      if isChineseDigit(scalar) || isArabic(scalar) {
        digits += 1
        continue
      }
      return digits > 0 && isChapterMark(scalar) ? .chapter : nil
    }
    return nil
  }

  /// After `（`: up to three digits and `）`.
  mutating func bracketed() -> Enumerator? {
    var chinese = 0
    var arabic = 0
    while let scalar = next() {
      if isChineseDigit(scalar) {
        chinese += 1
      } else if isArabic(scalar) {
        arabic += 1
      } else {
        guard scalar == 0x29 || scalar == 0xFF09, chinese + arabic <= 3 else { return nil }
        return chinese > 0 && arabic == 0
          ? .bracketed : arabic > 0 && chinese == 0 ? .bracketedArabic : nil
      }
    }
    return nil
  }

  /// After a digit: at most one more, a mark, and no third digit behind it.
  mutating func arabic() -> Enumerator? {
    var digits = 1
    while let scalar = next() {
      switch scalar {
      case _ where isArabic(scalar):
        digits += 1
        if digits > 2 { return nil }
      case 0x3001, 0xFF0E: return .arabic
      case 0x2E:
        // 1.5 is a number, 1.1 Title a section.
        return next().map { isArabic($0) } == false ? .arabic : nil
      case 0x29, 0xFF09: return .bracketedArabic
      case _: return nil
      }
    }
    return nil
  }

  /// After a Chinese digit: up to two more and a mark.
  mutating func chinese() -> Enumerator? {
    var digits = 1
    while let scalar = next() {
      switch scalar {
      case _ where isChineseDigit(scalar):
        digits += 1
        if digits > 3 { return nil }
      case 0x3001, 0xFF0E, 0x2E, 0xFF0C: return .chinese
      case _: return nil
      }
    }
    return nil
  }
}

/// Reads `Chapter 2`, `Part I`, `Section 3` or `IV.`.
private func latin(_ bytes: ArraySlice<UInt8>) -> Enumerator? {
  let word = bytes.prefix { ($0 | 0x20) &- 0x61 < 26 }
  let rest = bytes[word.endIndex...]
  guard !word.isEmpty, let mark = rest.first else { return nil }
  if mark == UInt8(ascii: "."), word.allSatisfy({ "IVX".utf8.contains($0) }) { return .chinese }
  let name = String(decoding: word, as: UTF8.self).lowercased()
  guard name == "chapter" || name == "part" || name == "section", mark == 0x20,
    let number = rest.dropFirst().first
  else { return nil }
  return number &- 0x30 < 10 || "IVX".utf8.contains(number) ? .chapter : nil
}

private func isArabic(_ scalar: UInt32) -> Bool {
  (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
}

private func isChineseDigit(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x3007,
    0x96F6,
    0x767E:
    true
  case _: false
  }
}

/// Whether a character is one of 章 节 節 篇 编 編 部.
private func isChapterMark(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x7AE0, 0x8282, 0x7BC0, 0x7BC7, 0x7F16, 0x7DE8, 0x90E8: true
  case _: false
  }
}

/// Whether a character is one of `- * + • · ● ○ ◆ ◇ ■ □ ▪ ▶ ► ※`.
private func isBullet(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2D, 0x2A, 0x2B, 0x2022, 0xB7, 0x25CF, 0x25CB, 0x25C6, 0x25C7, 0x25A0, 0x25A1, 0x25AA,
    0x25B6,
    0x25BA, 0x203B:
    true
  case _: false
  }
}
