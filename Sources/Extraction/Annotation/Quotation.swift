/// A passage inside quotation marks that stands in no other.
package struct Quotation: Hashable, Sendable {
  /// With its marks.
  package var outer: Range<Int>
  /// Without them.
  package var inner: Range<Int>
}

/// The outermost quotations of a text, in order.
///
/// A quotation that is never closed runs to the end of the text: an old habit of printing long
/// speeches opens each paragraph anew.
func quotations(in text: [UInt8]) -> [Quotation] {
  var found: [Quotation] = []
  var offset = 0
  while offset < text.count {
    guard mayOpen(text[offset]), let mark = openingMark(in: text, at: offset) else {
      offset += 1
      continue
    }
    let start = offset + mark.length
    let end = closingOffset(of: mark, in: text, from: start)
    let inner = start..<(end ?? text.count)
    let outer = offset..<min(text.count, inner.upperBound + (end == nil ? 0 : mark.closing.count))
    // An apostrophe that opens nothing must not swallow the rest.
    if mark.isApostrophe, end == nil {
      offset = start
      continue
    }
    found.append(Quotation(outer: outer, inner: inner))
    offset = max(outer.upperBound, start)
  }
  return found
}

/// A pair of quotation marks, chosen by the opening one.
private struct QuotationMark {
  var opening: [UInt8]
  var closing: [UInt8]
  var isApostrophe = false

  var length: Int { opening.count }

  init(_ opening: String, _ closing: String, isApostrophe: Bool = false) {
    self.opening = Array(opening.utf8)
    self.closing = Array(closing.utf8)
    self.isApostrophe = isApostrophe
  }

  static let all = [
    QuotationMark("“", "”"), QuotationMark("「", "」"), QuotationMark("『", "』"),
    QuotationMark("‘", "’"), QuotationMark("\"", "\""),
    QuotationMark("'", "'", isApostrophe: true),
  ]
}

/// Whether an opening mark may begin with a byte.
private func mayOpen(_ byte: UInt8) -> Bool {
  byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xE3
}

private func openingMark(in text: [UInt8], at offset: Int) -> QuotationMark? {
  switch text[offset] {
  case 0x22, 0x27: break
  case 0xE2, 0xE3:
    // “ ‘ 「 『 and other marks of the same beginning.
    guard offset + 2 < text.count, text[offset + 1] == 0x80 else { return nil }
    switch text[offset + 2] {
    case 0x98, 0x9C, 0x8C, 0x8E: break
    case _: return nil
    }
  case _: return nil
  }
  guard let mark = QuotationMark.all.first(where: { text.has($0.opening, at: offset) }) else {
    return nil
  }
  guard mark.isApostrophe else { return mark }
  let standsFree =
    offset == 0 || text.spaceLength(at: text.previousCharacter(before: offset)) != nil
  let meetsText = offset + 1 < text.count && text.spaceLength(at: offset + 1) == nil
  return standsFree && meetsText ? mark : nil
}

private func closingOffset(of mark: QuotationMark, in text: [UInt8], from start: Int) -> Int? {
  var offset = start
  var depth = 0
  while offset < text.count {
    guard text[offset] == mark.closing[0] || text[offset] == mark.opening[0] else {
      offset += 1
      continue
    }
    if text.has(mark.closing, at: offset), closes(mark, text, at: offset) {
      if depth == 0 { return offset }
      depth -= 1
    } else if mark.opening != mark.closing, text.has(mark.opening, at: offset) {
      depth += 1
    }
    offset = text.nextCharacter(after: offset)
  }
  // A mark opened twice and closed once: the first closing one is meant.
  return depth > 0 ? text.firstOffset(of: mark.closing, in: start..<text.count) : nil
}

/// Whether a closing mark closes here: an apostrophe inside or after a word does not.
private func closes(_ mark: QuotationMark, _ text: [UInt8], at offset: Int) -> Bool {
  guard mark.isApostrophe || mark.closing == Array("’".utf8) else { return true }
  let before = offset > 0 ? text[offset - 1] : 0x20
  let next = offset + mark.closing.count
  let after = next < text.count ? text[next] : 0x20
  if isLetter(before), isLetter(after) { return false }
  let punctuation = Array(".,;:!?)".utf8)
  return punctuation.contains(before) || punctuation.contains(after) || next >= text.count
    || before >= 0x80
}

private func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7A
}
