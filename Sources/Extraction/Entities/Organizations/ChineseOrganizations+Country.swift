import CorpusModel

/// Names that begin with a country or a place and go on with words that no other name holds: 尼泊尔雪山之友协会,
/// 美国大洋和大气研究机构.
extension ChineseOrganizationFinder {
  /// 老党中联部, 越共中央: a body of the party of another country, told by two characters before it.
  func foreignParty(
    _ match: KnownMatch,
    _ organization: KnownOrganization
  ) -> OrganizationCandidate? {
    let start = match.range.lowerBound - 2
    guard organization.kind == .party, start >= 0,
      [0x515A, 0x5171].contains(text.codes[start + 1]),
      let country = lexicon.shortForms[text.codes[start]]?.first,
      country != lexicon.positions["CHN"],
      start == 0 || !text.codes[start - 1].isChinese
        || contexts.edges.contains(text.codes[start - 1])
    else { return nil }
    return OrganizationCandidate(
      range: start..<match.range.upperBound,
      kind: .party,
      country: country,
      isAnchored: true,
      known: nil
    )
  }

  /// The name from the country or place that stands before a head noun in its clause up to it, where nothing but
  /// words of names stands between them.
  func countryName(
    _ head: OrganizationHead,
    _ range: Range<Int>
  ) -> OrganizationCandidate? {
    guard let seat = seat(before: range, isMinistry: isMinistry(head)),
      let home = home(of: seat)
    else { return nil }
    let country = home
    let own = seat.range.upperBound..<range.lowerBound
    guard own.count >= 2, !Self.former.contains(text.codes[own.lowerBound]), isOwnName(own, head),
      !contexts.isGeneric(text.codes, own),
      !own.contains(where: { candidate(endingAt: $0) != nil || knownName(endingAt: $0 + 1) != nil })
    else { return nil }
    let start = beginning(of: seat)
    return OrganizationCandidate(
      range: start..<range.upperBound,
      kind: kind(of: head, country: country),
      country: country,
      isAnchored: true,
      known: nil
    )
  }

  private func kind(of head: OrganizationHead, country: Int?) -> OrganizationKind {
    if head.kind == .international { return .association }
    let isOffice = head.name.isOne(of: .stateOffice) && head.kind == .other && head.name != "中心"
    return isOffice && country != lexicon.positions["CHN"] ? .government : head.kind
  }

  /// 中国第22批援莫桑比克医疗队: a team that one country sends to another.
  func sentTeam(_ head: OrganizationHead, _ range: Range<Int>) -> OrganizationCandidate? {
    guard let host = knownName(endingAt: range.lowerBound), case .country = host.meaning,
      text.code(host.range.lowerBound - 1) == 0x63F4, head.name.isOne(of: .sentTeam)
    else { return nil }
    var end = host.range.lowerBound - 1
    if text.code(end - 1) == 0x6279 {
      end -= 1
      while end > 0, text.codes[end - 1].isDigit || LeftEdge.numerals.contains(text.codes[end - 1])
      {
        end -= 1
      }
      guard text.code(end - 1) == 0x7B2C else { return nil }
      end -= 1
    }
    guard let sender = knownName(endingAt: end), case .country(let country) = sender.meaning else {
      return nil
    }
    return OrganizationCandidate(
      range: sender.range.lowerBound..<range.upperBound,
      kind: .other,
      country: country,
      isAnchored: true,
      known: nil
    )
  }

  /// The country or place named last before a noun, in the run of characters it stands in.
  private func seat(before range: Range<Int>, isMinistry: Bool) -> KnownMatch? {
    var position = range.lowerBound
    while position > 0, range.lowerBound - position <= 14 {
      if let known = knownName(endingAt: position) {
        switch known.meaning {
        case .country, .place: return known
        case .people, .organization, .nothing: return nil
        }
      }
      let code = text.codes[position - 1]
      guard code.isChinese || code.isDigit || isMinistry && code == 0x3001 else { return nil }
      position -= 1
    }
    return nil
  }

  /// 部, 局, 署: heads of a state's offices, whose names may be lists.
  private func isMinistry(_ head: OrganizationHead) -> Bool {
    guard head.kind == .government, let last = head.name.nameCodes.last else { return false }
    return Self.ministries.contains(last)
  }

  private static let ministries = CodeSet("部局署厅司".nameCodes)

  /// Its country; nil for what is none.
  private func home(of seat: KnownMatch) -> Int?? {
    switch seat.meaning {
    case .country(let index): .some(index)
    case .place(let index): .some(lexicon.places[index].country)
    case .people, .organization, .nothing: nil
    }
  }

  /// Where a name begins: with the place before a place (宁波市|台湾…), else with its own.
  private func beginning(of seat: KnownMatch) -> Int {
    guard let before = knownName(endingAt: seat.range.lowerBound), home(of: before) != nil else {
      return seat.range.lowerBound
    }
    return before.range.lowerBound
  }

  /// Whether words of names fill a range: nouns, characters that belong to no word, 之 and 和 between them, and in
  /// the name of a ministry 、.
  private func isOwnName(_ range: Range<Int>, _ head: OrganizationHead) -> Bool {
    var position = range.lowerBound
    var wasNoun = false
    while position < range.upperBound {
      let code = text.codes[position]
      if let length = nounLength(at: position, range.upperBound) {
        position += length
        wasNoun = true
        continue
      }
      let joins =
        Self.joints.contains(code)
        || code == 0x3001 && isMinistry(head) && !isWholeNoun(behind: position, range, head)
      if joins {
        guard wasNoun, nounLength(at: position + 1, range.upperBound) != nil else { return false }
      } else if contexts.edges.contains(code), !Self.friendly.contains(code) {
        return false
      } else if code.isDigit {
        // 韩国中央119救助团.
        guard text.codes[position..<range.upperBound].allSatisfy(\.isDigit) else { return false }
      } else if LeftEdge.numerals.contains(code) || !code.isChinese || beginsVerb(position) {
        return false
      }
      position += 1
      wasNoun = false
    }
    return true
  }

  /// 某国国家杜马、民政部: what stands behind the mark is a body of its own.
  private func isWholeNoun(behind mark: Int, _ range: Range<Int>, _ head: OrganizationHead) -> Bool
  {
    let item = mark + 1..<range.upperBound + head.name.nameCodes.count
    return item.upperBound <= text.count && !item.contains { text.codes[$0] == 0x3001 }
      && !item.contains { Self.joints.contains(text.codes[$0]) }
      && heads.chinese.value(of: text.codes, item) != nil
  }

  /// The length of the longest word of names at a position.
  private func nounLength(at position: Int, _ end: Int) -> Int? {
    for length in stride(from: min(4, end - position), to: 1, by: -1) {
      let word = position..<position + length
      if contexts.words.kind(of: text.codes, word) == .inside
        || text.string(word).isOne(of: .nameWord)
      {
        return length
      }
    }
    return nil
  }

  /// Whether a verb or another word of no name begins at a position.
  private func beginsVerb(_ position: Int) -> Bool {
    if contexts.barriers.longestMatch(in: text.codes, at: position) != nil { return true }
    return (2...3).contains { length in
      position + length <= text.count
        && contexts.words.kind(of: text.codes, position..<position + length) == .outside
        && !text.string(position..<position + length).isOne(of: .nameWord)
    }
  }

  /// 前, 原: of an office that is over, no part of a name.
  private static let former = CodeSet("前原现驻援".nameCodes)
  private static let joints = CodeSet("和与及暨".nameCodes)
  private static let friendly = CodeSet("之同上中新公心".nameCodes)

  /// Bare 会 behind a name of its own: 新加坡狮城同济会, 槟城莲心会; no meeting (推介会) and no word (运动会).
  func countryClub(endingAt end: Int) -> OrganizationCandidate? {
    let range = end - 1..<end
    guard end > 4, text.codes[end - 1] == 0x4F1A, candidate(endingAt: end) == nil,
      knownName(endingAt: end) == nil, !Self.meeting.contains(text.string(end - 3..<end - 1)),
      !Self.meeting.contains(text.string(end - 2..<end - 1))
    else { return nil }
    for length in 2...4
    where contexts.words.kind(of: text.codes, end - length..<end) != nil
      || length < 4 && text.string(end - length..<end).isOne(of: .innerBody)
    {
      return nil
    }
    if end < text.count, contexts.words.kind(of: text.codes, end - 1..<end + 1) != nil {
      return nil
    }
    let head = OrganizationHead(name: "会", kind: .association, strength: .weak)
    guard let name = countryName(head, range), (3...8).contains(name.range.count - 1) else {
      return nil
    }
    let own = text.codes[end - 3..<end - 1]
    return own.allSatisfy(\.isChinese) && knownName(endingAt: end - 1) == nil ? name : nil
  }

  /// 史瓦帝尼大学: a country with few universities, where 美国大学 is any.
  func isSmall(_ country: Int?) -> Bool {
    guard let country else { return false }
    return !lexicon.countries[country].code.isOne(of: .largeCountry)
  }

  private static let meeting = NameWords.standard[.meetingWord]
}
