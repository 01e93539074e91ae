import CorpusModel

/// The text of a range of the file as reading text that stands there unchanged.
func traced(_ range: Range<Int>, in source: SourceText) -> TracedText {
  range.isEmpty ? TracedText() : TracedText(source.text(range), source: range.lowerBound)
}

/// The text of a range with the white space around it left away.
func tracedTrimmed(_ range: Range<Int>, in source: SourceText) -> TracedText {
  traced(trimmed(range, in: source.bytes[...]), in: source)
}

extension SourceText {
  /// The content of a line as a string.
  func text(_ line: Line) -> String { text(line.content) }
}
