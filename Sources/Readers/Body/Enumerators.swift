import CorpusModel

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
  guard mayBeEnumerator(content, in: source.bytes) else { return nil }
  let end = min(content.upperBound, content.lowerBound + 36)
  let scalars = Array(
    String(decoding: source.bytes[content.lowerBound..<end], as: UTF8.self).unicodeScalars
  )
  guard let first = scalars.first else { return nil }
  if first == "第" { return chapter(scalars) }
  if isBullet(first) {
    return scalars.count > 1 && scalars[1] == " " || first != "-" ? .bullet : nil
  }
  if first == "（" || first == "(" { return bracketed(scalars) }
  let digits = scalars.prefix { isArabic($0) }.count
  if digits > 0 { return arabic(scalars, digits) }
  let chinese = scalars.prefix { isChineseDigit($0) }.count
  if chinese > 0 {
    return chinese <= 3 && chinese < scalars.count
      && "、.．，".unicodeScalars.contains(scalars[chinese])
      ? .chinese : nil
  }
  return latin(scalars)
}

/// A quick look at the first byte: most lines begin with none.
private func mayBeEnumerator(_ content: Range<Int>, in bytes: [UInt8]) -> Bool {
  guard content.count > 1 else { return false }
  switch bytes[content.lowerBound] {
  case 0x28, 0x2A, 0x2B, 0x2D, 0x30...0x39, 0x43, 0x49, 0x50, 0x53, 0x56, 0x58, 0x63, 0x70, 0x73,
    0xC2, 0xE2...0xE9, 0xEF:
    return true
  case _: return false
  }
}

private func chapter(_ scalars: [Unicode.Scalar]) -> Enumerator? {
  let digits = scalars.dropFirst().prefix { isChineseDigit($0) || isArabic($0) }.count
  guard digits > 0, digits + 1 < scalars.count else { return nil }
  return "章节篇编部節編".unicodeScalars.contains(scalars[digits + 1]) ? .chapter : nil
}

private func bracketed(_ scalars: [Unicode.Scalar]) -> Enumerator? {
  guard let close = scalars.firstIndex(where: { $0 == "）" || $0 == ")" }), (2...4).contains(close)
  else { return nil }
  let inner = scalars[1..<close]
  if inner.allSatisfy(isChineseDigit) { return .bracketed }
  return inner.allSatisfy(isArabic) ? .bracketedArabic : nil
}

private func arabic(_ scalars: [Unicode.Scalar], _ digits: Int) -> Enumerator? {
  guard digits <= 2, digits < scalars.count else { return nil }
  switch scalars[digits] {
  case "、", "．": return .arabic
  case ".":
    // 1.5 is a number, 1.1 Title a section.
    guard digits + 1 < scalars.count, !isArabic(scalars[digits + 1]) else { return nil }
    return .arabic
  case ")", "）": return .bracketedArabic
  case _: return nil
  }
}

/// `Chapter 2`, `Part I`, `Section 3`, `IV.`
private func latin(_ scalars: [Unicode.Scalar]) -> Enumerator? {
  let word = String(
    String.UnicodeScalarView(scalars.prefix { $0.value < 0x80 && $0.properties.isAlphabetic })
  )
  guard !word.isEmpty, word.count < scalars.count else { return nil }
  if ["chapter", "part", "section"].contains(word.lowercased()) {
    let rest = scalars.dropFirst(word.count).drop { $0 == " " }
    return rest.first.map { isArabic($0) || "IVX".unicodeScalars.contains($0) } == true
      ? .chapter : nil
  }
  let isRoman = word.unicodeScalars.allSatisfy { "IVX".unicodeScalars.contains($0) }
  return isRoman && scalars[word.count] == "." ? .chinese : nil
}

private func isArabic(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
}

private func isChineseDigit(_ scalar: Unicode.Scalar) -> Bool {
  "一二三四五六七八九十〇零百".unicodeScalars.contains(scalar)
}

private func isBullet(_ scalar: Unicode.Scalar) -> Bool {
  "-*+•·●○◆◇■□▪▶►※".unicodeScalars.contains(scalar)
}
