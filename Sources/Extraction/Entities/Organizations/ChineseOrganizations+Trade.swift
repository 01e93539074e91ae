import CorpusModel

/// Companies without a noun for a company: a name of their own and their trade, 三湘重机, 鼎瑞投资.
extension ChineseOrganizationFinder {
  /// The names that a verb of what companies do stands behind, and those in lists of such names.
  func tradeNames() -> [OrganizationCandidate] {
    var found: [OrganizationCandidate] = []
    var position = 0
    while position < text.count {
      guard text.codes[position].isChinese,
        let trade = Self.trades.longestMatch(in: text.codes, at: position)
      else {
        position += 1
        continue
      }
      let head = position..<trade.end
      position = trade.end
      guard let name = name(before: head), candidate(endingAt: head.upperBound) == nil,
        knownName(endingAt: head.upperBound) == nil,
        acts(head.upperBound) || isListed(name)
          || isFramed(name, text.string(head))
      else { continue }
      found.append(
        OrganizationCandidate(
          range: name,
          kind: .company,
          country: nil,
          isAnchored: true,
          known: nil
        )
      )
    }
    return found
  }

  /// A name of two or three characters that are no word, between a mark, a small word or a place and the trade.
  private func name(before head: Range<Int>) -> Range<Int>? {
    for length in [2, 3] {
      let start = head.lowerBound - length
      guard start >= 0, (start..<head.lowerBound).allSatisfy({ isOwn(text.codes[$0]) }) else {
        return nil
      }
      let before = text.code(start - 1)
      guard
        !before.isChinese || contexts.edges.contains(before) || knownName(endingAt: start) != nil
      else { continue }
      let name = start..<head.lowerBound
      guard contexts.words.kind(of: text.codes, name) == nil,
        contexts.words.kind(of: text.codes, start..<head.upperBound) == nil,
        knownName(endingAt: head.lowerBound) == nil, !contexts.isGeneric(text.codes, name),
        length == 2 || contexts.words.kind(of: text.codes, start + 1..<head.lowerBound) == nil,
        length == 2 || contexts.words.kind(of: text.codes, start..<start + 2) == nil
      else { return nil }
      return start..<head.upperBound
    }
    return nil
  }

  /// 东江保险|集团: two or three characters and a trade, between a mark or a small word and the noun.
  func isTradeGroup(_ modifier: Range<Int>) -> Bool {
    guard (4...5).contains(modifier.count),
      Self.trades.value(of: text.codes, modifier.upperBound - 2..<modifier.upperBound) != nil
    else { return false }
    let own = modifier.lowerBound..<modifier.upperBound - 2
    let before = text.code(modifier.lowerBound - 1)
    return (!before.isChinese || contexts.edges.contains(before))
      && own.allSatisfy {
        isOwn(text.codes[$0]) || $0 == own.lowerBound && text.codes[$0] == 0x4E2D
      } && !contexts.isGeneric(text.codes, own)
      && !text.string(own).isOne(of: .praise) && !text.string(own).isOne(of: .skipped)
      && contexts.words.kind(of: text.codes, own) != .outside
      && Self.trades.value(of: text.codes, own) == nil
  }

  private func isOwn(_ code: UInt16) -> Bool {
    code.isChinese && !contexts.edges.contains(code) && !LeftEdge.numerals.contains(code)
  }

  /// 由瑞康药业与…, 瑞康药业昨日: a trade that only companies end in, behind a mark or a small word that leads to who
  /// acts, and before a mark, a small word or a word no name holds.
  private func isFramed(_ name: Range<Int>, _ trade: String) -> Bool {
    guard trade.isOne(of: .companyTrade) else { return false }
    let before = text.code(name.lowerBound - 1)
    guard !before.isChinese || Self.leads.contains(before) else { return false }
    let own = text.codes[name.dropLast(trade.nameCodes.count)]
    guard !own.contains(where: { Self.wholes.contains($0) }) else { return false }
    let next = text.code(name.upperBound)
    if !next.isChinese { return Self.leads.contains(before) || next == 0xFF08 || next == 0x28 }
    if contexts.edges.contains(next) { return true }
    return (2...3).contains {
      name.upperBound + $0 <= text.count
        && contexts.words.kind(of: text.codes, name.upperBound..<name.upperBound + $0) == .outside
    }
  }

  private static let leads = CodeSet("由向据从与和给在对为有".nameCodes)
  private static let wholes = CodeSet("省市县区国州镇全本该各我多界类型大小新老".nameCodes)

  /// Whether what stands at a position tells what a company does: 捐出, 赠送, 一家就.
  private func acts(_ end: Int) -> Bool {
    Self.acts.longestMatch(in: text.codes, at: end) != nil
  }

  /// Whether a name stands between marks of a list that another company is in.
  private func isListed(_ name: Range<Int>) -> Bool {
    let mark: UInt16 = 0x3001
    let after = text.code(name.upperBound)
    if Self.pairing.contains(after), isCompany(endingAt: end(ofItemAt: name.upperBound + 1)) {
      return true
    }
    guard after == mark || after == 0x7B49 || text.code(name.lowerBound - 1) == mark else {
      return false
    }
    if text.code(name.lowerBound - 1) == mark, isCompany(endingAt: name.lowerBound - 1) {
      return true
    }
    guard after == mark else { return false }
    return isCompany(endingAt: end(ofItemAt: name.upperBound + 1))
  }

  private static let pairing = CodeSet("和与及".nameCodes)

  /// Where an item of a list ends: at the next mark, 等, or behind a company.
  private func end(ofItemAt start: Int) -> Int {
    var end = start
    while end < text.count, end - start < 15, text.codes[end].isChinese,
      text.codes[end] != 0x7B49
    {
      end += 1
      if candidate(endingAt: end)?.kind == .company { return end }
    }
    return end
  }

  /// Whether a company ends at a position, by its noun or by its trade.
  private func isCompany(endingAt end: Int) -> Bool {
    if candidate(endingAt: end)?.kind == .company { return true }
    return (2...3).contains { length in
      guard end > length + 1, Self.trades.value(of: text.codes, end - length..<end) != nil else {
        return false
      }
      return name(before: end - length..<end) != nil
    }
  }

  private static let trades = CodeTrie(
    NameWords.standard[.trade].sorted().enumerated().map { ($1.nameCodes, $0) }
  )
  private static let acts = CodeTrie(
    NameWords.standard[.companyAct].sorted().enumerated().map { ($1.nameCodes, $0) }
  )
}
