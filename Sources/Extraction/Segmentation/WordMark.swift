import CorpusModel
import Unicode

/// Reads the punctuation mark or symbol at `position`; a repeated dash, dot or star is one, and so is an
/// emoji with what belongs to it.
func readMark(_ text: [UInt8], at position: Int) -> (range: Range<Int>, kind: WordKind) {
  let first = decodeScalar(text.span, at: position)
  let kind = markKind(first.value)
  var end = position + first.length
  if first.value >= 0x2000, kind == .symbol { end = endOfEmoji(text, first.value, from: end) }
  guard isRepeatable(first.value) else { return (position..<end, kind) }
  while end < text.count {
    let next = decodeScalar(text.span, at: end)
    guard next.value == first.value else { break }
    end += next.length
  }
  return (position..<end, kind)
}

/// Whether a character that belongs to no word is punctuation or a symbol.
func markKind(_ value: UInt32) -> WordKind {
  switch value {
  case 0x24, 0x2B, 0x3C...0x3E, 0x5E, 0x60, 0x7C, 0x7E, 0x25, 0x26, 0x23, 0x40, 0x2A, 0x2F, 0x5C,
    0xA7, 0xB0, 0x2020, 0x2021, 0x2030:
    return .symbol
  case 0..<0x80: return .punctuation
  case _: break
  }
  switch Unicode.Scalar(value)?.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
    .initialPunctuation, .finalPunctuation, .otherPunctuation:
    return .punctuation
  case _: return .symbol
  }
}

private func isRepeatable(_ value: UInt32) -> Bool {
  switch value {
  case 0x2E, 0x2026, 0x2014, 0x2D, 0x2A, 0x7E, 0x3D, 0x2500, 0xB7, 0x3002: true
  case _: false
  }
}

private func endOfEmoji(_ text: [UInt8], _ first: UInt32, from start: Int) -> Int {
  var end = start
  var joins = false
  while end < text.count, text[end] >= 0x80 {
    let next = decodeScalar(text.span, at: end)
    let isFlag = (0x1F1E6...0x1F1FF).contains(first) && (0x1F1E6...0x1F1FF).contains(next.value)
    switch next.value {
    case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: break
    case 0x200D: joins = true
    case _ where joins: joins = false
    case _ where isFlag && end == start: break
    case _: return end
    }
    end += next.length
  }
  return end
}
