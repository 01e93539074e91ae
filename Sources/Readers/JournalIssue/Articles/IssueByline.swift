import Unicode

/// Whom a line under a title names.
struct Byline: Sendable, Equatable {
  var authors: [String] = []
  var reporters: [String] = []
  var translators: [String] = []
  var affiliation: String?

  /// Adds what a further line names.
  mutating func add(_ other: Byline) {
    authors += other.authors
    reporters += other.reporters
    translators += other.translators
    affiliation = affiliation ?? other.affiliation
  }

  var isEmpty: Bool { authors.isEmpty && reporters.isEmpty && translators.isEmpty }
}

extension IssueLine {
  /// Whom the line names, if it consists of names alone: `王珂`, `洪苹 杜莉莉`, `文/张明`,
  /// `Hong Ping & Du Lili`, `By A. Smith, Chairman of …`.
  var byline: Byline? {
    guard scalars.count <= 90, isOpen || scalars.last == 0x2E else { return nil }
    return Readers.byline(in: scalars[...])
  }
}

/// Whom a text names that consists of names alone.
func byline(in text: ArraySlice<UInt32>) -> Byline? {
  let opened = withoutOpeners(text)
  guard !opened.text.isEmpty else { return nil }
  if opened.text.contains(where: isHan) { return chineseByline(opened) }
  return latinByline(opened)
}

private struct OpenedByline {
  var text: ArraySlice<UInt32>
  /// Whether a word such as 文/ or By says that names follow.
  var isMarked = false
  var isReporter = false
  var isTranslator = false
}

/// A line without the signs and words that introduce names.
private func withoutOpeners(_ line: ArraySlice<UInt32>) -> OpenedByline {
  var result = OpenedByline(text: line)
  while let first = result.text.first, isOrnament(first) { result.text.removeFirst() }
  for (opener, kind) in openers {
    guard let end = end(of: opener, in: result.text, at: result.text.startIndex) else { continue }
    result.text = result.text[end...]
    result.isMarked = true
    result.isReporter = kind == .reporter
    result.isTranslator = kind == .translator
    break
  }
  for (closer, kind) in closers {
    let start = result.text.endIndex - closer.count
    guard start > result.text.startIndex, end(of: closer, in: result.text, at: start) != nil else {
      continue
    }
    // `张帆 译`: a space parts the word from the name.
    guard closer.count > 1 || isWhitespace(result.text[start - 1]) else { continue }
    result.text = trimmedSpaces(result.text[..<start])
    result.isMarked = closer.count > 1
    result.isTranslator = kind == .translator
    break
  }
  while let first = result.text.first, isOrnament(first) { result.text.removeFirst() }
  result.text = trimmedSpaces(result.text)
  return result
}

private let openers: [([UInt32], CreditKind)] = [
  (["本刊特约记者", "本刊记者", "本报记者", "特约记者", "记者：", "记者"], CreditKind.reporter),
  (["译者：", "翻译：", "译/"], .translator),
  (["文/图", "文/", "文|", "文｜", "文：", "作者：", "撰文：", "撰稿：", "By"], .author),
].flatMap { texts, kind in IssueTables.cues(texts).map { ($0, kind) } }

private let closers: [([UInt32], CreditKind)] = [
  (["/文", "／文", "|文", "/撰文", "文", "撰文", "采写"], CreditKind.author),
  (["/译", "／译", "译", "编译", "翻译"], .translator),
].flatMap { texts, kind in IssueTables.cues(texts).map { ($0, kind) } }

private func isOrnament(_ value: UInt32) -> Bool {
  switch value {
  case 0x2A, 0x20, 0x3000, 0xA0, 0xB7, 0x2022, 0x25A0, 0x25A1, 0x25B2, 0x25B6, 0x25C6, 0x25C7,
    0x25CB,
    0x25CE, 0x25CF, 0x2605, 0x2606, 0x25AA, 0x25AB, 0x25B3, 0x3A, 0xFF1A, 0x2F, 0xFF0F:
    true
  case _: false
  }
}

private func chineseByline(_ opened: OpenedByline) -> Byline? {
  let (text, affiliation) = withoutBrackets(opened.text)
  let names = splitNames(string(text))
  guard !names.isEmpty, names.count <= 8 else { return nil }
  let known = names.allSatisfy { name in
    let letters = scalars(name).filter { !isWhitespace($0) }
    return isChineseName(letters[...]) || isTransliteratedName(letters[...])
      || (opened.isMarked && (2...12).contains(letters.count))
  }
  guard known else { return officeByline(opened) }
  return filled(opened, names, affiliation)
}

/// An office with its body and a name, parted by a space or a comma: `青禾会会长 罗占元`, `罗占元，青禾会会长`.
private func officeByline(_ opened: OpenedByline) -> Byline? {
  let parts = opened.text.split { isWhitespace($0) || $0 == 0xFF0C || $0 == 0x2C }
  guard parts.count == 2 else { return nil }
  for (name, office) in [(parts[1], parts[0]), (parts[0], parts[1])]
  where isChineseName(name) || isTransliteratedName(name) {
    guard (4...40).contains(office.count), IssueTables.endsInOffice(office) else { continue }
    return filled(opened, [string(name)], string(office))
  }
  return nil
}

/// A text without a nation before the name, and with what stands in brackets after it apart.
private func withoutBrackets(
  _ text: ArraySlice<UInt32>
) -> (ArraySlice<UInt32>, affiliation: String?) {
  var rest = text
  if let first = rest.first, isOpeningMark(first),
    let close = rest.prefix(6).firstIndex(where: isClosingMark)
  {
    rest = trimmedSpaces(rest[(close + 1)...])
  }
  guard let last = rest.last, isClosingMark(last), let open = rest.lastIndex(where: isOpeningMark),
    open > rest.startIndex
  else { return (rest, nil) }
  let inside = string(rest[(open + 1)...].dropLast())
  return (trimmedSpaces(rest[..<open]), inside.isEmpty ? nil : inside)
}

private func latinByline(_ opened: OpenedByline) -> Byline? {
  let text = string(opened.text)
  let names = splitNames(text)
  guard !names.isEmpty, names.count <= 8 else { return nil }
  if names.allSatisfy(isLatinName) { return filled(opened, names, nil) }
  guard let comma = opened.text.firstIndex(of: 0x2C) else {
    return opened.isMarked && text.count <= 40 ? filled(opened, names, nil) : nil
  }
  let name = splitNames(string(opened.text[..<comma]))
  let office = string(trimmedSpaces(opened.text[(comma + 1)...]))
  guard name.count == 1, name.allSatisfy(isLatinName), office.contains(" ") else { return nil }
  return filled(opened, name, office)
}

private func filled(_ opened: OpenedByline, _ names: [String], _ affiliation: String?) -> Byline {
  var byline = Byline()
  byline.affiliation = affiliation
  if opened.isReporter {
    byline.reporters = names
  } else if opened.isTranslator {
    byline.translators = names
  } else {
    byline.authors = names
  }
  return byline
}
