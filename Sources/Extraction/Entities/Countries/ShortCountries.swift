import CLexicon
import Unicode

/// A single character that stands for a country in a frame, and the countries it may mean.
struct ShortCountry: Sendable {
  var position: Int
  /// Positions in the lexicon, the usual one first.
  var countries: [Int]
  /// Whether the usual one may be taken without the country being named nearby.
  var isPlain: Bool
}

/// The words round single characters for countries: data/country-frames.tsv.
struct CountryFrames: Sendable {
  static let standard = CountryFrames()

  let before: CodeSet
  let strong: CodeSet
  let after: CodeTrie
  let pair: CodeTrie
  /// After three characters.
  let triple: CodeTrie
  let head: CodeTrie
  let never: CodeTrie

  private init() {
    var lists: [String: [String]] = [:]
    for row in KeptTable(concord_country_frames()).rows where row.count == 2 {
      lists[row[0], default: []] += alternatives(row[1])
    }
    func trie(_ name: String) -> CodeTrie {
      CodeTrie((lists[name] ?? []).enumerated().map { ($1.nameCodes, $0) })
    }
    before = CodeSet((lists["before"] ?? []).compactMap(\.nameCodes.first))
    strong = CodeSet((lists["strong"] ?? []).compactMap(\.nameCodes.last))
    after = trie("after")
    pair = trie("pair")
    triple = trie("triple")
    head = trie("head")
    never = trie("never")
  }
}

/// Finds single characters that stand for countries: 对缅捐赠, 柬方, 中缅两国, 援柬, 缅、老、柬等国.
struct ShortCountryFinder {
  let text: NameText
  /// Characters that belong to longer names.
  let taken: [Bool]
  let lexicon = NameLexicon.standard
  let frames = CountryFrames.standard
  let words = NameContexts.standard.words

  private static let middle: UInt16 = 0x4E2D
  private static let side: UInt16 = 0x65B9
  private static let comma: UInt16 = 0x3001

  /// The characters in order.
  func find() -> [ShortCountry] {
    guard text.hasChinese else { return [] }
    var found: [ShortCountry] = []
    for position in text.codes.indices where lexicon.shortCodes.contains(text.codes[position]) {
      guard let short = short(at: position), !taken[position], isFramed(position) else { continue }
      found.append(short)
    }
    return found
  }

  private func short(at position: Int) -> ShortCountry? {
    let code = text.code(position)
    guard let countries = lexicon.shortForms[code] else { return nil }
    return ShortCountry(
      position: position,
      countries: countries,
      isPlain: lexicon.plainShortForms.contains(code)
    )
  }

  private func isFramed(_ position: Int) -> Bool {
    guard !isNever(position) else { return false }
    return isSide(position) || isPair(position) || isAfterVerb(position) || isHead(position)
      || isListed(position)
  }

  private func isNever(_ position: Int) -> Bool {
    for start in max(0, position - 1)...position {
      if let match = frames.never.longestMatch(in: text.codes, at: start), match.end > position {
        return true
      }
    }
    return false
  }

  /// 柬方, but not 新方案.
  private func isSide(_ position: Int) -> Bool {
    guard text.code(position + 1) == Self.side, isLeftEdge(position) else { return false }
    return words.kind(of: text.codes, position..<min(position + 2, text.count)) == nil
      || !startsWord(position + 1)
  }

  /// 中缅两国, 缅中友好; 中 counts only as half of a pair.
  private func isPair(_ position: Int) -> Bool {
    let code = text.code(position)
    let next = text.code(position + 1)
    let previous = text.code(position - 1)
    if code == Self.middle {
      return lexicon.shortForms[next] != nil && next != Self.middle && isPairAt(position)
        || lexicon.shortForms[previous] != nil && isPairAt(position - 1)
    }
    if previous == Self.middle { return isPairAt(position - 1) }
    if next == Self.middle { return isPairAt(position) }
    if isTriple(position) { return true }
    // 柬缅两国.
    guard lexicon.shortForms[next] != nil || lexicon.shortForms[previous] != nil else {
      return false
    }
    let start = lexicon.shortForms[next] != nil ? position : position - 1
    return text.code(start + 2) == 0x4E24 && text.code(start + 3) == 0x56FD
  }

  /// 中日韩举行, 中日韩三国: one of three characters before a word that countries do together.
  private func isTriple(_ position: Int) -> Bool {
    for start in position - 2...position where start >= 0 && start + 3 <= text.count {
      let isTriple = (start..<start + 3).allSatisfy { lexicon.shortForms[text.codes[$0]] != nil }
      guard isTriple, isLeftEdge(start), !taken[start],
        follows(frames.triple, start + 3) || !text.code(start + 3).isChinese
      else { continue }
      return true
    }
    return false
  }

  private func isPairAt(_ start: Int) -> Bool {
    guard !(start < taken.count && taken[start]), start + 2 <= text.count, isLeftEdge(start),
      !isNever(start)
    else { return false }
    return frames.pair.longestMatch(in: text.codes, at: start + 2) != nil
      || !text.code(start + 2).isChinese && isLeftEdge(start)
  }

  /// 援柬, 驻缅; 对缅捐赠.
  private func isAfterVerb(_ position: Int) -> Bool {
    let previous = text.code(position - 1)
    guard text.code(position) != Self.middle else { return false }
    if frames.strong.contains(previous), !startsWord(position), !isVerbEnd(position - 1) {
      return true
    }
    guard frames.before.contains(previous) else { return false }
    return follows(frames.after, position + 1)
      && (!startsWord(position) || text.code(position + 1) == 0x56FD)
  }

  /// 支援, 救援: the second half of a verb.
  private func isVerbEnd(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    return words.kind(of: text.codes, position - 1..<position + 1) != nil
      && text.code(position) == 0x63F4
  }

  private func follows(_ trie: CodeTrie, _ position: Int) -> Bool {
    trie.longestMatch(in: text.codes, at: position) != nil
      || !text.code(position).isChinese && lexicon.plainShortForms.contains(text.code(position - 1))
  }

  /// 柬政府 at the beginning of a clause.
  private func isHead(_ position: Int) -> Bool {
    text.code(position) != Self.middle && isLeftEdge(position)
      && lexicon.plainShortForms.contains(text.code(position))
      && frames.head.longestMatch(in: text.codes, at: position + 1) != nil
  }

  /// 缅、老、柬: single characters between commas.
  private func isListed(_ position: Int) -> Bool {
    isListMark(position + 1) && lexicon.shortForms[text.code(position + 2)] != nil
      && (isListMark(position + 3) || endsList(position + 3)) && isLeftEdge(position)
      || isListMark(position - 1) && lexicon.shortForms[text.code(position - 2)] != nil
        && (isListMark(position + 1) || endsList(position + 1))
  }

  private func isListMark(_ position: Int) -> Bool { text.code(position) == Self.comma }

  private func endsList(_ position: Int) -> Bool {
    let code = text.code(position)
    // 等, 两, 三, 四, 五, 六, 各 and 和 before the last one.
    return [0x7B49, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x5404, 0x548C].contains(code)
  }

  /// Whether nothing that could hold the character stands before it.
  private func isLeftEdge(_ position: Int) -> Bool {
    guard position > 0 else { return true }
    let before = text.codes[position - 1]
    guard before.isChinese else { return true }
    if NameContexts.standard.edges.contains(before) || taken[position - 1] { return true }
    guard
      let word = words.longestWord(
        in: text.codes,
        endingAt: position,
        notBefore: max(0, position - 4)
      )
    else { return false }
    return word.start < position
  }

  /// Whether a common word begins at a position: 美好, 老人.
  private func startsWord(_ position: Int) -> Bool {
    for length in 2...4 where position + length <= text.count {
      if words.kind(of: text.codes, position..<position + length) != nil { return true }
    }
    return false
  }
}
