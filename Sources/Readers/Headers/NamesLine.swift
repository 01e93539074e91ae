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
  if header.date != nil, let beside = besideDate(rest) {
    if case .medium(let medium) = beside {
      header.fields.append(HeaderField(field: .source, label: "source", value: medium))
    }
    header.coverage = 1
    return header
  }
  if let pieces = readPieces(text) { return pieces }
  if var line = readReporterLine(header.date == nil ? text : name) {
    line.date = header.date
    return line
  }
  let reporters = header.date == nil ? [] : datelineReporters(rest)
  if !reporters.isEmpty, rest.unicodeScalars.count <= 40 {
    header.fields = reporters.map { HeaderField(field: .reporter, label: "记者", value: $0) }
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

/// What stands beside a date on its line where that says no more than when, where and how to share: a day of the week, an
/// hour, a zone, the name of a place or a section, the medium; nil where it says more.
private func besideDate(_ rest: String) -> BesideDate? {
  let pieces = rest.unicodeScalars
    .split { isWhitespace($0.value) || "|｜•·()（）[]【】,，.:：".unicodeScalars.contains($0) }
    .map { String($0) }
    .filter { $0.unicodeScalars.contains { isWordCharacter($0.value) } }
  let names = pieces.filter {
    !isTimeOfDay($0) && PageFurniture.shared.kind(of: $0) == nil && !isZone($0)
      && !isPageOfPaper($0)
  }
  let marks = NewsMarks.shared
  guard let name = names.first else {
    // (AFP) reads like a zone.
    return pieces.first { marks.traits(of: $0).has(.agency) }.map { .medium($0) } ?? .nothing
  }
  if names.count == 1, name.unicodeScalars.allSatisfy({ isHan($0.value) }) {
    guard name.unicodeScalars.count <= 12, !opensWithReporter(Array(name.unicodeScalars)[...])
    else {
      return nil
    }
    let traits = marks.traits(of: name)
    // Else the section of a paper or the hall of a meeting, set apart from the date by a space.
    return traits.has(.agency) || traits.has(.medium) ? .medium(name) : .nothing
  }
  return latinMedium(pieces.filter { !isTimeOfDay($0) && !isLeadIn($0) })
}

/// What stands beside a date and is no text.
private enum BesideDate {
  case nothing
  case medium(String)
}

/// The name of a medium in words with capitals: `BBC News`, `Reuters`; `Posted on … by admin` leaves nothing.
private func latinMedium(_ words: [String]) -> BesideDate? {
  guard let last = words.last else { return .nothing }
  let isName = words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false }
  guard words.count <= 4, isName else { return nil }
  let traits = NewsMarks.shared.traits(of: last)
  // GENEVA, Aug 31, 1994 (AFP)
  if traits.has(.agency) { return .medium(last) }
  return traits.has(.medium) ? .medium(words.joined(separator: " ")) : nil
}

/// What leads in to a date or to who posted it: `Posted on`, `Last updated`, `by admin`.
private func isLeadIn(_ text: String) -> Bool {
  HeaderWords.shared.list(.leadIn, holds: text)
}

/// `第3版`, `A12版`.
private func isPageOfPaper(_ text: String) -> Bool {
  text.hasSuffix("版") && text.unicodeScalars.count <= 5
}

/// `星期二`, `上午10时`, `上旬`, `Tuesday`.
private func isTimeOfDay(_ text: String) -> Bool {
  let words = HeaderWords.shared
  return words.list(.dayBegins, begins: text) && text.unicodeScalars.count <= 8
    || text.utf8.count <= 9 && fold(text).hasSuffix("day") || words.list(.weekday, holds: text)
}

/// `EST`, `GMT+8`, and the letters of a choice of print sizes.
private func isZone(_ text: String) -> Bool {
  let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
  return letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase && $0.isASCII }
}

/// A line of pieces parted by bars or bullets: `Published 4 March 2024 • Filed by Naoko Endo in Wajima • 3 min read`;
/// nil unless most of them are dates and names.
private func readPieces(_ text: String) -> HeaderLine? {
  let pieces = text.unicodeScalars.split { "|｜•·".unicodeScalars.contains($0) }.map { String($0) }
  guard (2...6).contains(pieces.count) else { return nil }
  var header = HeaderLine()
  for piece in pieces {
    if header.date == nil, let found = findDate(in: piece),
      piece.utf8.count - found.range.count <= 16
    {
      header.date = found.span
    } else if let name = filedName(piece) {
      header.fields.append(HeaderField(field: .author, label: "By", value: name))
    }
  }
  guard header.date != nil else { return nil }
  header.coverage = 1
  return header
}

/// `财经早报记者 沈一鸣 广州8月28日报道`: a medium, the word for a reporter, names, and that they report.
private func readReporterLine(_ text: String) -> HeaderLine? {
  let letters = Array(text.unicodeScalars)
  guard letters.count <= 40, let ending = HeaderWords.shared.ending(of: text, in: .reportEnds),
    let word = letters.indices.prefix(10).first(where: {
      opensWithReporter(letters[$0...])
    })
  else { return nil }
  var names: [String] = []
  let list = letters.dropLast(ending).dropFirst(word + 2)
  for piece in list.split(whereSeparator: {
    isWhitespace($0.value) || "、/／".unicodeScalars.contains($0)
  }) {
    let name = String(String.UnicodeScalarView(piece))
    guard PersonNames.shared.isName(name) else { break }
    names.append(name)
  }
  guard !names.isEmpty else { return nil }
  var header = HeaderLine()
  header.fields = names.map { HeaderField(field: .reporter, label: "记者", value: $0) }
  header.coverage = 1
  return header
}

/// The name in `By A. Smith`, `Filed by Naoko Endo in Wajima`.
private func filedName(_ piece: String) -> String? {
  let words = piece.split(whereSeparator: \.isWhitespace)
  if let last = words.last, words.count == 2, PersonNames.shared.isName(String(last)),
    HeaderWords.shared.list(.files, ends: String(words[0]))
  {
    return String(last)
  }
  guard let by = words.prefix(3).firstIndex(where: { $0 == "by" || $0 == "By" }) else { return nil }
  let name = words[(by + 1)...].prefix { $0.first?.isUppercase ?? false }
  return (2...4).contains(name.count) ? name.joined(separator: " ") : nil
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
