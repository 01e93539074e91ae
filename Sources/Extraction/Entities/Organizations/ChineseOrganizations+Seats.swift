import CorpusModel

/// Bodies that govern a place, and local bodies of a name that the whole country knows.
extension ChineseOrganizationFinder {
  /// 北京市委, 湖南省委, 普陀区委: the committee of a place whose name ends in the first character of the noun, or
  /// right before it.
  func committee(_ head: OrganizationHead, _ range: Range<Int>) -> OrganizationCandidate? {
    guard head.kind == .party, range.count == 2, Self.seats.contains(text.codes[range.lowerBound]),
      let seat = knownName(endingAt: range.lowerBound + 1) ?? knownName(endingAt: range.lowerBound),
      case .place(let place) = seat.meaning
    else { return nil }
    return OrganizationCandidate(
      range: seat.range.lowerBound..<range.upperBound,
      kind: .party,
      country: lexicon.places[place].country,
      isAnchored: true,
      known: nil
    )
  }

  /// 市政府 in 北京市委、市政府 and in 玉溪市委市政府: the government of the place whose committee stands before.
  func government(_ head: OrganizationHead, _ range: Range<Int>) -> OrganizationCandidate? {
    guard head.kind == .government, head.name.hasSuffix("政府"), head.name.nameCodes.count < 4
    else { return nil }
    let start = head.name == "政府" ? range.lowerBound - 1 : range.lowerBound
    guard start > 3, Self.seats.contains(text.codes[start]) else { return nil }
    let end = Self.joints.contains(text.codes[start - 1]) ? start - 1 : start
    guard let committee = candidate(endingAt: end), committee.kind == .party,
      committee.range.count > 3, text.codes[end - 1] == 0x59D4,
      text.codes[end - 2] == text.codes[start]
    else { return nil }
    return OrganizationCandidate(
      range: start..<range.upperBound,
      kind: .government,
      country: committee.country,
      isAnchored: true,
      known: nil,
      seat: committee.range.lowerBound..<end - 2
    )
  }

  private static let joints = CodeSet("、和与及".nameCodes)

  /// 省儿基会, 市红十字会: the local body of a name that is known, of the province the text is about.
  func local(_ match: KnownMatch, _ organization: KnownOrganization) -> OrganizationCandidate? {
    let start = match.range.lowerBound - 1
    guard start >= 0, Self.seats.contains(text.codes[start]),
      [.association, .foundation, .international].contains(organization.kind),
      start == 0 || !text.codes[start - 1].isChinese
        || contexts.edges.contains(text.codes[start - 1])
    else { return nil }
    return OrganizationCandidate(
      range: start..<match.range.upperBound,
      kind: organization.kind == .international ? .association : organization.kind,
      country: nil,
      isAnchored: true,
      known: nil
    )
  }

  /// 某国国家灾害管理办公室, 国家减灾中心: a body that calls itself the state's.
  func isOfState(_ head: OrganizationHead, _ edge: LeftEdge) -> Bool {
    guard head.kind == .other || head.kind == .association, let start = edge.start,
      head.name.isOne(of: .stateOffice)
    else { return false }
    let first = edge.country == nil ? start : max(start, edge.openingEnd ?? start)
    return first + 2 <= text.count && text.string(first..<first + 2) == "国家"
  }
}
