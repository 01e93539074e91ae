import CorpusModel

/// The text of a range of the file as reading text that stands there unchanged.
func traced(_ range: Range<Int>, in source: SourceText) -> TracedText {
  range.isEmpty ? TracedText() : TracedText(source.text(range), source: range.lowerBound)
}

extension SourceText {
  /// The content of a line as a string.
  func text(_ line: Line) -> String { text(line.content) }
}

extension TracedText {
  /// The parts in ascending ranges of UTF-8 offsets, each with its own way back; goes through the text once.
  func parts(_ ranges: [Range<Int>]) -> [TracedText] {
    let bytes = Array(text.utf8)
    var parts: [TracedText] = []
    parts.reserveCapacity(ranges.count)
    var piece = 0
    for range in ranges {
      var part = TracedText()
      var position = range.lowerBound
      while position < range.upperBound {
        while piece + 1 < pieces.count, pieces[piece + 1].start <= position { piece += 1 }
        let next = piece + 1 < pieces.count ? pieces[piece + 1].start : bytes.count
        let end = min(range.upperBound, next)
        part.append(
          String(decoding: bytes[position..<end], as: UTF8.self),
          source: pieces[piece].source + position - pieces[piece].start
        )
        position = end
      }
      parts.append(part)
    }
    return parts
  }
}
