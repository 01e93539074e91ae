import CorpusModel
import Unicode

/// The table of contents of an issue, however many pages it has.
struct ContentsList: Sendable {
  /// The printed lines it takes; empty where the issue has none.
  var lines: Range<Int> = 0..<0
  var sections: [String] = []
  var entries: [ContentsEntry] = []
  /// Whether blank lines set sections off, so that a line without one goes on with a title.
  var setsSectionsOff = true
}

extension IssueText {
  /// Reads the table of contents: sections, titles of one or more lines, pages.
  ///
  /// Sections are printed once, also where the list goes over two pages.
  func readContents() -> ContentsList {
    guard let heading = contentsHeading else { return ContentsList() }
    let end = reach(from: heading + 1)
    let place = pagePlace(in: (heading + 1)..<end)
    var list = ContentsList(lines: heading..<(heading + 1))
    list.setsSectionsOff = setsSectionsOff((heading + 1)..<end, place)
    var waiting: [Int] = []
    for index in (heading + 1)..<max(end, heading + 1) {
      if isContentsHeading(index) || isBareNumber(index) {
        if waiting.isEmpty { list.lines = heading..<(index + 1) }
        continue
      }
      let entry = place.flatMap { self.entry(at: index, $0) }
      if isBodyStart(index, after: list, isEntry: entry != nil) { break }
      guard let entry else {
        waiting.append(index)
        if waiting.count > 3 || !fitsContents(index) { break }
        continue
      }
      let opening = titleOpening(waiting, before: index, place)
      settle(waiting.filter { $0 < opening }, in: &list)
      waiting = []
      list.entries.append(
        ContentsEntry(
          title: text(of: opening..<index) + entry.title,
          page: entry.page,
          section: list.sections.isEmpty ? nil : list.sections.count - 1,
          line: index
        )
      )
      list.lines = heading..<(index + 1)
    }
    finish(&list, waiting)
    return list.entries.count >= 2 ? list : ContentsList()
  }

  /// Where the title of an entry begins whose page stands at the end of its last line.
  private func titleOpening(_ waiting: [Int], before index: Int, _ place: PagePlace?) -> Int {
    guard place != .before, let last = waiting.last, last == index - 1, lines[index].gapBefore == 0,
      lines[index].startsWithDash || (lines[last].gapBefore > 0) == (waiting.count == 1)
    else { return index }
    // A section is set off by a blank line, or is shorter than a title.
    guard lines[index].startsWithDash || lines[last].width > 20 else { return index }
    return last
  }

  /// Where a table of contents must have ended: at the first paragraph.
  private func reach(from start: Int) -> Int {
    let end = min(lines.count, start + 400)
    return (start..<max(start, end)).first { index in
      let line = lines[index]
      return !fitsContents(index)
        || (!line.isOpen && line.scalars.count > (line.isChinese ? 40 : 120))
    } ?? end
  }

  /// Whether a line is not too long for a table of contents.
  func fitsContents(_ index: Int) -> Bool {
    lines[index].isChinese ? lines[index].width <= 110 : lines[index].scalars.count <= 330
  }

  private var contentsHeading: Int? {
    lines.indices.prefix(250).first(where: isContentsHeading)
  }

  private func isContentsHeading(_ index: Int) -> Bool {
    lines[index].scalars.count <= 24
      && IssueTables.contentsHeadings.contains(normalForm(lines[index].scalars))
  }

  private func isBareNumber(_ index: Int) -> Bool { lines[index].pageNumber != nil }

  /// Whether a line repeats a title of the list: the body begins.
  ///
  /// A line that looks like an entry
  /// must repeat it to the letter, since titles may begin with a number.
  private func isBodyStart(_ index: Int, after list: ContentsList, isEntry: Bool) -> Bool {
    if lines[index].editorNoteMark != nil { return true }
    guard lines[index].isShort, !list.entries.isEmpty else { return false }
    let line = Likeness(normalForm(lines[index].scalars))
    guard !isEntry else { return list.entries.contains { $0.whole.letters == line.letters } }
    return list.entries.contains { max(line.ratio(to: $0.whole), line.ratio(to: $0.main)) >= 0.92 }
  }

  /// Places the lines between two entries: the rest of a title, or the name of a section.
  private func settle(_ waiting: [Int], in list: inout ContentsList) {
    var section: [Int] = []
    for index in waiting {
      if section.isEmpty, continues(index, list) {
        extend(&list, with: index)
      } else {
        section.append(index)
      }
    }
    guard let last = section.last else { return }
    var first = last
    while let before = section.last(where: { $0 < first }), lines[first].gapBefore == 0 {
      first = before
    }
    list.sections.append(withoutOrnaments(text(of: first..<(last + 1))))
  }

  /// The name of a section without the signs around it: `■ 特稿`, `【特稿】`.
  private func withoutOrnaments(_ text: String) -> String {
    let letters = scalars(text)
    guard let first = letters.firstIndex(where: isWordCharacter),
      let last = letters.lastIndex(where: isWordCharacter)
    else { return text }
    let isBracketed = letters.first.map(isOpeningMark) ?? false
    return string(letters[first..<(isBracketed ? last + 1 : letters.count)])
  }

  private func extend(_ list: inout ContentsList, with index: Int) {
    guard let entry = list.entries.indices.last else { return }
    let before = lines[index - 1].scalars
    let space = needsSpace(between: before, and: lines[index].scalars, in: language)
    list.entries[entry].extend(
      with: string(lines[index].scalars),
      space: space && !lines[index].startsWithDash
    )
  }

  /// Whether a line without a page goes on with the title above it.
  private func continues(_ index: Int, _ list: ContentsList) -> Bool {
    guard !list.entries.isEmpty else { return false }
    let line = lines[index]
    if line.startsWithDash { return true }
    guard line.gapBefore == 0 else { return false }
    if let first = line.scalars.first, isSmallLetter(first) { return true }
    if line.latin > 0, line.han == 0, !line.scalars.contains(where: isSmallLetter) { return false }
    if isOrnamented(line) { return false }
    guard !list.setsSectionsOff else { return true }
    return line.isChinese ? line.width > 16 : line.scalars.count > 50
  }

  /// Whether a line begins with the sign or the bracket of a section: `■ 特稿`, `【特稿】`.
  private func isOrnamented(_ line: IssueLine) -> Bool {
    guard let first = line.scalars.first else { return false }
    return first == 0x3010 || (0x25A0...0x25FF).contains(first) || first == 0x2605
      || first == 0x2606
  }

  /// Whether blank lines stand before lines without a page, the first section aside.
  private func setsSectionsOff(_ range: Range<Int>, _ place: PagePlace?) -> Bool {
    guard let place else { return true }
    let entries = range.filter { entry(at: $0, place) != nil }
    guard let first = entries.first, let last = entries.last else { return true }
    let between = (first..<last).filter { index in
      entry(at: index, place) == nil && !isContentsHeading(index) && !lines[index].startsWithDash
    }
    return between.isEmpty || between.contains { lines[$0].gapBefore > 0 }
  }

  /// Takes the lines after the last entry that go on with its title; others belong to the body.
  private func finish(_ list: inout ContentsList, _ waiting: [Int]) {
    guard let last = list.entries.last?.line else { return }
    for index in waiting {
      guard index == list.lines.upperBound, index > last, lines[index].gapBefore == 0,
        continues(index, list)
      else { return }
      extend(&list, with: index)
      list.lines = list.lines.lowerBound..<(index + 1)
    }
  }
}
