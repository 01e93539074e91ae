import CorpusModel

/// What can be seen of a line without understanding it.
struct LineFacts: Sendable {
  let line: Line
  /// Whether white space stands before the text.
  let isIndented: Bool
  /// Unicode scalars of the content.
  let characters: Int
  /// Those of them that are not ASCII.
  let wide: Int
  /// Whether it ends like a sentence: a full stop or the like, also before closing marks.
  let endsSentence: Bool
  /// Whether it ends with a question or an exclamation mark.
  let endsQuestion: Bool
  /// The number of sentence ends inside it, the last not counted.
  let innerStops: Int
  /// The number of blank lines before and after it.
  var gapBefore = 0
  var gapAfter = 0

  /// The bytes of white space before the text.
  var indent: Int { line.content.lowerBound - line.range.lowerBound }

  /// Half-width characters the line takes: what its length is judged by.
  var width: Int { characters + wide }
}

/// The facts of all lines that are not blank.
func lineFacts(_ lines: ArraySlice<Line>, in source: SourceText) -> [LineFacts] {
  var facts: [LineFacts] = []
  facts.reserveCapacity(lines.count)
  var gap = 0
  for line in lines {
    guard !line.isBlank else {
      gap += 1
      continue
    }
    if !facts.isEmpty { facts[facts.count - 1].gapAfter = gap }
    var fact = lineFact(line, in: source.bytes)
    fact.gapBefore = gap
    facts.append(fact)
    gap = 0
  }
  if !facts.isEmpty { facts[facts.count - 1].gapAfter = gap }
  return facts
}

private func lineFact(_ line: Line, in bytes: [UInt8]) -> LineFacts {
  var characters = 0
  var wide = 0
  var stops = 0
  var index = line.content.lowerBound
  let end = line.content.upperBound
  while index < end {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == 0x21 || byte == 0x3F || byte == 0x2E && index + 1 < end && bytes[index + 1] == 0x20
      {
        stops += 1
      }
      characters += 1
      index += 1
      continue
    }
    if byte & 0xC0 != 0x80 {
      characters += 1
      wide += 1
      if isWideStop(byte, at: index, in: bytes, end: end) { stops += 1 }
    }
    index += 1
  }
  let ending = ending(of: line.content, in: bytes)
  return LineFacts(
    line: line,
    isIndented: line.content.lowerBound > line.range.lowerBound,
    characters: characters,
    wide: wide,
    endsSentence: ending != .open,
    endsQuestion: ending == .question,
    innerStops: max(0, stops - (ending == .open ? 0 : 1))
  )
}

private enum Ending {
  case stop, question, open
}

/// How a range ends, closing quotation marks and brackets left aside.
private func ending(of range: Range<Int>, in bytes: [UInt8]) -> Ending {
  var end = range.upperBound
  while end > range.lowerBound {
    let byte = bytes[end - 1]
    if byte < 0x80 {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ","): return .stop
      case UInt8(ascii: "?"), UInt8(ascii: "!"): return .question
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
        UInt8(ascii: "*"), UInt8(ascii: "_"):
        end -= 1
        continue
      case _: return .open
      }
    }
    guard end - 3 >= range.lowerBound else { return .open }
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x8C),
      (0xE2, 0x80, 0xA6), (0xEF, 0xBD, 0xA1), (0xE3, 0x80, 0x81):
      // 。 ； ： ， … ｡ 、
      return .stop
    case (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x81): return .question
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F),
      (0xEF, 0xBC, 0x89), (0xE3, 0x80, 0x91):
      // ” ’ 」 』 ） 】
      end -= 3
    case _: return .open
    }
  }
  return .open
}

/// Whether 。 ！ or ？ begins at an offset.
private func isWideStop(_ byte: UInt8, at index: Int, in bytes: [UInt8], end: Int) -> Bool {
  guard byte == 0xE3 || byte == 0xEF, index + 2 < end else { return false }
  switch (byte, bytes[index + 1], bytes[index + 2]) {
  case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x81): return true
  case _: return false
  }
}
