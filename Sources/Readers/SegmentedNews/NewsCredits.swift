import CorpusModel

/// What the closing or opening words of a news item say about who wrote it and where it appeared.
struct NewsCredits: Sendable, Equatable {
  /// The words that say nothing else, in order: the end of the item.
  var words: Range<Int>
  var origin: String?
  var reporters: [String] = []
  var authors: [String] = []
  var contributor: String?
  var date: String?

  /// Adds what a label introduces.
  mutating func set(_ field: Field, value: String) {
    switch field {
    case .source: origin = origin ?? value
    case .reporter: reporters = PersonNames.shared.split(value) + reporters
    case .author, .writer: authors = PersonNames.shared.split(value) + authors
    case .contributor: contributor = contributor ?? value
    case .date: date = date ?? value
    // The block keeps what has no column.
    case .title, .subtitle, .text, .section, .url, .translator, .editor, .photo, .affiliation,
      .clicks, .size, .keywords, .summary, .interviewee, .comments, .number, .language,
      .editorsNote, .originalTitle:
      break
    }
  }
}

/// Reads the credits at the end of an item: `（ 记者 … ）`, `来源 ： …`, `责任 编辑 ： …`, in any order.
func findCredits(_ words: [GivenWord]) -> NewsCredits {
  var credits = NewsCredits(words: words.count..<words.count)
  var end = words.count
  while end > 0 {
    // 《某报》 closes with a bracket and may be what a label introduces.
    if let start = bracketStart(words, end: end),
      readBracket(words[start + 1..<end - 1], into: &credits)
    {
      end = start
    } else if let label = lastLabel(words, end: end) {
      let value = plainText(words[label.value..<end])
      credits.set(label.field, value: value)
      end = label.words.lowerBound
    } else {
      break
    }
  }
  credits.words = end..<words.count
  return credits
}

/// Reads the reporters of a dateline: `… 电 （ 记者 … ）` among the first words of a body.
func findDatelineReporters(_ words: ArraySlice<GivenWord>) -> [String] {
  let open = datelineReporters(plainText(words.prefix(30)))
  if !open.isEmpty { return open }
  let head = words.prefix(30)
  guard let open = head.firstIndex(where: { $0.has(.openBracket) }),
    let close = head[open...].firstIndex(where: { $0.has(.closeBracket) }), open > head.startIndex
  else { return [] }
  var credits = NewsCredits(words: open..<close + 1)
  let before = head[open - 1]
  let isDateline = before.has(.report) || before.text.hasSuffix("电") || before.text.hasSuffix("讯")
  guard isDateline || head[open + 1..<close].first?.text == "记者",
    readBracket(head[open + 1..<close], into: &credits)
  else { return [] }
  return credits.reporters
}

/// The opening bracket of the group that ends before `end`.
private func bracketStart(_ words: [GivenWord], end: Int) -> Int? {
  guard words[end - 1].has(.closeBracket) else { return nil }
  let low = max(0, end - 40)
  guard let open = words[low..<end - 1].lastIndex(where: { $0.has(.openBracket) }) else {
    return nil
  }
  return open + 1 < end - 1 ? open : nil
}

/// Reads what stands in the brackets; false when it is no credit.
private func readBracket(_ inner: ArraySlice<GivenWord>, into credits: inout NewsCredits) -> Bool {
  guard inner.allSatisfy({ !$0.has([.terminal]) }), let first = inner.first else { return false }
  if let label = firstLabel(inner) {
    var found: [(field: Field, value: String)] = []
    var rest = inner
    var next: (field: Field, value: Int, words: Range<Int>)? = label
    while let current = next {
      let tail = inner[current.value...]
      next = tail.indices.dropFirst().lazy.compactMap { labelAt($0, in: inner) }.first
      rest = tail[..<(next?.words.lowerBound ?? inner.endIndex)]
      let value = plainText(rest.drop { $0.has(.pause) })
      found.append((current.field, value))
    }
    for entry in found.reversed() where !entry.value.isEmpty {
      credits.set(entry.field, value: entry.value)
    }
    return true
  }
  let names = PersonNames.shared.split(plainText(inner))
  guard !first.has(.punctuation), !names.isEmpty, names.allSatisfy(PersonNames.shared.isName) else {
    return false
  }
  credits.reporters = names + credits.reporters
  return true
}

/// The label a group of brackets begins with; a colon may be missing after it.
private func firstLabel(
  _ inner: ArraySlice<GivenWord>
) -> (field: Field, value: Int, words: Range<Int>)? {
  labelAt(inner.startIndex, in: inner)
}

/// The label of one to three words at a position, with where its value begins.
private func labelAt(
  _ start: Int,
  in words: ArraySlice<GivenWord>
) -> (field: Field, value: Int, words: Range<Int>)? {
  var label = ""
  for index in start..<min(start + 3, words.endIndex) {
    if words[index].isPunctuation { break }
    label += words[index].text
    guard let field = FieldLabels.shared.printed(label) else { continue }
    var value = index + 1
    if value < words.endIndex, words[value].has(.colon) { value += 1 }
    return (field, value, start..<index + 1)
  }
  return nil
}

/// The last label with a colon before `end` whose value runs up to it.
private func lastLabel(
  _ words: [GivenWord],
  end: Int
) -> (field: Field, value: Int, words: Range<Int>)? {
  let low = max(0, end - 24)
  for index in stride(from: end - 2, through: low, by: -1) {
    guard index >= 1, words[index].has(.colon) else {
      if words[index].has(.terminal) { return nil }
      continue
    }
    for start in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let label = words[start..<index].map(\.text).joined()
      if let field = FieldLabels.shared.printed(label) { return (field, index + 1, start..<index) }
    }
    return nil
  }
  return nil
}
