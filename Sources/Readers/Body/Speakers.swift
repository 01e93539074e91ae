import CorpusModel
import Unicode

/// A label at the beginning of an interview turn: `曹聪：`, `MID:`, `Q:`.
struct SpeakerLabel: Sendable, Equatable {
  var name: String
  /// Where the turn's own words begin in the file.
  var textStart: Int
}

/// The label before the first colon of a line, if it can name a speaker.
func speakerLabel(of content: Range<Int>, in source: SourceText) -> SpeakerLabel? {
  let limit = min(content.upperBound, content.lowerBound + 60)
  var index = content.lowerBound
  while index < limit {
    let byte = source.bytes[index]
    if byte == UInt8(ascii: ":") { break }
    if byte == 0xEF, index + 2 < limit, source.bytes[index + 1] == 0xBC,
      source.bytes[index + 2] == 0x9A
    {
      break
    }
    index += 1
  }
  guard index < limit, index > content.lowerBound else { return nil }
  let label = source.text(content.lowerBound..<index)
  let width = source.bytes[index] == UInt8(ascii: ":") ? 1 : 3
  // `https:` is no speaker, and neither is `12:30`.
  if width == 1, index + 1 < content.upperBound,
    source.bytes[index + 1] == UInt8(ascii: "/")
      || source.bytes[index + 1] &- 0x30 < 10 && source.bytes[index - 1] &- 0x30 < 10
  {
    return nil
  }
  guard let name = speakerName(label) else { return nil }
  let start = trimmed(index + width..<content.upperBound, in: source.bytes[...]).lowerBound
  return SpeakerLabel(name: name, textStart: start)
}

/// The name in a label: a short run of letters without sentence marks, bold marks left away.
private func speakerName(_ label: String) -> String? {
  var scalars = Array(label.unicodeScalars)
  while let first = scalars.first, first == "*" || isWhitespace(first.value) {
    scalars.removeFirst()
  }
  while let last = scalars.last, last == "*" || isWhitespace(last.value) { scalars.removeLast() }
  guard !scalars.isEmpty else { return nil }
  let han = scalars.count { isHan($0.value) }
  let allowed = scalars.allSatisfy {
    isWordCharacter($0.value) || $0 == "·" || $0 == " " || $0 == "." || $0 == "-" || $0 == "’"
      || $0 == "'"
      || $0 == "（" || $0 == "）" || $0 == "(" || $0 == ")"
  }
  guard allowed, han > 0 ? scalars.count <= 14 : scalars.count <= 40 else { return nil }
  guard scalars.contains(where: { !$0.properties.numericType.isNumber }) else { return nil }
  return String(String.UnicodeScalarView(scalars))
}

/// The speakers of an interview: labels that return, taking turns; empty for any other text.
func findSpeakers(_ facts: ArraySlice<LineFacts>, in source: SourceText) -> Set<String> {
  var counts: [String: Int] = [:]
  var order: [String] = []
  for fact in facts {
    guard let label = speakerLabel(of: fact.line.content, in: source),
      FieldLabels.shared.printed(label.name).map({ $0 == .reporter || $0 == .interviewee }) ?? true
    else { continue }
    counts[label.name, default: 0] += 1
    order.append(label.name)
  }
  let speakers = Set(counts.filter { $0.value >= 2 }.keys)
  let turns = order.filter(speakers.contains)
  let changes = zip(turns, turns.dropFirst()).count { $0.0 != $0.1 }
  guard speakers.count >= 2, speakers.count <= 12, turns.count >= 4, changes >= 3 else { return [] }
  return speakers
}

extension Optional where Wrapped == Unicode.NumericType {
  fileprivate var isNumber: Bool { self != nil }
}
