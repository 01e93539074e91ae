import Unicode

/// Where a contents line has its page number.
enum PagePlace: CaseIterable {
  case before, afterLeader, after
}

extension IssueText {
  /// Where most of the lines of the list have their page number.
  func pagePlace(in range: Range<Int>) -> PagePlace? {
    let counted = PagePlace.allCases.map { place in
      (place, range.prefix(80).count { entry(at: $0, place) != nil })
    }
    let most = counted.map(\.1).max() ?? 0
    // Lines that end in a number are many; rows of dots before it are a surer sign.
    return counted.first {
      $0.1 >= 2 && $0.1 * 2 >= most && ($0.0 == .afterLeader || $0.1 == most)
    }?.0
  }

  func entry(at index: Int, _ place: PagePlace) -> (title: String, page: Int)? {
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
