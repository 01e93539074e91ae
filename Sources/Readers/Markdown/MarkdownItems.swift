import CorpusModel

/// The level of the headings that begin news items in a text of one outer heading; nil where they begin parts.
///
/// At least two of the headings, and half of them, have a line of the day or the medium, or a dateline, right below
/// them, and text below that.
func levelOfNewsItems(_ lines: ArraySlice<Line>, in source: SourceText) -> Int? {
  let sections = sections(lines, in: source)
  let levels = Set(sections.map(\.level)).sorted()
  guard let level = levels.first(where: { level in sections.count { $0.level == level } >= 2 }),
    levels.prefix(while: { $0 < level }).count <= 1
  else { return nil }
  let items = sections.filter { $0.level == level }
  let stamped = items.filter { $0.isDated && $0.hasText }
  guard items.first?.isDated == true, stamped.count >= 2, stamped.count * 2 >= items.count else {
    return nil
  }
  // Below an introduction, days alone are those of a chronicle.
  let hasIntroduction = sections.first.map { $0.level < level && $0.hasText } ?? false
  return hasIntroduction && stamped.contains { !$0.namesSource } ? nil : level
}

/// A heading and what is seen of the text below it, up to the next heading.
private struct MarkdownSection {
  var level: Int
  var isDated = false
  var namesSource = false
  var hasText = false
}

private func sections(_ lines: ArraySlice<Line>, in source: SourceText) -> [MarkdownSection] {
  var sections: [MarkdownSection] = []
  var isInFence = false
  var isFirst = false
  for line in lines where !line.isBlank {
    switch MarkdownLine(line, in: source) {
    case .fence: isInFence.toggle()
    case .heading(let level, let text) where !isInFence:
      guard isItemTitle(text, in: source) else { continue }
      sections.append(MarkdownSection(level: level))
      isFirst = true
    case .text where !isInFence && !sections.isEmpty:
      read(line, in: source, isFirst: isFirst, into: &sections[sections.count - 1])
      isFirst = false
    case .blank, .heading, .quote, .listItem, .rule, .underline, .code, .table, .text:
      isFirst = false
    }
  }
  return sections
}

/// Whether a heading may be the title of an item; numbered in the manner of a report, it begins a part.
func isItemTitle(_ text: Range<Int>, in source: SourceText) -> Bool {
  switch enumerator(of: text, in: source) {
  case .chapter, .chinese, .bracketed, .bullet: false
  case .arabic, .bracketedArabic, nil: true
  }
}

private func read(
  _ line: Line,
  in source: SourceText,
  isFirst: Bool,
  into section: inout MarkdownSection
) {
  let text = inlineText(of: [line.content.prefix(400)], in: source).text.text
  if isFirst, let stamp = itemStamp(text) {
    section.isDated = true
    section.namesSource = stamp.source != nil
    if stamp.isLine { return }
  }
  if line.content.count >= 40 { section.hasText = true }
}
