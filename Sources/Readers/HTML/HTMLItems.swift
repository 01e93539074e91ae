import CorpusModel

/// The passages that are titles of news items on a page that holds several; empty where it holds one article.
///
/// The rule is that of Markdown: headings of one level, at least two of them and half of all with the line of the day or
/// the medium, or a dateline, right below them, and text below that.
func findHTMLItems(_ passages: [HTMLPassage], _ page: HTMLLayout) -> [Int] {
  let first = page.title ?? page.body.lowerBound
  guard first < page.end else { return [] }
  let headings = (first..<page.end).compactMap { index in
    itemHeadingLevel(passages[index]).map { (index: index, level: $0) }
  }
  let levels = Set(headings.map(\.level)).sorted()
  guard let level = levels.first(where: { level in headings.count { $0.level == level } >= 2 }),
    headings.count(where: { $0.level < level }) <= 1
  else { return [] }
  let items = headings.filter { $0.level == level }.map(\.index)
  let stamped = zip(items, items.dropFirst() + [page.end]).filter { item, next in
    isItem(passages[(item + 1)..<next])
  }
  guard stamped.first?.0 == items.first, stamped.count >= 2, stamped.count * 2 >= items.count else {
    return []
  }
  return items
}

private func itemHeadingLevel(_ passage: HTMLPassage) -> Int? {
  guard case .heading(let level) = passage.role, !passage.isFurniture,
    passage.linked * 2 < passage.text.count + 1
  else { return nil }
  let source = SourceText(bytes: Array(passage.text.text.utf8))
  return isItemTitle(0..<source.bytes.count, in: source) ? level : nil
}

/// Whether the passages below a heading open with the day or the medium and have text.
private func isItem(_ passages: ArraySlice<HTMLPassage>) -> Bool {
  let content = passages.filter { !$0.isFurniture }
  guard let first = content.first, let stamp = itemStamp(first.text.text) else { return false }
  return content.dropFirst(stamp.isLine ? 1 : 0).contains { passage in
    passage.text.count >= 40 && passage.linked * 2 < passage.text.count + 1
  }
}

/// Adds the articles of a page of several news items.
func addHTMLItems(
  _ items: [Int],
  _ page: HTMLLayout,
  _ passages: [HTMLPassage],
  into builder: inout DocumentBuilder
) {
  guard let first = items.first else { return }
  for index in (page.title ?? page.body.lowerBound)..<max(first, page.title ?? 0) {
    builder.addPassage(.masthead, passages[index], article: nil)
  }
  for (item, next) in zip(items, items.dropFirst() + [page.end]) {
    let title = passages[item]
    let start = title.source.lowerBound
    let article = builder.beginArticle(title: title.text.text, at: start..<start)
    builder.addPassage(.title, title, article: article)
    builder.addParagraph(.title, title.text)
    let below = item + 1..<next
    let stamps = below.prefix(3).prefix { itemStamp(passages[$0].text.text)?.isLine ?? false }
    builder.addBody(page.item(below, stamps: stamps), passages, article: article)
  }
  if page.title != items.first { builder.document.title = page.titleText }
  builder.settleCollection()
}
