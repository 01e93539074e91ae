import Unicode

extension IssueText {
  /// The runs of lines that are pictures of web pages: a menu with what stands around it, and the text
  /// of the page where the issue prints that text itself.
  func findScreenshots(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let menu = menu(at: index, in: range) else {
        index += 1
        continue
      }
      let start = screenshotStart(before: menu.lowerBound, in: range)
      let end = screenshotEnd(after: menu.upperBound, from: start, in: range)
      found.append(start..<end)
      index = max(end, index + 1)
    }
    return found
  }

  /// A run of short lines from `index` that holds at least two entries of menus, or a path with `>`.
  private func menu(at index: Int, in range: Range<Int>) -> Range<Int>? {
    guard isMenuEntry(index) else { return nil }
    var end = index
    var entries = 0
    while end < range.upperBound, isScrap(end) {
      if isMenuEntry(end) { entries += 1 }
      end += 1
    }
    guard entries >= 2, end - index >= 4 else { return nil }
    return index..<end
  }

  private func isMenuEntry(_ index: Int) -> Bool {
    let line = lines[index].scalars
    guard line.count <= 24 else { return false }
    if IssueTables.menuWords.contains(normalForm(line)) { return true }
    guard let arrow = line.firstIndex(where: { $0 == 0x3E || $0 == 0xBB || $0 == 0x203A }) else {
      return false
    }
    return IssueTables.menuWords.contains(normalForm(line[..<arrow]))
  }

  /// Whether a line is as short as the entries of a menu and no sentence.
  private func isScrap(_ index: Int) -> Bool {
    let line = lines[index]
    return line.isOpen && (line.isChinese ? line.width <= 12 : line.scalars.count <= 40)
  }

  /// Goes back over the head of the page: short lines up to the text.
  private func screenshotStart(before menu: Int, in range: Range<Int>) -> Int {
    var start = menu
    while start > range.lowerBound, menu - start < 6 {
      let line = lines[start - 1]
      guard line.isOpen, line.isShort, line.credits == nil else { break }
      guard lines[start].gapBefore < pageGap else { break }
      start -= 1
    }
    return start
  }

  /// Goes on over headlines, dates and text that the issue prints elsewhere.
  private func screenshotEnd(after menu: Int, from start: Int, in range: Range<Int>) -> Int {
    var end = menu
    var passed = menu
    let reach = min(range.upperBound, menu + 60)
    while passed < reach {
      if isRepeated(passed, outside: start, in: range) {
        end = passed + 1
      } else if !(lines[passed].isShort && lines[passed].isOpen && passed - end < 6) {
        break
      }
      passed += 1
    }
    // Without repeated text the headline and the date belong to the page, what follows does not.
    while end < passed, end - menu < 3, isDateLine(end) || (end + 1 < passed && isDateLine(end + 1))
    {
      end += 1
    }
    return end
  }

  /// Whether the text of a line also stands before the screenshot or after the line.
  private func isRepeated(_ index: Int, outside start: Int, in range: Range<Int>) -> Bool {
    let letters = normalForm(lines[index].scalars)
    guard letters.count >= 8 else { return false }
    let around = max(range.lowerBound, start - 40)..<start
    let after = (index + 1)..<min(range.upperBound, index + 41)
    var known = Set(shingles(self.letters(of: around)))
    known.formUnion(shingles(self.letters(of: after)))
    return share(of: letters, knownIn: known) >= 0.85
  }

  /// Whether a line is a date, or a name and a date.
  func isDateLine(_ index: Int) -> Bool {
    let line = lines[index].scalars
    guard line.count <= 30, line.contains(where: isDigit) else { return false }
    let tail = trimmedSpaces(line.suffix(12)).split(whereSeparator: isWhitespace).last ?? []
    let digits = tail.count(where: isDigit)
    let marks = tail.count { isDash($0) || [0x2F, 0x2E, 0x5E74, 0x6708, 0x65E5].contains($0) }
    return digits >= 2 && marks >= 2 && digits + marks == tail.count
  }
}
