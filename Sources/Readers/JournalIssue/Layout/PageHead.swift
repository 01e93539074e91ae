import CorpusModel
import Unicode

/// The head of the pages of an issue that comes without its opening pages: `国际民间合作 2021年第4期`.
struct PageHead: Sendable, Equatable {
  /// The name of the periodical.
  let name: String
  /// The number of the issue as printed.
  let issue: String
  /// The printed line it is.
  let line: Int
}

extension IssueText {
  /// The head of the first page: a line that names a periodical and the number of its issue, where such a head or a page
  /// number comes back below.
  func pageHead() -> PageHead? {
    for index in lines.indices.prefix(3) {
      guard !holdsText(index) else { return nil }
      guard let issue = issuePart(at: index),
        let name = periodicalName(in: lines[index].scalars, beside: issue) ?? nameOver(index)
      else { continue }
      let names = RunningNames(title: name, sections: [])
      let goesOn = lines[(index + 1)...].contains { names.match($0) || $0.isPageFoot }
      return goesOn ? PageHead(name: name, issue: issue, line: index) : nil
    }
    return nil
  }

  /// The name on the line above a line that holds the number of the issue alone: `THE WELL - Quarterly newsletter of …`.
  private func nameOver(_ index: Int) -> String? {
    guard index > 0, lines[index].gapBefore == 0, lines[index - 1].isOpen else { return nil }
    let line = lines[index - 1].scalars
    let dash = line.indices.dropFirst().first { isDash(line[$0]) && isWhitespace(line[$0 - 1]) }
    return periodicalName(in: Array(line[..<(dash ?? line.endIndex)]), beside: "")
  }

  private func holdsText(_ index: Int) -> Bool {
    lines[index].scalars.count > 110 || firstSentenceEnd(of: lines[index].scalars, from: 0) != nil
  }

  /// What stands beside the number of the issue, without page number and separators.
  private func periodicalName(in line: [UInt32], beside issue: String) -> String? {
    let part = scalars(issue)
    guard let start = part.isEmpty ? line.endIndex : firstIndex(of: part, in: line) else {
      return nil
    }
    let sides = [line[..<start], line[(start + part.count)...]].map(withoutPageNumber)
    guard let name = sides.first(where: { $0.contains(where: isWordCharacter) }) else { return nil }
    guard !name.contains(where: isDigit) else { return nil }
    let isName =
      name.contains(where: isHan)
      ? (2...20).contains(name.count) : name.count { isLatinLetter($0) } >= 4 && name.count <= 60
    return isName ? string(name) : nil
  }

  private func withoutPageNumber(_ side: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    func isRim(_ value: UInt32) -> Bool {
      !isLatinLetter(value) && !isHan(value) && !isClosingMark(value)
    }
    var rest = side
    while let first = rest.first, isRim(first), !isOpeningMark(first) { rest.removeFirst() }
    while let last = rest.last, isRim(last) { rest.removeLast() }
    return rest
  }
}

extension IssueLine {
  /// Whether it is a page number with dashes or with blank lines around it, as at the foot of a page.
  var isPageFoot: Bool { pageNumber != nil && (gapBefore > 0 || gapAfter > 0) }
}
