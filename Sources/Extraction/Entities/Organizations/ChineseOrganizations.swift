import CorpusModel

/// Finds names of organizations in Chinese text by the nouns they end in.
///
/// The right edge is the longest known head noun. The left edge is looked for word by word to the
/// left: it lies where punctuation, a word that names do not hold, or another name's end stands, and
/// moves right again to the first place or opening word (中国, 国际, …) inside.
struct ChineseOrganizationFinder {
  let text: NameText
  /// Countries, places and organizations known by name, in order.
  let known: [KnownMatch]
  /// Roles with what stands before them, in order.
  let roles: [Range<Int>]
  let lexicon: NameLexicon
  let heads: OrganizationLexicon
  let contexts: NameContexts
  /// The position in `known` of the match that ends at each character, -1 for none.
  private let knownEnds: [Int32]
  /// The position in `candidates` of the longest one that ends at each character, -1 for none.
  private var candidateEnds: [Int32]

  private(set) var candidates: [OrganizationCandidate] = []
  private(set) var generics: [GenericCandidate] = []

  init(
    text: NameText,
    known: [KnownMatch],
    roles: [Range<Int>],
    lexicon: NameLexicon,
    heads: OrganizationLexicon,
    contexts: NameContexts
  ) {
    self.text = text
    self.known = known
    self.roles = roles
    self.lexicon = lexicon
    self.heads = heads
    self.contexts = contexts
    var ends = [Int32](repeating: -1, count: text.count + 1)
    for (index, match) in known.enumerated() { ends[match.range.upperBound] = Int32(index) }
    knownEnds = ends
    candidateEnds = [Int32](repeating: -1, count: text.count + 1)
  }

  /// Finds all candidates from left to right; longer ones may hold shorter ones.
  mutating func find() {
    for match in known {
      guard case .organization(let index) = match.meaning else { continue }
      let organization = lexicon.organizations[index]
      append(
        OrganizationCandidate(
          range: match.range,
          kind: organization.kind,
          country: organization.country,
          isAnchored: true,
          known: index
        )
      )
      addPrefixed(match)
    }
    guard text.hasChinese else { return }
    var position = 0
    while position < text.count {
      guard text.codes[position].isChinese,
        let match = heads.chinese.longestMatch(in: text.codes, at: position)
      else {
        position += 1
        if let club = countryClub(endingAt: position) { append(club) }
        continue
      }
      add(head: heads.chineseHeads[match.value], position..<match.end)
      position += 1
    }
    for candidate in holdersOfOffices() { append(candidate) }
    for candidate in explainedNames() { append(candidate) }
    for candidate in listedBodies() { append(candidate) }
    for candidate in tradeNames() { append(candidate) }
    for candidate in movements() { append(candidate) }
    for candidate in temples() { append(candidate) }
    if let candidate = medium() { append(candidate) }
  }

  private mutating func add(head: OrganizationHead, _ range: Range<Int>) {
    guard head.strength != .none, head.strength != .noun,
      !isContinued(range) || isHeadedMinistry(head, range), !isCommon(range)
    else { return }
    if let known = knownName(endingAt: range.upperBound),
      case .organization(let index) = known.meaning,
      lexicon.organizations[index].kind != .government
    {
      return
    }
    // 中促会组织55名青年: a verb after a name.
    if head.name == "组织", candidate(endingAt: range.lowerBound) != nil { return }
    if let body = government(head, range) ?? sentTeam(head, range) { return append(body) }
    let edge = LeftEdge(of: range, in: self)
    guard let start = edge.start else { return addUnnamed(head, range, orGeneric: [.head, .unit]) }
    let isNamed = isName(start: start, head: head, range, edge: edge)
    let listed = isNamed ? nil : listNeighbour(of: start, head, range)
    guard isNamed || listed != nil else {
      return addUnnamed(head, range, orGeneric: [.head])
    }
    if !edge.isAnchored, let name = countryName(head, range), name.range.lowerBound < start {
      return append(name)
    }
    append(
      OrganizationCandidate(
        range: start..<range.upperBound,
        kind: kind(of: head, edge),
        country: edge.country ?? listed?.country,
        isAnchored: edge.isAnchored,
        known: nil
      )
    )
  }

  /// A noun that the words before it make no name of: one from a country on, a committee, or the noun alone.
  private mutating func addUnnamed(
    _ head: OrganizationHead,
    _ range: Range<Int>,
    orGeneric classes: [HeadClass]
  ) {
    if let name = countryName(head, range) { return append(name) }
    if let committee = committee(head, range) { append(committee) }
    if classes.contains(head.strength) { addGeneric(head, range) }
  }

  /// 埃塞卫生部、妇女儿童事务部: the organization before the mark, where this one goes on with the list.
  private func listNeighbour(
    of start: Int,
    _ head: OrganizationHead,
    _ range: Range<Int>
  ) -> OrganizationCandidate? {
    let modifier = start..<range.lowerBound
    guard text.code(start - 1) == 0x3001, modifier.count >= 2, range.upperBound - start >= 4,
      head.strength != .unit, let neighbour = candidate(endingAt: start - 1)
    else { return nil }
    // 埃塞卫生部、社会组织管理局: an office is named by common words.
    let isOffice =
      neighbour.kind == .government && modifier.count > 3
      && (head.kind == .government || head.kind == .university)
    return isOffice || !contexts.isGeneric(text.codes, modifier) ? neighbour : nil
  }

  /// A known name with a country or place before it: 德国艾伯特基金会 is the same, 北京市红十字会 another.
  private mutating func addPrefixed(_ match: KnownMatch) {
    guard case .organization(let index) = match.meaning else { return }
    let organization = lexicon.organizations[index]
    if addAffiliated(match, organization) { return }
    if let party = foreignParty(match, organization) { return append(party) }
    guard let before = knownName(endingAt: match.range.lowerBound) else {
      if let local = local(match, organization) { append(local) }
      return
    }
    switch before.meaning {
    case .country(let country):
      guard !namesCountry(match) else { return }
      append(
        OrganizationCandidate(
          range: before.range.lowerBound..<match.range.upperBound,
          kind: organization.kind,
          country: country,
          isAnchored: true,
          known: organization.country == nil || organization.country == country ? index : nil
        )
      )
    case .place(let place):
      guard
        organization.kind == .hospital
          || organization.kind == .association
            && [nil, lexicon.places[place].country].contains(organization.country)
      else { return }
      append(
        OrganizationCandidate(
          range: before.range.lowerBound..<match.range.upperBound,
          kind: organization.kind,
          country: lexicon.places[place].country,
          isAnchored: true,
          known: nil
        )
      )
    case .people, .organization, .nothing: return
    }
  }

  /// Whether a known name begins with a country itself: 朝鲜中央通讯社.
  private func namesCountry(_ match: KnownMatch) -> Bool {
    var isNamed = false
    lexicon.chinese.forEachMatch(
      in: text.codes,
      at: match.range.lowerBound,
      limit: match.range.upperBound - 1
    ) { _, value in
      if case .country = lexicon.meanings[value] { isNamed = true }
    }
    return isNamed
  }

  /// 复旦大学附属华山医院 is one hospital.
  private mutating func addAffiliated(
    _ match: KnownMatch,
    _ organization: KnownOrganization
  ) -> Bool {
    let start = match.range.lowerBound
    guard organization.kind == .hospital, start > 2, text.string(start - 2..<start) == "附属" else {
      return false
    }
    let owner = candidate(endingAt: start - 2)?.range ?? knownName(endingAt: start - 2)?.range
    guard let owner else { return false }
    append(
      OrganizationCandidate(
        range: owner.lowerBound..<match.range.upperBound,
        kind: .hospital,
        country: organization.country,
        isAnchored: true,
        known: nil
      )
    )
    return true
  }

  private mutating func append(_ candidate: OrganizationCandidate) {
    let end = candidate.range.upperBound
    if let other = self.candidate(endingAt: end), other.range.count >= candidate.range.count {
      return
    }
    candidateEnds[end] = Int32(candidates.count)
    candidates.append(candidate)
  }

  /// The longest candidate so far that ends at a position.
  func candidate(endingAt end: Int) -> OrganizationCandidate? {
    let index = candidateEnds[end]
    return index < 0 ? nil : candidates[Int(index)]
  }

  /// A unit takes the kind of the organization it belongs to.
  private func kind(of head: OrganizationHead, _ edge: LeftEdge) -> OrganizationKind {
    if head.strength == .unit || head.name.utf8.count == 3, let inner = edge.innerKind {
      return inner
    }
    if isOfState(head, edge) { return .government }
    return head.kind == .international && edge.country != nil ? .association : head.kind
  }

  private mutating func addGeneric(_ head: OrganizationHead, _ range: Range<Int>) {
    generics.append(GenericCandidate(range: range, head: head.name, kind: head.kind))
  }

  /// Whether the next character makes another word of the head: 部长, 大学生.
  private func isContinued(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard let followers = contexts.followers[text.code(end - 1)] else { return false }
    guard followers.contains(text.code(end)) else { return false }
    // 基金会长期: the follower begins a word of its own.
    guard end + 2 <= text.count, range.count > 1 else { return true }
    return contexts.words.kind(of: text.codes, end..<end + 2) == nil
  }

  /// 某国卫生部长: the ministry of a country whose last character the office shares.
  private func isHeadedMinistry(_ head: OrganizationHead, _ range: Range<Int>) -> Bool {
    guard head.kind == .government, range.count > 2, text.code(range.upperBound) == 0x957F,
      let before = knownName(endingAt: range.lowerBound)
    else { return false }
    if case .country = before.meaning { return true }
    return false
  }

  private func isName(
    start: Int,
    head: OrganizationHead,
    _ range: Range<Int>,
    edge: LeftEdge
  ) -> Bool {
    let modifier = start..<range.lowerBound
    guard modifier.count >= 1, range.upperBound - start <= 40 else { return false }
    if let isName = isSpecialName(modifier, head, range, edge) { return isName }
    if contexts.isGeneric(text.codes, modifier) { return false }
    // 等国工商会, 尼方组织.
    if text.code(start) == 0x56FD, !edge.isAnchored { return false }
    if text.code(range.lowerBound - 1) == 0x65B9, modifier.count <= 4 { return false }
    let afterPlace = max(edge.openingEnd ?? start, start)
    let rest = min(afterPlace, range.lowerBound)..<range.lowerBound
    switch head.strength {
    case .none, .noun: return false
    case .strong, .head:
      guard edge.isAnchored || edge.holdsName else {
        return holdsUnknownWord(modifier, head) || isLucky(modifier, head)
      }
      if rest.isEmpty { return isNameAfterPlace(head, range, edge) }
      if head.kind == .university, edge.innerKind == .university { return true }
      return edge.innerKind == nil || head.kind == .hospital
        || !contexts.isGeneric(text.codes, rest)
    case .unit:
      // 某国国家灾害管理办公室.
      let isOffice = head.name == "办公室" && rest.count >= 4 && !contexts.isGeneric(text.codes, rest)
      return edge.holdsName || edge.isAnchored && (edge.innerKind != nil || isOffice)
    case .weak:
      if rest.isEmpty, head.name == "救援队" { return edge.isAnchored }
      // 北京奥组委, 成都图书馆.
      if rest.isEmpty, range.count >= 3 || head.kind == .media, edge.beginsWithPlace { return true }
      if head.kind == .company, isBrand(modifier) || isTradeGroup(modifier) { return true }
      if head.kind == .media, isBrand(modifier) { return true }
      guard edge.isAnchored || edge.holdsName else {
        return isLucky(modifier, head) || isLocal(modifier, head)
      }
      if head.kind == .party { return !rest.isEmpty || edge.holdsName || head.name.utf8.count > 3 }
      if head.kind == .government || edge.innerKind != nil || range.count >= 4 { return true }
      if range.count == 3, edge.beginsWithPlace, head.kind != .other { return true }
      return edge.isQuoted || !contexts.isGeneric(text.codes, rest)
    }
  }

  /// Whether a head alone makes a name of a place before it: 武汉大学 and 中国政府, but not 中国公司.
  private func isNameAfterPlace(
    _ head: OrganizationHead,
    _ range: Range<Int>,
    _ edge: LeftEdge
  ) -> Bool {
    switch head.kind {
    case .government, .party, .association, .media: true
    case .university: range.count >= 3 || edge.beginsWithPlace || isSmall(edge.country)
    case .company: range.count >= 3 || head.name == "银行" && edge.beginsWithPlace
    case .hospital:
      range.count >= 3
        || edge.beginsWithPlace && LeftEdge.counties.contains(text.code(range.lowerBound - 1))
    case .foundation: range.count > 3
    case .international: range.count >= 3
    case .other: range.count >= 3 || edge.beginsWithPlace && head.name.isOne(of: .schoolOfTown)
    }
  }

  /// Whether a modifier without a place is more than a common noun: it is quoted, long enough, or
  /// holds characters that make no common word.
  private func holdsUnknownWord(_ modifier: Range<Int>, _ head: OrganizationHead) -> Bool {
    guard modifier.count >= 2 else { return false }
    if head.kind == .government { return modifier.count <= 4 && range(modifier, isNounOnly: true) }
    if head.kind == .association || head.kind == .foundation { return true }
    if head.name.nameCodes.count >= 4, head.kind == .company { return modifier.count >= 2 }
    return !range(modifier, isNounOnly: true)
  }

  /// Whether a range is covered by the words of the list.
  func range(_ range: Range<Int>, isNounOnly: Bool) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      guard
        let word = contexts.words.longestWord(
          in: text.codes,
          endingAt: end,
          notBefore: range.lowerBound
        )
      else { return false }
      end = word.start
    }
    return true
  }

  /// The known name that ends at a position.
  func knownName(endingAt end: Int) -> KnownMatch? {
    let index = knownEnds[end]
    return index < 0 ? nil : known[Int(index)]
  }
}
