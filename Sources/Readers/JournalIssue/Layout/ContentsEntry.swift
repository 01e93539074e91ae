import CorpusModel
import Unicode

/// An entry of a table of contents.
struct ContentsEntry: Sendable {
  /// The title with its further lines, without the page.
  var title: String
  var page: Int
  /// The position of its section.
  var section: Int?
  /// Whom the list names after the title: `Title / Name`, `Title …… Name`.
  var byline = Byline()
  /// The part before a dash or a colon, where there is one: print drops subtitles.
  var main: Likeness
  var whole: Likeness
  /// Its first line.
  let line: Int

  init(title: String, page: Int, section: Int?, line: Int) {
    self.title = String(title.filter { $0 != "*" })
    self.page = page
    self.section = section
    self.line = line
    whole = Likeness([])
    main = whole
    takeByline()
    prepare()
  }

  /// Parts the authors from the title: behind a stroke, or behind a leader before the page.
  private mutating func takeByline() {
    let letters = scalars(title)
    guard
      let mark = letters.indices.last(where: { index in
        isStroke(letters[index]) || isLeaderRun(letters, endingAt: index)
      }), mark > 1
    else { return }
    guard let names = Readers.byline(in: trimmedSpaces(letters[(mark + 1)...])), !names.isEmpty
    else {
      return
    }
    byline = names
    var head = letters[..<mark]
    while let last = head.last, !isWordCharacter(last), !isClosingMark(last) { head.removeLast() }
    title = string(head)
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

/// Whether a mark parts a title from its authors.
private func isStroke(_ value: UInt32) -> Bool {
  switch value {
  case 0x2F, 0xFF0F, 0x7C, 0xFF5C, 0x25CE: true
  case _: false
  }
}

/// Whether a mark is one of those that lead from a title to its page.
private func isLeaderDot(_ value: UInt32) -> Bool {
  switch value {
  case 0x2E, 0x2026, 0xB7, 0x22EF, 0x2025: true
  case _: false
  }
}

/// Whether a row of dots ends at an index.
private func isLeaderRun(_ letters: [UInt32], endingAt index: Int) -> Bool {
  guard isLeaderDot(letters[index]) else { return false }
  let run = letters[...index].reversed().prefix(while: isLeaderDot).count
  return run >= (letters[index] == 0x2026 ? 2 : 4)
}
