import CorpusModel
import Unicode

/// A Latin word or a number: what stands between spaces, marks and Han characters.
struct WesternUnit {
  /// In bytes of the folded text.
  var range: Range<Int>
  var kind: WordKind
}

/// Reads the Latin word, number or address that begins at `start`, where a word character stands.
func readWesternUnit(_ text: [UInt8], at start: Int) -> WesternUnit {
  if let end = endOfAddress(text, from: start) {
    return WesternUnit(range: start..<end, kind: .word)
  }
  if isASCIIDigit(text, start), let end = endOfNumber(text, from: start) {
    return WesternUnit(range: start..<end, kind: .number)
  }
  if let end = endOfDottedLetters(text, from: start) {
    return WesternUnit(range: start..<end, kind: .word)
  }
  var end = endOfWordCharacters(text, from: start)
  while let next = endOfJoint(text, at: end) { end = next }
  return WesternUnit(range: start..<end, kind: .word)
}

/// `12`, `17.06`, `750,000`, `40%`; nil where letters make it a word: 48h, 1990s, 2019-nCoV.
private func endOfNumber(_ text: [UInt8], from start: Int) -> Int? {
  var end = endOfDigits(text, from: start)
  var isPlain = true
  while end < text.count, text[end] == UInt8(ascii: ","),
    endOfDigits(text, from: end + 1) == end + 4
  {
    end += 4
    isPlain = false
  }
  if end + 1 < text.count, text[end] == UInt8(ascii: "."), isASCIIDigit(text, end + 1) {
    let fraction = endOfDigits(text, from: end + 1)
    // 1.2.3 is no number with a fraction, but each part is one.
    let isLast =
      fraction + 1 >= text.count || text[fraction] != UInt8(ascii: ".")
      || !isASCIIDigit(text, fraction + 1)
    if isLast {
      end = fraction
      isPlain = false
    }
  }
  if end < text.count, text[end] == UInt8(ascii: "%") { return end + 1 }
  if end < text.count, text[end] == 0xE2, text.has("‰", at: end) { return end + 3 }
  guard isPlain, end < text.count else { return end }
  if isWesternLetter(text, end) { return nil }
  let isHyphenated = text[end] == UInt8(ascii: "-") && isWesternLetter(text, end + 1)
  return isHyphenated ? nil : end
}

private func endOfDigits(_ text: [UInt8], from start: Int) -> Int {
  var end = start
  while isASCIIDigit(text, end) { end += 1 }
  return end
}

private func isASCIIDigit(_ text: [UInt8], _ position: Int) -> Bool {
  position < text.count && text[position] &- 0x30 < 10
}

private func isWesternLetter(_ text: [UInt8], _ position: Int) -> Bool {
  guard position < text.count else { return false }
  if text[position] < 0x80 { return text[position] &- 0x61 < 26 }
  let value = decodeScalar(text.span, at: position).value
  return isWordCharacter(value) && !isHan(value)
}

/// Where letters, digits and marks that are no Han characters stop.
private func endOfWordCharacters(_ text: [UInt8], from start: Int) -> Int {
  var end = start
  while end < text.count {
    let byte = text[end]
    if byte < 0x80 {
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") else { break }
      end += 1
      continue
    }
    let scalar = decodeScalar(text.span, at: end)
    guard isWordCharacter(scalar.value), !isHan(scalar.value) else { break }
    end += scalar.length
  }
  // The caller stands on a word character, so there is progress even where it is a Han mark.
  return max(end, start + 1)
}

/// Where a word goes on behind an apostrophe, a hyphen or `&` at `position`: don't, COVID-19, AT&T.
private func endOfJoint(_ text: [UInt8], at position: Int) -> Int? {
  guard position < text.count else { return nil }
  let next: Int
  switch text[position] {
  case UInt8(ascii: "'"), UInt8(ascii: "&"):
    guard isWesternLetter(text, position + 1) else { return nil }
    next = position + 1
  case UInt8(ascii: "-"):
    guard isASCIIDigit(text, position + 1) || isWesternLetter(text, position + 1) else {
      return nil
    }
    next = position + 1
  case 0xE2 where text.has("’", at: position):
    guard isWesternLetter(text, position + 3) else { return nil }
    next = position + 3
  case 0xE2 where text.has("\u{2010}", at: position) || text.has("\u{2011}", at: position):
    guard isWesternLetter(text, position + 3) || isASCIIDigit(text, position + 3) else {
      return nil
    }
    next = position + 3
  case _: return nil
  }
  return endOfWordCharacters(text, from: next)
}

/// `u.s.`, `e.g.`, `ph.d.`: letters between stops, the last stop too.
private func endOfDottedLetters(_ text: [UInt8], from start: Int) -> Int? {
  var end = text[start] == 0x70 && text.has("ph.d.", at: start) ? start + 3 : start
  var count = end > start ? 1 : 0
  while end + 1 < text.count, text[end] &- 0x61 < 26, text[end + 1] == UInt8(ascii: ".") {
    end += 2
    count += 1
  }
  // A letter and its stop behind the last one begin a word: `u.s.a` without a stop is u.s.a.
  if count > 0, end < text.count, text[end] &- 0x61 < 26, !isWesternLetter(text, end + 1) {
    return end + 1
  }
  return count > 1 && !isWesternLetter(text, end) ? end : nil
}

/// An address of the net: `www.…`, `https://…`, `name@host.org`, `cafiu.org.cn`.
private func endOfAddress(_ text: [UInt8], from start: Int) -> Int? {
  let label = endOfLabel(text, from: start)
  guard label < text.count else { return nil }
  let isScheme = text.has("://", at: label)
  let isMail = text[label] == UInt8(ascii: "@")
  let isHost = text[label] == UInt8(ascii: ".")
  guard isScheme || isMail || isHost else { return nil }
  var end = label
  while end < text.count, isAddressByte(text[end]) { end += 1 }
  while end > start, isTrailing(text[end - 1]) { end -= 1 }
  guard end > label + 1 else { return nil }
  if isScheme { return end > label + 3 ? end : nil }
  if isHost, let at = text[label..<end].firstIndex(of: UInt8(ascii: "@")), at + 1 < end {
    return endsInDomain(text, at + 1..<end) ? end : nil
  }
  if isMail { return endsInDomain(text, label + 1..<end) ? end : nil }
  if text.has("www.", at: start) { return end }
  return endsInDomain(text, start..<end) ? end : nil
}

private func endOfLabel(_ text: [UInt8], from start: Int) -> Int {
  var end = start
  while end < text.count,
    text[end] &- 0x61 < 26 || isASCIIDigit(text, end)
      || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "_")
  {
    end += 1
  }
  return end
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
  case _: false
  }
}

private func isTrailing(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21, 0x27, 0x28, 0x29, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
  case _: false
  }
}

/// Whether the host at the start of a range ends in a known top-level domain.
private func endsInDomain(_ text: [UInt8], _ range: Range<Int>) -> Bool {
  let host = text[range].prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else {
    return false
  }
  return topLevelDomains.contains(String(decoding: last, as: UTF8.self))
}

private let topLevelDomains: Set<String> = [
  "com", "org", "net", "cn", "gov", "edu", "int", "info", "io", "eu", "uk", "de", "fr", "jp", "kr",
  "html", "htm", "pdf", "xyz", "tv", "mobi", "ru", "hk", "tw", "mo",
]
