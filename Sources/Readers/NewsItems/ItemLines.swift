import CorpusModel
import Unicode

/// Tells what each line of a text is to its items.
struct ItemLines {
  let facts: [LineFacts]
  let source: SourceText
  /// What each line is, in the order of `facts`.
  private(set) var kinds: [ItemLine] = []
  /// Whether paragraphs run over several lines.
  let isWrapped: Bool

  init(_ facts: [LineFacts], in source: SourceText) {
    self.facts = facts
    self.source = source
    let kinds = facts.map { itemLine($0, in: source) }
    let plain = zip(facts, kinds).filter { $1.stamp == nil && !$1.isSeparator }.map(\.0)
    isWrapped = Readers.isWrapped(facts) || Readers.isWrapped(plain)
    self.kinds = kinds
    if isWrapped { readWrapped() }
  }

  /// In a text cut at a fixed width, the lines of a block are text but for a head at its beginning or the last lines.
  private mutating func readWrapped() {
    var start = 0
    while start < facts.count {
      var end = start + 1
      while end < facts.count, facts[end].gapBefore == 0 { end += 1 }
      readBlock(start..<end)
      start = end
    }
  }

  private mutating func readBlock(_ block: Range<Int>) {
    guard block.count > 1 else { return }
    let head = headLength(block)
    var tail = block.upperBound
    while tail > block.lowerBound + head, isTail(tail - 1) { tail -= 1 }
    for index in (block.lowerBound + head)..<tail where !kinds[index].isLabelledTitle {
      kinds[index] = .text
    }
  }

  /// How many lines at the beginning of a block belong to a head: those up to the last stamp, or up to a title below it.
  private func headLength(_ block: Range<Int>) -> Int {
    let reach = block.prefix(8)
    guard let last = reach.last(where: { kinds[$0].stamp != nil || kinds[$0].isLabelledTitle }),
      reach.prefix(while: { $0 <= last }).allSatisfy({ !facts[$0].endsSentence || !isText($0) })
    else { return 0 }
    let rest = last + 1..<block.upperBound
    let isTitle = (1...2).contains(rest.count) && rest.allSatisfy { kinds[$0].isTitle }
    return isTitle ? block.count : last + 1 - block.lowerBound
  }

  private func isTail(_ index: Int) -> Bool {
    switch kinds[index] {
    case .separator, .furniture, .stamp: true
    case .labelledTitle, .textLabel, .inlineTitle, .title, .other, .text: false
    }
  }

  private func isText(_ index: Int) -> Bool {
    if case .text = kinds[index] { true } else { false }
  }
}

/// What one line is by itself.
private func itemLine(_ fact: LineFacts, in source: SourceText) -> ItemLine {
  let content = fact.line.content
  if isRule(source.bytes[content]) { return .separator }
  let text = source.text(fact.line)
  if let title = inlineTitle(text, at: content) { return title }
  if let labelled = labelledLine(text, at: content) { return labelled }
  guard fact.width <= 160 else { return .text }
  let words = HeaderWords.shared
  if isCounter(text) { return .separator }
  if words.list(.ends, holds: text) || words.list(.rights, begins: text) { return .furniture }
  if let stamp = stamp(text) { return .stamp(stamp) }
  guard !fact.endsSentence || fact.endsQuestion else { return .text }
  return titleLine(text, fact, in: source)
}

// MARK: Separators

/// `-----`, `* * *`, `======`: three marks and nothing else.
private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
  guard let first = line.first, !isLetterOrDigit(first) else { return false }
  var marks = 0
  for scalar in String(decoding: line.prefix(200), as: UTF8.self).unicodeScalars
  where !isWhitespace(scalar.value) {
    guard "-*=_#~—–―─━＊－＝～·•".unicodeScalars.contains(scalar) else { return false }
    marks += 1
  }
  return marks >= 3
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// `Document 3 of 12`, `3 of 12 DOCUMENTS`, `第3篇，共12篇`, and the number a database gives an article.
private func isCounter(_ text: String) -> Bool {
  guard text.utf8.count <= 60 else { return false }
  let words = HeaderWords.shared
  let parts = text.split { $0.isWhitespace || "[]()【】（）".contains($0) }.map(String.init)
  let rest = parts.filter { !words.list(.counter, holds: $0) }
  if rest.count < parts.count {
    if rest.count == 3, rest[1] == "of" || rest[1] == "OF" || rest[1] == "/" {
      return Int(rest[0]) != nil && Int(rest[2]) != nil
    }
    guard rest.count == 1 else { return false }
    let numbers = rest[0].split(separator: "/")
    if numbers.count == 2 { return numbers.allSatisfy { Int($0) != nil } }
    return rest[0].utf8.count >= 12 && rest[0].utf8.contains { $0 &- 0x30 < 10 }
      && rest[0].utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
  }
  let marks = words[.counterMark].joined()
  guard text.unicodeScalars.first == "第" || text.unicodeScalars.first == "共" else { return false }
  return fold(text).unicodeScalars.allSatisfy {
    $0.value &- 0x30 < 10 || marks.unicodeScalars.contains($0) || isWhitespace($0.value)
      || "，,/（）()".unicodeScalars.contains($0)
  }
}

// MARK: Labels

/// A line that begins with the label of a title or of the text.
private func labelledLine(_ text: String, at content: Range<Int>) -> ItemLine? {
  guard let label = openingLabel(text) ?? openingCode(text) else { return nil }
  let start = content.lowerBound + label.end
  switch label.field {
  case .title: return start < content.upperBound ? .labelledTitle(start..<content.upperBound) : nil
  case .text: return .textLabel(start)
  case .subtitle, .section, .date, .source, .author, .url, .reporter, .writer, .contributor,
    .translator, .editor, .photo, .affiliation, .clicks, .size, .keywords, .summary, .interviewee,
    .comments, .number, .language, .editorsNote, .originalTitle:
    guard start < content.upperBound, content.count <= 240 else { return nil }
    let value = String(decoding: Array(text.utf8)[label.end...], as: UTF8.self)
    return stamp(label, value).map { .stamp($0) }
  }
}

private struct OpeningLabel {
  var field: Field
  var name: String
  /// Where the value begins, in UTF-8 offsets.
  var end: Int
}

private func stamp(_ label: OpeningLabel, _ value: String) -> HeaderLine? {
  let inner = readHeaderLine("\(label.name)：\(value)")
  if inner.fields.count > 1, inner.coverage >= 0.5 { return inner }
  var header = HeaderLine(fields: [HeaderField(field: label.field, label: label.name, value: value)]
  )
  header.coverage = 1
  if label.field == .date || label.field == .source { header.date = findDate(in: value)?.span }
  return label.field == .date && header.date == nil ? nil : header
}

/// `标题：`, `【标题】`, `HEADLINE:`.
private func openingLabel(_ text: String) -> OpeningLabel? {
  var name: [Unicode.Scalar] = []
  var end = 0
  var isBracketed = false
  var hasEnded = false
  for scalar in text.unicodeScalars.prefix(20) {
    end += scalar.utf8.count
    if end == scalar.utf8.count, scalar == "【" || scalar == "[" {
      isBracketed = true
      continue
    }
    hasEnded = isBracketed ? scalar == "】" || scalar == "]" : scalar == "：" || scalar == ":"
    if hasEnded { break }
    name.append(scalar)
  }
  let label = String(String.UnicodeScalarView(name))
  guard hasEnded, !name.isEmpty, let field = FieldLabels.shared.key(label) else { return nil }
  for scalar in text.unicodeScalars.dropFirst(name.count + (isBracketed ? 2 : 1)) {
    guard isWhitespace(scalar.value) || isBracketed && (scalar == "：" || scalar == ":") else {
      break
    }
    end += scalar.utf8.count
  }
  return OpeningLabel(field: field, name: label, end: end)
}

/// `HD  Title`, `LP` alone on a line.
private func openingCode(_ text: String) -> OpeningLabel? {
  let bytes = Array(text.utf8)
  let code = bytes.prefix { $0 &- 0x41 < 26 }
  guard (2...3).contains(code.count),
    let field = FieldLabels.shared.code(String(decoding: code, as: UTF8.self))
  else { return nil }
  let gap = bytes[code.count...].prefix { $0 == 0x20 || $0 == 0x09 }
  let isAlone = code.count == bytes.count
  guard isAlone ? field == .text : gap.count >= 2 || gap.first == 0x09 else { return nil }
  return OpeningLabel(
    field: field,
    name: String(decoding: code, as: UTF8.self),
    end: code.count + gap.count
  )
}

// MARK: Stamps

/// What a line says of the day, the medium and the author of an item; nil where it says something else.
private func stamp(_ text: String) -> HeaderLine? {
  if let medium = mediumAlone(text) {
    return HeaderLine(
      fields: [HeaderField(field: .source, label: "source", value: medium)],
      coverage: 1
    )
  }
  if let size = length(text) { return HeaderLine(fields: [size], coverage: 1) }
  let isByline = ["By ", "BY ", "记者", "記者", "文/", "文／"].contains { text.hasPrefix($0) }
  guard
    isByline || text.utf8.contains(where: { $0 &- 0x30 < 10 }) || text.contains("年")
      || text.contains("：") || text.contains(":") || text.hasSuffix("报道")
  else { return nil }
  let header = readByline(strippedOfStars(text))
  guard header.coverage >= 0.5, !header.isEmpty else { return nil }
  let isNamed = header.fields.contains { $0.label != "By" } || header.date != nil
  return isNamed || isByline ? header : nil
}

/// `301 words`, `1204字`.
private func length(_ text: String) -> HeaderField? {
  guard text.utf8.count <= 24 else { return nil }
  let digits = text.unicodeScalars.prefix { $0.value &- 0x30 < 10 || $0 == "," }
  let unit = text.unicodeScalars[digits.endIndex...].drop { isWhitespace($0.value) }
  guard !digits.isEmpty, HeaderWords.shared.list(.length, holds: String(unit)) else { return nil }
  return HeaderField(field: .size, label: "length", value: text)
}

/// The name of a medium on a line of its own: `青溪日报`, `The Harbour Times (London)`, `(Reuters)`.
private func mediumAlone(_ text: String) -> String? {
  guard text.utf8.count <= 60 else { return nil }
  var name = text.unicodeScalars[...]
  if let open = name.first, let last = name.last, "（([【".unicodeScalars.contains(open),
    "）)]】".unicodeScalars.contains(last)
  {
    name = name.dropFirst().dropLast()
  }
  let marks = NewsMarks.shared
  if name.allSatisfy({ isHan($0.value) }) {
    guard (2...8).contains(name.count) else { return nil }
    let traits = marks.traits(of: String(name))
    return traits.has(.agency) || name.count >= 3 && traits.has(.medium) ? String(name) : nil
  }
  let words = name.prefix { $0 != "(" }.split { isWhitespace($0.value) }
  guard let last = words.last, (1...5).contains(words.count),
    words.allSatisfy({
      $0.first?.properties.isUppercase == true || ["of", "the"].contains(String($0))
    })
  else { return nil }
  let traits = marks.traits(of: String(last))
  return traits.has(.agency) || words.count > 1 && traits.has(.medium) ? String(name) : nil
}

// MARK: Titles

/// A title in brackets with the text of its item on the same line: `【…】新华社某地6月3日电 …`.
private func inlineTitle(_ text: String, at content: Range<Int>) -> ItemLine? {
  guard text.hasPrefix("【"), content.count >= 60 else { return nil }
  let bytes = Array(text.utf8)
  guard let close = text.firstRange(of: "】") else { return nil }
  let end = text.utf8.distance(from: text.startIndex, to: close.lowerBound)
  let title = String(decoding: bytes[3..<end], as: UTF8.self)
  let rest = String(decoding: bytes[(end + 3)...].prefix(360), as: UTF8.self)
  guard (5...40).contains(title.unicodeScalars.count), readDateline(rest) != nil,
    datelineReporters(text).isEmpty, readDateline(title + "】") == nil
  else { return nil }
  let start = content.lowerBound
  return .inlineTitle(start + 3..<start + end, text: start + end + 3)
}

/// A line without the end of a sentence: a title, where it is long enough to be one.
private func titleLine(_ text: String, _ fact: LineFacts, in source: SourceText) -> ItemLine {
  let content = fact.line.content
  guard fact.innerStops <= 1, PageFurniture.shared.kind(of: text) == nil else { return .other }
  switch enumerator(of: content, in: source) {
  case .chapter, .chinese, .bracketed, .bullet: return .other
  case .arabic, .bracketedArabic, nil: break
  }
  let range = bareTitle(content, in: source)
  let scalars = source.text(range).unicodeScalars
  guard scalars.first != "#" else { return .other }
  let wide = scalars.count { isHan($0.value) }
  if wide >= 4 { return .title(range) }
  let words = scalars.split { isWhitespace($0.value) }
  guard words.count >= 2, wide == 0, let first = scalars.first,
    !first.properties.isLowercase
  else { return .other }
  return .title(range)
}

/// A title without a number before it, brackets and stars around it.
private func bareTitle(_ content: Range<Int>, in source: SourceText) -> Range<Int> {
  var range = content
  if enumerator(of: range, in: source) != nil {
    let text = source.text(range).unicodeScalars
    let number = text.prefix { $0.value &- 0x30 < 10 || "（(）).、．".unicodeScalars.contains($0) }
    range = range.lowerBound + number.reduce(0) { $0 + $1.utf8.count }..<range.upperBound
    range = trimmed(range, in: source.bytes[...])
  }
  for (open, close) in [("【", "】"), ("**", "**"), ("__", "__")]
  where source.bytes[range].starts(with: open.utf8)
    && source.bytes[range].suffix(close.utf8.count).elementsEqual(close.utf8)
    && range.count > open.utf8.count + close.utf8.count
  {
    range = range.lowerBound + open.utf8.count..<range.upperBound - close.utf8.count
  }
  return range.isEmpty ? content : range
}

private func strippedOfStars(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "*" && $0 != "_" }))
}
