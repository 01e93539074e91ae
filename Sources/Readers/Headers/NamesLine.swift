import CorpusModel
import Unicode

/// Reads a line below a title that may name authors and a date without labels:
/// `Zhan Weizhen, 2020-05-02`, `By Su Xiaolan, March 21, 2020`, `林亦舟`; empty when it is no such line.
func readByline(_ text: String) -> HeaderLine {
  var header = readHeaderLine(text)
  if header.coverage >= 0.5, !header.fields.isEmpty { return header }
  var rest = text
  if let found = findDate(in: text) {
    let bytes = Array(text.utf8)
    let kept = bytes[..<found.range.lowerBound] + bytes[found.range.upperBound...]
    rest = String(decoding: kept, as: UTF8.self)
  }
  let name = strippedOfMarks(rest)
  if name.isEmpty, header.date != nil {
    header.coverage = 1
    return header
  }
  guard looksLikePeople(name) else { return HeaderLine() }
  if !header.fields.contains(where: { $0.field == .author }) {
    header.fields.append(HeaderField(field: .author, label: "By", value: name))
  }
  header.coverage = 1
  return header
}

/// A text without the marks, spaces and `By` around it.
private func strippedOfMarks(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)
  let marks = "*_,.;:|·•/—–-()[]（）【】，。；：、".unicodeScalars
  while let last = scalars.last, isWhitespace(last.value) || marks.contains(last) {
    scalars.removeLast()
  }
  var start = 0
  while start < scalars.count, isWhitespace(scalars[start].value) || marks.contains(scalars[start])
  {
    start += 1
  }
  var result = String(String.UnicodeScalarView(scalars[start...]))
  for word in ["By ", "by ", "BY "] where result.hasPrefix(word) { result.removeFirst(3) }
  return result
}

/// Whether a text is one to three names of persons and nothing else.
private func looksLikePeople(_ text: String) -> Bool {
  let people = splitPeople(text)
  guard (1...4).contains(people.count), text.unicodeScalars.count <= 60 else { return false }
  return people.allSatisfy { isPersonName($0) }
}

private func isPersonName(_ name: String) -> Bool {
  if PersonNames.shared.isName(name) || personLine(name) != nil { return true }
  let words = name.split(separator: " ")
  guard (2...4).contains(words.count) else { return false }
  return words.allSatisfy { word in
    guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
    let rest = word.unicodeScalars.dropFirst()
    return word.count <= 14
      && rest.allSatisfy { $0.properties.isLowercase || "-.'’".unicodeScalars.contains($0) }
      || word.count == 2 && word.hasSuffix(".")
  }
}
