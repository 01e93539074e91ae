import CorpusModel
import Unicode

/// An entry of a table of contents.
struct ContentsEntry: Sendable {
  /// The title with its further lines, without the page.
  var title: String
  var page: Int
  /// The position of its section.
  var section: Int?
  /// The authors, where the list names them after a stroke: `Title / Name`.
  var authors: [String] = []
  /// The part before a dash or a colon, where there is one: print drops subtitles.
  var main: Likeness
  var whole: Likeness
  /// Its first line.
  let line: Int

  init(title: String, page: Int, section: Int?, line: Int) {
    self.title = title
    self.page = page
    self.section = section
    self.line = line
    whole = Likeness([])
    main = whole
    takeAuthors()
    prepare()
  }

  private mutating func takeAuthors() {
    let letters = scalars(title)
    guard
      let stroke = letters.lastIndex(where: { [0x2F, 0xFF0F, 0x7C, 0xFF5C, 0x25CE].contains($0) }),
      stroke > 3
    else { return }
    let names = splitNames(string(letters[(stroke + 1)...]))
    let areNames = names.allSatisfy { name in
      let form = scalars(name)
      return isChineseName(form[...]) || isTransliteratedName(form[...]) || isLatinName(name)
    }
    guard areNames, !names.isEmpty else { return }
    authors = names
    title = string(trimmedSpaces(letters[..<stroke]))
  }

  /// Adds a further line of the title.
  mutating func extend(with text: String, space: Bool) {
    title += (space ? " " : "") + text
    prepare()
  }

  private mutating func prepare() {
    let letters = scalars(title)
    whole = Likeness(normalForm(letters))
    let split = letters.indices.dropFirst(4).first { isTitleBreak(letters, $0) }
    let head = split.map { normalForm(letters[..<$0]) } ?? []
    main = head.count >= 4 ? Likeness(head) : whole
  }
}

/// Whether a dash or a colon at an index parts a title from its subtitle.
func isTitleBreak(_ letters: [UInt32], _ index: Int) -> Bool {
  switch letters[index] {
  case 0x3A, 0xFF1A, 0x2014, 0x2015, 0x2500: true
  case 0x2D: index + 1 < letters.count && letters[index + 1] == 0x2D
  case _: false
  }
}

/// The table of contents of an issue, however many pages it has.
struct ContentsList: Sendable {
  /// The printed lines it takes; empty where the issue has none.
  var lines: Range<Int> = 0..<0
  var sections: [String] = []
  var entries: [ContentsEntry] = []
}

/// Where a contents line has its page number.
private enum PagePlace: CaseIterable {
  case before, afterLeader, after
}

extension IssueText {
  /// Reads the table of contents: sections, titles of one or more lines, pages.
  ///
  /// Sections are printed once, also where the list goes over two pages.
  func readContents() -> ContentsList {
    guard let heading = contentsHeading else { return ContentsList() }
    let end = min(lines.count, heading + 400)
    let place = pagePlace(in: (heading + 1)..<end)
    var list = ContentsList(lines: heading..<(heading + 1))
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

  /// Whether a line is not too long for a table of contents.
  private func fitsContents(_ index: Int) -> Bool {
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
    // Where sections are set off by blank lines, one without is no section.
    return list.sections.isEmpty || sectionsAreSetOff(list)
  }

  private func sectionsAreSetOff(_ list: ContentsList) -> Bool {
    guard let first = list.entries.first?.line, first > 0 else { return false }
    return lines[first].gapBefore > 0 || lines[first - 1].gapBefore > 0
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

// MARK: Pages

extension IssueText {
  /// Where most of the lines of the list have their page number.
  private func pagePlace(in range: Range<Int>) -> PagePlace? {
    let counted = PagePlace.allCases.map { place in
      (place, range.prefix(80).count { entry(at: $0, place) != nil })
    }
    let most = counted.max { $0.1 < $1.1 }
    return counted.first { $0.1 >= 2 && $0.1 == most?.1 }?.0
  }

  private func entry(at index: Int, _ place: PagePlace) -> (title: String, page: Int)? {
    let line = lines[index]
    guard fitsContents(index) else { return nil }
    switch place {
    case .before: return pageBefore(line.scalars[...])
    case .afterLeader: return pageAfter(line.scalars[...], needsLeader: true)
    case .after: return pageAfter(line.scalars[...], needsLeader: false)
    }
  }
}

/// `- 06 Title`, `P6 Title`, `12／Title`.
private func pageBefore(_ line: ArraySlice<UInt32>) -> (title: String, page: Int)? {
  var rest = line
  while let first = rest.first, isDash(first) || first == 0x2A || first == 0x2022 || first == 0xB7 {
    rest = trimmedSpaces(rest.dropFirst())
  }
  if let first = rest.first, fold(first) == 0x70, rest.dropFirst().first.map(isDigit) == true {
    rest = rest.dropFirst()
  }
  let digits = rest.prefix(while: isDigit)
  guard (1...3).contains(digits.count), let page = decimalValue(digits) else { return nil }
  let after = rest[digits.endIndex...]
  guard let mark = after.first, isWhitespace(mark) || mark == 0x2F || mark == 0xFF0F || mark == 0x7C
  else { return nil }
  let title = trimmedSpaces(after.dropFirst())
  guard title.contains(where: isWordCharacter) else { return nil }
  return (string(title), page)
}

/// `Title …… 6`, `Title/6`, `Title (6)`; without leader also `Title 6`.
private func pageAfter(_ line: ArraySlice<UInt32>, needsLeader: Bool) -> (title: String, page: Int)?
{
  var rest = line
  while let last = rest.last, isClosingMark(last) || isDash(last) { rest.removeLast() }
  let digits = rest.reversed().prefix(while: isDigit).reversed()
  guard (1...3).contains(digits.count), let page = decimalValue(digits) else { return nil }
  rest = rest.dropLast(digits.count)
  var leader = 0
  while let last = rest.last, isLeader(last) {
    if !isWhitespace(last) { leader += last == 0x2026 || last == 0x2F || last == 0xFF0F ? 3 : 1 }
    rest.removeLast()
  }
  guard rest.endIndex < line.endIndex - digits.count, !needsLeader || leader >= 2,
    rest.contains(where: isWordCharacter)
  else { return nil }
  return (string(trimmedSpaces(rest)), page)
}

private func isLeader(_ value: UInt32) -> Bool {
  isWhitespace(value) || isDash(value) || isOpeningMark(value)
    || [0x2E, 0x2026, 0xB7, 0x2F, 0xFF0F, 0x22EF, 0x2025, 0x30FB, 0x5F].contains(value)
}

/// The value of a few digits.
func decimalValue(_ digits: some Sequence<UInt32>) -> Int? {
  Int(string(digits.map { fold($0) }))
}
