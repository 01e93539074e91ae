/// A short or other name that a text gives an organization beside its full name.
struct NameDefinition: Sendable {
  /// The full name: characters of the paragraph's `NameText`.
  var full: Range<Int>
  /// The other name.
  var alias: Range<Int>
}

/// Finds `（以下简称“X”）`, `(CNIE)`, `(hereinafter referred to as X)` and `CNIE (…)`.
struct DefinitionFinder {
  let text: NameText
  let organizations: [OrganizationCandidate]

  private var codes: [UInt16] { text.codes }
  private static let cues = CodeTrie(
    [
      "以下简称为", "以下简称", "下文简称", "以下称", "下简称", "下称", "简称为", "简称", "英文简称", "英文缩写为", "英文缩写", "缩写为",
      "缩写", "又称", "也称", "亦称", "俗称", "原名", "英文名", "英文名称", "即", "hereinafter referred to as",
      "hereafter referred to as", "hereinafter called", "hereinafter", "hereafter",
      "referred to as", "hereinafter referred as", "hereafter referred as", "referred as",
      "abbreviated as", "abbreviated to", "also known as", "known as", "also called", "short for",
      "or",
      "formerly", "abbr.", "abbreviation:", "in short", "for short",
    ].enumerated().map { ($1.nameCodes, $0) }
  )

  /// The definitions in order; the longest name that ends before a bracket is the one defined.
  func find() -> [NameDefinition] {
    var longest: [Int: OrganizationCandidate] = [:]
    for candidate in organizations {
      let end = candidate.range.upperBound
      if longest[end]?.range.count ?? 0 < candidate.range.count { longest[end] = candidate }
    }
    var definitions: [NameDefinition] = []
    for candidate in longest.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let content = content(after: candidate.range.upperBound) {
        definitions += aliases(in: content, of: candidate.range)
      }
      if let alias = aliasBefore(candidate.range) {
        definitions.append(NameDefinition(full: candidate.range, alias: alias))
      }
    }
    return definitions
  }

  /// What stands in the bracket behind a name, or behind a comma with one of the cues.
  private func content(after end: Int) -> Range<Int>? {
    var open = end
    while [0x201D, 0x300B, 0x22, .space].contains(text.code(open)), open < end + 3 { open += 1 }
    let mark = text.code(open)
    if mark == 0x28 || mark == 0xFF08 {
      var close = open + 1
      while close < text.count, close < open + 90, codes[close] != 0x29, codes[close] != 0xFF09 {
        close += 1
      }
      guard text.code(close) == 0x29 || text.code(close) == 0xFF09 else { return nil }
      return open + 1..<close
    }
    guard mark == 0xFF0C || mark == 0x2C else { return nil }
    var start = open + 1
    if text.code(start) == .space { start += 1 }
    guard let cue = Self.cues.longestMatch(in: codes, at: start), cue.end - start > 1 else {
      return nil
    }
    var close = cue.end
    while close < text.count, close < cue.end + 40, !isClauseEnd(codes[close]) { close += 1 }
    return start..<close
  }

  private func isClauseEnd(_ code: UInt16) -> Bool {
    code == 0xFF0C || code == 0x2C || code == 0x3002 || code == 0xFF1B
  }

  private func aliases(in content: Range<Int>, of full: Range<Int>) -> [NameDefinition] {
    var result: [NameDefinition] = []
    var start = content.lowerBound
    var cued = false
    while start < content.upperBound {
      var end = start
      while end < content.upperBound, !isClauseEnd(codes[end]), codes[end] != 0x3B { end += 1 }
      if let (piece, hasCue) = stripped(start..<end) {
        cued = cued || hasCue
        if cued || isAbbreviation(piece, of: full) {
          result.append(NameDefinition(full: full, alias: piece))
        }
      }
      start = end + 1
    }
    return result
  }

  /// A piece without its cue, quotation marks, article and spaces.
  private func stripped(_ piece: Range<Int>) -> (Range<Int>, Bool)? {
    var start = piece.lowerBound
    var end = piece.upperBound
    var hasCue = false
    while start < end {
      if let cue = Self.cues.longestMatch(in: codes, at: start, limit: end),
        !text.code(cue.end).isLetter || codes[start].isChinese
      {
        hasCue = true
        start = cue.end
      } else if Self.marks.contains(codes[start]) {
        start += 1
      } else if text.string(start..<min(start + 4, end)).lowercased() == "the " {
        start += 4
      } else {
        break
      }
    }
    while end > start, Self.marks.contains(codes[end - 1]) { end -= 1 }
    guard end > start, end - start <= (codes[start].isChinese ? 20 : 70) else { return nil }
    return (start..<end, hasCue)
  }

  private static let marks: CodeSet = [
    .space, 0x201C, 0x201D, 0x22, 0x27, 0x2018, 0x2019, 0x300A, 0x300B, 0x300C, 0x300D, 0x3A,
    0xFF1A,
  ]

  /// Whether a bracket without a cue holds another name of what stands before it.
  private func isAbbreviation(_ piece: Range<Int>, of full: Range<Int>) -> Bool {
    let short = codes[piece]
    let long = codes[full]
    if short.contains(where: \.isChinese) {
      return long.contains(where: \.isChinese) && short.count >= 2 && short.count < long.count
        && isSubsequence(short, of: long)
    }
    let letters = short.filter(\.isLetter)
    guard letters.count >= 2, letters.count == short.count || short.count <= letters.count + 3
    else {
      return long.contains(where: \.isChinese) && isNameInLetters(piece)
    }
    let isAcronym =
      !short.contains(.space) && short.count <= 12 && short.filter(\.isCapital).count >= 2
    if long.contains(where: \.isChinese) { return isAcronym || isNameInLetters(piece) }
    return isAcronym
      && (abbreviates(letters.map { $0 | 0x20 }, long) || isForeignAbbreviation(piece))
  }

  /// AFAD, BNPB: capitals in a bracket behind a name that is translated, so that they fit no word of it.
  private func isForeignAbbreviation(_ piece: Range<Int>) -> Bool {
    (3...8).contains(piece.count) && codes[piece].allSatisfy(\.isCapital)
      && !Self.noNames.contains(text.string(piece))
  }

  private static let noNames: Set<String> = [
    "USD", "RMB", "CNY", "EUR", "GBP", "HKD", "GMT", "UTC", "BST", "CST", "EST", "IST", "PPE",
    "ICU",
    "CEO", "CFO", "COO", "HIV", "AIDS", "SARS", "MERS", "COVID", "TCM", "NGO", "PDF", "FAQ", "USA",
    "UAE", "PRC", "ROK", "DPRK",
  ]

  /// Whether a piece is a capitalised English name of more than one word.
  private func isNameInLetters(_ piece: Range<Int>) -> Bool {
    let parts = text.string(piece).split(separator: " ")
    guard parts.count >= 2 else { return false }
    let capitals = parts.filter { $0.first?.isUppercase ?? false }
    return capitals.count >= 2 && capitals.count * 2 >= parts.count
      && parts.allSatisfy { $0.utf8.first.map { $0 < 0x80 || $0 >= 0xC3 } ?? false }
  }

  private func isSubsequence(_ short: ArraySlice<UInt16>, of long: ArraySlice<UInt16>) -> Bool {
    var rest = short
    for code in long where rest.first == code { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// Whether the letters occur in order in a name, from the beginning of a word on, and every second
  /// one at least begins a word (after Schwartz and Hearst 2003).
  private func abbreviates(_ letters: [UInt16], _ long: ArraySlice<UInt16>) -> Bool {
    var index = 0
    var initials = 0
    var previous: UInt16 = .space
    for code in long {
      defer { previous = code }
      guard index < letters.count, code | 0x20 == letters[index] else { continue }
      let isInitial = !previous.isLetter
      if index == 0, !isInitial { continue }
      if isInitial { initials += 1 }
      // A letter inside a word counts only where no word begins with it further on.
      index += 1
    }
    return index == letters.count && initials * 2 >= letters.count
  }

  /// `CNIE (China NGO Network …)`, `中促会（中国民间组织国际交流促进会）`.
  private func aliasBefore(_ full: Range<Int>) -> Range<Int>? {
    let open = full.lowerBound - 1
    guard text.code(open) == 0x28 || text.code(open) == 0xFF08,
      text.code(full.upperBound) == 0x29 || text.code(full.upperBound) == 0xFF09
    else { return nil }
    var end = open
    while end > 0, codes[end - 1] == .space { end -= 1 }
    var start = end
    if text.code(end - 1).isLetter {
      while start > 0, codes[start - 1].isLetter || codes[start - 1].isDigit { start -= 1 }
    } else {
      while start > 0, end - start < 10, codes[start - 1].isChinese,
        isSubsequence(codes[start - 1..<end], of: codes[full])
      {
        start -= 1
      }
    }
    guard end - start >= 2, isAbbreviation(start..<end, of: full) else { return nil }
    return start..<end
  }
}
