import Calendar
import CorpusModel
import Unicode

/// A label a line prints and the value after it.
struct HeaderField: Sendable, Equatable {
  var field: Field
  var label: String
  var value: String
}

/// What a line of a page header says: `2020-05-29 11:56:02  来源: …  作者:…    点击数量:3847`.
struct HeaderLine: Sendable, Equatable {
  var date: DateSpan?
  var fields: [HeaderField] = []
  /// The share of the line that a date, labels and their values take up.
  var coverage = 0.0

  var isEmpty: Bool { date == nil && fields.isEmpty }
}

/// Reads the labels, their values and the date of one line.
///
/// A label stands at the beginning or after a separator and before a colon or a bar. Its value ends where
/// the next label begins, at a bar, or at two spaces.
func readHeaderLine(_ text: String) -> HeaderLine {
  let scalars = Array(text.unicodeScalars)
  var header = HeaderLine()
  guard !scalars.isEmpty, scalars.count <= 400 else { return header }
  var covered = 0
  let labels = findLabels(scalars)
  for (index, label) in labels.enumerated() {
    let limit = index + 1 < labels.count ? labels[index + 1].range.lowerBound : scalars.count
    let valueRange = valueRange(from: label.value, limit: limit, in: scalars)
    let value = String(scalars[valueRange])
    covered += valueRange.upperBound - label.range.lowerBound
    guard !value.isEmpty else { continue }
    header.fields.append(
      HeaderField(field: label.field, label: String(scalars[label.range]), value: value)
    )
  }
  if let byline = readByline(text) {
    header.fields.append(byline)
    covered += byline.value.unicodeScalars.count + 3
  }
  if let found = findDate(in: text) {
    header.date = found.span
    let isInValue = labels.contains { $0.field == .date }
    if !isInValue {
      covered += text.utf8.prefix(found.range.upperBound).count - found.range.lowerBound
    }
  }
  header.coverage = min(1, Double(covered) / Double(scalars.count))
  return header
}

private struct FoundLabel {
  var field: Field
  var range: Range<Int>
  /// Where the value begins.
  var value: Int
}

private func findLabels(_ scalars: [Unicode.Scalar]) -> [FoundLabel] {
  var labels: [FoundLabel] = []
  var index = 0
  while index < scalars.count {
    if isLabelStart(index, in: scalars), let label = label(at: index, in: scalars) {
      labels.append(label)
      index = max(label.value, index + 1)
    } else {
      index += 1
    }
  }
  return labels
}

private func isLabelStart(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  guard !isWhitespace(scalars[index].value) else { return false }
  guard index > 0 else { return true }
  let before = scalars[index - 1]
  return isWhitespace(before.value) || isBar(before)
    || "[]【】()（）/·•,，;；。\u{FEFF}".unicodeScalars.contains(before)
    || isDigit(before)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

private func isBar(_ scalar: Unicode.Scalar) -> Bool {
  "|｜丨│".unicodeScalars.contains(scalar)
}

/// The longest label at a position that stands before a colon or a bar.
private func label(at start: Int, in scalars: [Unicode.Scalar]) -> FoundLabel? {
  var end = start
  let limit = min(scalars.count, start + FieldLabels.shared.longest + 2)
  while end < limit, scalars[end] != ":", scalars[end] != "：", !isBar(scalars[end]) { end += 1 }
  guard end > start, end < limit else { return nil }
  guard let field = FieldLabels.shared.printed(String(scalars[start..<end])) else { return nil }
  var labelEnd = end
  while labelEnd > start, isWhitespace(scalars[labelEnd - 1].value) { labelEnd -= 1 }
  return FoundLabel(field: field, range: start..<labelEnd, value: end + 1)
}

/// Whether a count of readers or comments stands at an index: `评论(57)`.
private func startsCount(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  let word = scalars[index...].prefix { isHan($0.value) }
  guard (2...4).contains(word.count), word.endIndex + 1 < scalars.count,
    scalars[word.endIndex] == "(" || scalars[word.endIndex] == "（"
  else { return false }
  return isDigit(scalars[word.endIndex + 1])
}

private func valueRange(from start: Int, limit: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
  var low = start
  while low < limit, isWhitespace(scalars[low].value) { low += 1 }
  var high = low
  while high < limit {
    if isBar(scalars[high]) || scalars[high] == "\t" { break }
    let isDouble =
      high + 1 < limit && isWhitespace(scalars[high].value) && isWhitespace(scalars[high + 1].value)
    // `林  屿`: a name of two characters set wide.
    if isDouble, high - low > 1 || !isHan(scalars[low].value) { break }
    if isWhitespace(scalars[high].value), startsCount(high + 1, in: scalars) { break }
    high += 1
  }
  while high > low,
    isWhitespace(scalars[high - 1].value) || "（([【".unicodeScalars.contains(scalars[high - 1])
  {
    high -= 1
  }
  let closes = high > low && "）)]】".unicodeScalars.contains(scalars[high - 1])
  let opens = scalars[low..<high].contains { "（([【".unicodeScalars.contains($0) }
  if closes, !opens { high -= 1 }
  return low..<high
}

/// `By Su Xiaolan, March 21, 2020`.
private func readByline(_ text: String) -> HeaderField? {
  let words = text.split(whereSeparator: \.isWhitespace)
  guard let first = words.first, first == "By" || first == "BY", (2...14).contains(words.count)
  else {
    return nil
  }
  var name: [Substring] = []
  for word in words.dropFirst() {
    guard let initial = word.unicodeScalars.first,
      initial.properties.isUppercase || word == "and" || word == "&"
    else { break }
    name.append(word)
    if word.hasSuffix(",") || word.hasSuffix("|") { break }
    if name.count == 8 { break }
  }
  let value = name.joined(separator: " ").trimmed(of: ",|.;")
  return value.isEmpty ? nil : HeaderField(field: .author, label: "By", value: value)
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// The text without the given characters and spaces at its end.
  fileprivate func trimmed(of marks: String) -> String {
    var text = self
    while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
    return text
  }
}
