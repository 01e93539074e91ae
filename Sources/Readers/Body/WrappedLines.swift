import CorpusModel

/// Whether the lines of a text were cut at a fixed width, so that a paragraph runs over several.
func isWrapped(_ facts: [LineFacts]) -> Bool {
  let followed = facts.dropLast().filter { $0.gapAfter == 0 }
  guard followed.count >= 3, followed.count * 4 >= facts.count else { return false }
  let widths = followed.map(\.width).sorted()
  let wide = widths[widths.count * 9 / 10]
  guard (36...130).contains(wide) else { return false }
  let full = followed.count { $0.width * 10 >= wide * 7 }
  let open = followed.count { !$0.endsSentence }
  return full * 10 >= followed.count * 7 && open * 2 >= followed.count
}

/// Whether English sentences run over the ends of lines, however few those are: nearly every line that ends
/// inside a sentence is followed by one that begins with a small letter or a figure.
func goesOnInSmallLetters(_ facts: [LineFacts], in source: SourceText) -> Bool {
  var open = 0
  var joined = 0
  for (line, next) in zip(facts, facts.dropFirst()) where isOpen(line) {
    let first = source.bytes[next.line.content.lowerBound]
    open += 1
    if first &- 0x61 < 26 || first &- 0x30 < 10 { joined += 1 }
  }
  return joined > 0 && joined * 2 > open && joined * 4 > facts.count
}

/// Whether a line goes on with a small letter on the next one: no title does.
func goesOn(_ line: LineFacts, with next: LineFacts, in source: SourceText) -> Bool {
  isOpen(line) && source.bytes[next.line.content.lowerBound] &- 0x61 < 26
}

/// Whether a line is long enough to have been cut, and ends inside a sentence.
private func isOpen(_ line: LineFacts) -> Bool {
  line.gapAfter == 0 && !line.endsSentence && line.width >= 28
}

/// The groups of lines that make one paragraph each.
func paragraphGroups(_ facts: [LineFacts], in source: SourceText) -> [Range<Int>] {
  let widths = facts.map(\.width).sorted()
  let wide = widths.isEmpty ? 0 : widths[widths.count * 9 / 10]
  var groups: [Range<Int>] = []
  var start = 0
  for index in facts.indices {
    let isLast = index + 1 == facts.count || facts[index].gapAfter > 0
    let endsShort = facts[index].endsSentence && facts[index].width * 10 < wide * 8
    let nextOpens = !isLast && opensParagraph(index + 1, facts, source)
    guard isLast || endsShort || nextOpens else { continue }
    groups.append(start..<index + 1)
    start = index + 1
  }
  return groups
}

private func opensParagraph(_ index: Int, _ facts: [LineFacts], _ source: SourceText) -> Bool {
  if facts[index].isIndented && !facts[index - 1].isIndented { return true }
  return enumerator(of: facts[index].line.content, in: source) != nil
}

/// A joined text and the joins in it.
struct JoinedText {
  var text = TracedText()
  var joins: [(before: String, after: String, range: Range<Int>)] = []
}

/// The reading text of ranges that follow one another: Chinese joined without a space, other text with one,
/// a word cut by a hyphen joined without either.
func join(_ ranges: [Range<Int>], in source: SourceText) -> JoinedText {
  var result = JoinedText()
  for (index, range) in ranges.enumerated() {
    guard index > 0 else {
      result.text = traced(range, in: source)
      continue
    }
    let previous = ranges[index - 1]
    let seam = previous.upperBound..<range.lowerBound
    let before = source.text(
      lastWord(of: previous, in: source).lowerBound..<firstWord(of: range, in: source).upperBound
    )
    var after = source.text(lastWord(of: previous, in: source))
    if needsSpace(previous.upperBound, range.lowerBound, in: source.bytes) {
      result.text.append(" ", source: previous.upperBound)
      after += " "
    }
    result.text.append(traced(range, in: source))
    after += source.text(firstWord(of: range, in: source))
    result.joins.append((before, after, seam))
  }
  return result
}

/// No space where either side is a wide character or the first ends with a hyphen after a letter.
private func needsSpace(_ end: Int, _ start: Int, in bytes: [UInt8]) -> Bool {
  guard end > 0, start < bytes.count else { return false }
  let (last, first) = (bytes[end - 1], bytes[start])
  if isEastAsian(before: end, in: bytes) || isEastAsian(at: start, in: bytes) { return false }
  if last == UInt8(ascii: "-"), end > 1, (bytes[end - 2] | 0x20) &- 0x61 < 26 {
    return !((first | 0x20) &- 0x61 < 26)
  }
  return true
}

/// Whether a character of the blocks from U+2E80 on begins at an offset.
private func isEastAsian(at index: Int, in bytes: [UInt8]) -> Bool {
  bytes[index] == 0xE2 && index + 1 < bytes.count && bytes[index + 1] >= 0xBA
    || bytes[index] >= 0xE3 && bytes[index] <= 0xEF
}

private func isEastAsian(before end: Int, in bytes: [UInt8]) -> Bool {
  var index = end - 1
  while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
  return isEastAsian(at: index, in: bytes)
}

private func lastWord(of range: Range<Int>, in source: SourceText) -> Range<Int> {
  var start = range.upperBound
  while start > range.lowerBound, range.upperBound - start < 24, source.bytes[start - 1] != 0x20 {
    start -= 1
  }
  while start < range.upperBound, source.bytes[start] & 0xC0 == 0x80 { start += 1 }
  return start..<range.upperBound
}

private func firstWord(of range: Range<Int>, in source: SourceText) -> Range<Int> {
  var end = range.lowerBound
  while end < range.upperBound, end - range.lowerBound < 24, source.bytes[end] != 0x20 { end += 1 }
  while end > range.lowerBound, end < range.upperBound, source.bytes[end] & 0xC0 == 0x80 {
    end -= 1
  }
  return range.lowerBound..<end
}
