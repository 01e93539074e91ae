import CorpusModel

/// Finds the heads of the items of a text; empty unless it is a collection.
///
/// A text is one where the same build comes back: a title with a line of the day or the medium beside it, at the top and
/// at least once more below, each followed by text. Headings alone never make a collection, nor do days alone.
func findItemHeads(_ lines: ItemLines) -> [ItemHead] {
  let inline = inlineHeads(lines)
  if inline.count >= 2 { return inline }
  let runs = headRuns(lines.kinds)
  guard let first = runs.first, first.lowerBound == 0 else { return [] }
  for order in ItemOrder.allCases {
    let heads = ItemHeadFinder(lines: lines, runs: runs, order: order).find()
    if heads.count >= 2 { return heads }
  }
  return []
}

/// Items that begin with a title in brackets on the line of their text.
private func inlineHeads(_ lines: ItemLines) -> [ItemHead] {
  var heads: [ItemHead] = []
  for (index, kind) in lines.kinds.enumerated() {
    guard case .inlineTitle(let title, let text) = kind else { continue }
    heads.append(
      ItemHead(
        lines: index..<index + 1,
        title: index,
        titleRange: title,
        inlineText: text,
        evidence: .dateline
      )
    )
  }
  guard let first = heads.first, first.title <= 1 else { return [] }
  return heads
}

/// The runs of lines without text between the paragraphs of a text.
private func headRuns(_ kinds: [ItemLine]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start: Int?
  for (index, kind) in kinds.enumerated() {
    switch kind {
    case .text, .textLabel, .inlineTitle:
      if let begun = start { runs.append(begun..<index) }
      start = nil
    case .separator, .labelledTitle, .stamp, .title, .furniture, .other:
      start = start ?? index
    }
  }
  if let start { runs.append(start..<kinds.count) }
  return runs
}

private struct ItemHeadFinder {
  let lines: ItemLines
  let runs: [Range<Int>]
  let order: ItemOrder
  /// The blank lines that stand between most lines of the text.
  private let usualGap: Int

  init(lines: ItemLines, runs: [Range<Int>], order: ItemOrder) {
    self.lines = lines
    self.runs = runs
    self.order = order
    usualGap = median(lines.facts.dropLast().map(\.gapAfter))
  }

  private var kinds: [ItemLine] { lines.kinds }
  private var facts: [LineFacts] { lines.facts }

  // MARK: The whole text

  func find() -> [ItemHead] {
    guard let first = runs.first, let opening = head(in: first) else { return [] }
    var heads: [ItemHead?] = [opening]
    heads.reserveCapacity(runs.count)
    for run in runs.dropFirst() {
      heads.append(head(in: run).flatMap { isLike(opening, $0, in: run) ? $0 : nil })
    }
    let proven = withText(heads.compactMap { $0 })
    guard proven.first?.title == opening.title, isProven(proven) else { return [] }
    return withParted(heads, proven)
  }

  private func isProven(_ heads: [ItemHead]) -> Bool {
    guard heads.count >= 2 else { return false }
    guard order == .creditBelow else { return true }
    // The last item has its credit too.
    guard let last = runs.last, last.upperBound == kinds.count else { return false }
    return last.contains { kinds[$0].stamp?.source != nil }
  }

  /// A later head is built as the first one, or something more parts it from the item before it.
  private func isLike(_ first: ItemHead, _ next: ItemHead, in run: Range<Int>) -> Bool {
    guard case .stamp(let hasDate, let hasSource) = next.evidence else { return true }
    if isParted(next, in: run) || kinds[next.title].isLabelledTitle { return true }
    guard hasDate, !hasSource else { return true }
    // A day alone also stands under a signature, a comment, an entry of a chronicle.
    guard first.evidence == next.evidence else { return false }
    return titleIsLong(next)
  }

  private func titleIsLong(_ head: ItemHead) -> Bool {
    let words = lines.source.text(head.titleRange).split(whereSeparator: \.isWhitespace)
    return words.count >= 4 || words.count < 3 && facts[head.title].width >= 18
  }

  /// Whether a separator or a gap wider than those between paragraphs stands above a head.
  private func isParted(_ head: ItemHead, in run: Range<Int>) -> Bool {
    let isRuled = run.prefix(while: { $0 <= head.title }).contains { kinds[$0].isSeparator }
    return isRuled || facts[head.lines.lowerBound].gapBefore > max(1, usualGap)
  }

  /// Those of the heads that have enough text below them.
  private func withText(_ heads: [ItemHead]) -> [ItemHead] {
    heads.enumerated().filter { number, head in
      let next = number + 1 < heads.count ? heads[number + 1].lines.lowerBound : facts.count
      var width = 0
      for index in head.lines.upperBound..<max(next, head.lines.upperBound) where isText(index) {
        width += facts[index].width
      }
      return width >= 30
    }
    .map(\.element)
  }

  private func isText(_ index: Int) -> Bool {
    switch kinds[index] {
    case .text, .textLabel: true
    case .separator, .labelledTitle, .stamp, .inlineTitle, .title, .furniture, .other: false
    }
  }

  // MARK: Items without a line of their own

  /// Adds the titles that are parted from what stands above them as the proven heads are: by separators, or by a gap
  /// wider than any other.
  private func withParted(_ heads: [ItemHead?], _ proven: [ItemHead]) -> [ItemHead] {
    guard order == .titleFirst else { return proven }
    var later = 0
    var ruled = 0
    var gap = Int.max
    for (run, head) in zip(runs, heads).dropFirst() {
      guard let head else { continue }
      later += 1
      if run.prefix(while: { $0 < head.title }).contains(where: { kinds[$0].isSeparator }) {
        ruled += 1
      }
      gap = min(gap, facts[head.lines.lowerBound].gapBefore)
    }
    let areRuled = ruled * 2 > later
    guard areRuled || gap > max(1, usualGap) else { return proven }
    var all = proven
    for (run, head) in zip(runs, heads) where head == nil && run.upperBound < kinds.count {
      let start = (run.last { kinds[$0].isSeparator } ?? run.lowerBound - 1) + 1
      guard run.upperBound == start + 1, let range = kinds[start].titleRange,
        areRuled ? start > run.lowerBound : facts[start].gapBefore >= gap
      else { continue }
      all.append(
        ItemHead(lines: start..<start + 1, title: start, titleRange: range, evidence: .parted)
      )
    }
    all.sort { $0.title < $1.title }
    return withText(all)
  }

  // MARK: One run

  private func head(in run: Range<Int>) -> ItemHead? {
    guard run.upperBound < kinds.count else { return nil }
    let segments = segments(of: run)
    guard let segment = segments.last(where: { $0.contains { kinds[$0].isTitle } }) else {
      return nil
    }
    if let labelled = labelledHead(segment) { return labelled }
    switch order {
    case .titleFirst: return titleFirst(segment) ?? datelineHead(segment, before: run.upperBound)
    case .stampFirst: return stampFirst(segment)
    case .creditBelow: return creditBelow(segment, isFirst: run.lowerBound == 0)
    }
  }

  /// The parts of a run between its separators.
  private func segments(of run: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = run.lowerBound
    for index in run where kinds[index].isSeparator {
      if start < index { segments.append(start..<index) }
      start = index + 1
    }
    if start < run.upperBound { segments.append(start..<run.upperBound) }
    return segments
  }

  /// `标题：…`, `来源：…`, `日期：…`, in any order.
  private func labelledHead(_ segment: Range<Int>) -> ItemHead? {
    guard let title = segment.first(where: { kinds[$0].isLabelledTitle }) else { return nil }
    var start = title
    while start > segment.lowerBound, kinds[start - 1].stamp != nil, facts[start].gapBefore == 0 {
      start -= 1
    }
    let end = headEnd(from: title, in: segment)
    guard let evidence = evidence(in: start..<end) else { return nil }
    return head(start..<end, title: title, evidence)
  }

  /// The title, then the line of the day.
  private func titleFirst(_ segment: Range<Int>) -> ItemHead? {
    guard let opening = segment.first(where: { kinds[$0].isTitle }),
      let stamp = segment.first(where: { $0 > opening && kinds[$0].isDated })
    else { return nil }
    let titles = (opening..<stamp).filter { kinds[$0].isTitle }
    guard let title = choose(titles), stamp - title <= 4, !isPersonAbove(stamp, title) else {
      return nil
    }
    let end = headEnd(from: stamp, in: segment)
    guard let evidence = evidence(in: title..<end), !opensForm(end, in: segment) else { return nil }
    return head(title..<end, title: title, evidence)
  }

  /// The first of several titles that stand close together; else the last, the others are what stands above the item.
  private func choose(_ titles: [Int]) -> Int? {
    func gap(_ index: Int) -> Int { index == 0 ? 1 : facts[index].gapBefore }
    guard let widest = titles.map(gap).max() else { return nil }
    return titles.last { gap($0) == widest }
  }

  /// Whether the line above a day is a person's name, as under a comment.
  private func isPersonAbove(_ stamp: Int, _ title: Int) -> Bool {
    guard kinds[stamp].stamp?.source == nil, case .title(let range) = kinds[title] else {
      return false
    }
    let name = lines.source.text(range)
    return name.split(whereSeparator: \.isWhitespace).count <= 3 && !readByline(name).isEmpty
  }

  /// Whether an unknown label stands right below the stamps: `地点：…` in the description of a project.
  private func opensForm(_ index: Int, in segment: Range<Int>) -> Bool {
    guard segment.contains(index), facts[index].gapBefore == 0, kinds[index].isTitle else {
      return false
    }
    return lines.source.text(facts[index].line).unicodeScalars.prefix(8).contains {
      $0 == "：" || $0 == ":"
    }
  }

  /// The line of the day, then the title; other stamps may follow.
  private func stampFirst(_ segment: Range<Int>) -> ItemHead? {
    guard let last = segment.last(where: { kinds[$0].isDated }),
      let title = segment.first(where: { $0 > last && kinds[$0].isTitle }), title - last <= 2
    else { return nil }
    var start = last
    while start > segment.lowerBound, kinds[start - 1].stamp != nil, facts[start].gapBefore <= 1,
      saysMore(start - 1, than: start...last)
    {
      start -= 1
    }
    // What stands above the first stamp of a text is the title of all of it, and then the days are those of a chronicle.
    guard segment.lowerBound > 0 || !(0..<start).contains(where: { kinds[$0].isTitle }) else {
      return nil
    }
    let end = headEnd(from: title, in: segment)
    guard let evidence = evidence(in: start..<end) else { return nil }
    return head(start..<end, title: title, evidence)
  }

  /// Whether a stamp names what no stamp below it does: else it belongs to the item before.
  private func saysMore(_ index: Int, than below: ClosedRange<Int>) -> Bool {
    guard let header = kinds[index].stamp else { return false }
    let others = below.compactMap { kinds[$0].stamp }
    if header.date != nil { return others.allSatisfy { $0.date == nil } }
    // A name right under the last line of a text has been its source.
    guard index == 0 || facts[index].gapBefore > 0 || kinds[index - 1].isSeparator else {
      return false
    }
    return header.source == nil || others.allSatisfy { $0.source == nil }
  }

  /// A title above a paragraph with a dateline.
  private func datelineHead(_ segment: Range<Int>, before text: Int) -> ItemHead? {
    let titles = segment.filter { kinds[$0].isTitle }
    guard let title = choose(titles), segment.upperBound == text, text - title <= 3,
      let dateline = readDateline(lines.source.text(facts[text].line.content.prefix(400))),
      dateline.date != nil || dateline.source != nil
    else { return nil }
    let isHead = (title + 1..<text).allSatisfy { kinds[$0].stamp != nil || kinds[$0].isTitle }
    guard isHead else { return nil }
    var start = title
    while start > segment.lowerBound, kinds[start - 1].isDated, opensBlock(start - 1) { start -= 1 }
    return head(start..<text, title: title, .dateline)
  }

  /// Whether a line stands apart from the text above it.
  private func opensBlock(_ index: Int) -> Bool { index == 0 || facts[index].gapBefore > 0 }

  /// The medium of the item above, then the next title; the first item has its title only.
  private func creditBelow(_ segment: Range<Int>, isFirst: Bool) -> ItemHead? {
    let titles = segment.filter { kinds[$0].isTitle }
    guard let title = titles.last, titles.count == 1, title == segment.upperBound - 1 else {
      return nil
    }
    let stamps = segment.filter { kinds[$0].stamp?.source != nil }
    guard isFirst ? stamps.isEmpty : stamps.count == 1 && stamps[0] < title else { return nil }
    return head(title..<title + 1, title: title, .credit)
  }

  // MARK: Pieces

  private func head(
    _ lines: Range<Int>,
    title: Int,
    _ evidence: ItemHead.Evidence
  ) -> ItemHead? {
    kinds[title].titleRange.map {
      ItemHead(lines: lines, title: title, titleRange: $0, evidence: evidence)
    }
  }

  private func evidence(in lines: Range<Int>) -> ItemHead.Evidence? {
    let stamps = lines.compactMap { kinds[$0].stamp }
    let hasDate = stamps.contains { $0.date != nil }
    let hasSource = stamps.contains { $0.source != nil }
    return hasDate || hasSource ? .stamp(hasDate: hasDate, hasSource: hasSource) : nil
  }

  /// The end of the lines of a head: stamps up to two blank lines apart, and what is attached to them.
  private func headEnd(from last: Int, in segment: Range<Int>) -> Int {
    var end = last + 1
    while end < segment.upperBound {
      switch kinds[end] {
      case .stamp where facts[end].gapBefore <= 2, .labelledTitle where facts[end].gapBefore <= 2,
        .furniture where facts[end].gapBefore == 0, .other where facts[end].gapBefore == 0:
        end += 1
      case .stamp, .labelledTitle, .furniture, .other, .separator, .textLabel, .inlineTitle, .title,
        .text:
        return end
      }
    }
    return end
  }
}
