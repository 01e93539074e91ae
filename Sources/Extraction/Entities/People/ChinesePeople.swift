import CorpusModel

/// Finds names of people in Chinese text: beside roles and forms of address, before verbs of speech,
/// in lists after a name, and foreign ones by their dot.
struct ChinesePeopleFinder {
  let text: NameText
  let known: [KnownMatch]
  let organizations: [OrganizationCandidate]
  let lexicon: PersonLexicon
  let reader: ChineseNameReader
  /// Roles with what stands before them, in order.
  let roles: [Range<Int>]
  /// The position in `roles` of the role that ends at each character.
  let roleEnds: RangeEnds
  /// The role that begins at each character.
  let rolesByStart: PlaceTable
  /// What ends at a character and may hold an office: organizations, countries, places.
  let holderEnds: PlaceTable
  /// Where organizations end, and where countries end.
  let organizationEnds: PlaceMarks
  let countryEnds: PlaceMarks
  var people: [PersonCandidate] = []
  /// Characters of people already found and of the names of organizations.
  private var taken: [Bool]

  init(
    text: NameText,
    known: [KnownMatch],
    roles: [Range<Int>],
    organizations: [OrganizationCandidate]
  ) {
    self.text = text
    self.known = known
    self.organizations = organizations
    lexicon = .standard
    reader = ChineseNameReader(text: text, lexicon: .standard, words: NameContexts.standard.words)
    self.roles = roles
    roleEnds = RangeEnds(roles)
    var starts = PlaceTable(count: text.count)
    for role in roles where starts[role.lowerBound] == nil { starts[role.lowerBound] = role }
    rolesByStart = starts
    var ends = PlaceTable(count: text.count)
    for match in known { ends[match.range.upperBound] = match.range }
    for organization in organizations {
      let end = organization.range.upperBound
      if ends[end]?.count ?? 0 < organization.range.count { ends[end] = organization.range }
    }
    holderEnds = ends
    (organizationEnds, countryEnds) = Self.ends(of: organizations, and: known, text.count)
    taken = [Bool](repeating: false, count: text.count + 1)
    for organization in organizations where organization.isAnchored {
      for place in organization.range { taken[place] = true }
    }
  }

  /// Where organizations end, and where countries end.
  private static func ends(
    of organizations: [OrganizationCandidate],
    and known: [KnownMatch],
    _ count: Int
  ) -> (organizations: PlaceMarks, countries: PlaceMarks) {
    var bodies = PlaceMarks(count: count)
    var countries = PlaceMarks(count: count)
    for organization in organizations { bodies.insert(organization.range.upperBound) }
    for match in known {
      switch match.meaning {
      case .organization: bodies.insert(match.range.upperBound)
      case .country, .people: countries.insert(match.range.upperBound)
      case .place, .nothing: continue
      }
    }
    return (bodies, countries)
  }

  /// Finds the people; call once.
  mutating func find() {
    guard text.hasChinese else { return }
    for role in roles { findBeside(role) }
    findAddressed()
    findDotted()
    findSpeakers()
    findFramed()
    findLabel()
    findCalled()
    findExplained()
    findListed()
    findPlainLists()
    findAffiliations()
    people.sort { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// Looks for a name after a role and, failing that, before it.
  private mutating func findBeside(_ role: Range<Int>) {
    let offices = offices(endingWith: role)
    let first = offices.last.map { $0.holder?.lowerBound ?? $0.role.lowerBound } ?? role.lowerBound
    if !isTaken(role.upperBound),
      let found = reader.name(
        at: role.upperBound,
        isForeign: isForeign(offices) || isForeignOffice(role),
        isSure: !isLoose(role)
      )
    {
      let whole = first..<found.range.upperBound
      return add(found.range, whole: whole, offices.reversed(), found.style)
    }
    // 作者：陈思远.
    if [0x3A, 0xFF1A].contains(text.code(role.upperBound)),
      let name = reader.chineseName(at: role.upperBound + 1, isSure: false)
    {
      let whole = role.lowerBound..<name.upperBound
      return add(name, whole: whole, [OfficeCandidate(role: role)], .chinese)
    }
    guard !isTaken(role.lowerBound - 1), holderEnds[role.lowerBound] == nil else { return }
    if isForeignOffice(role), let name = reader.soundedName(endingAt: role.lowerBound),
      isFree(name), holderEnds[name.upperBound] == nil
    {
      return add(
        name,
        whole: name.lowerBound..<role.upperBound,
        [OfficeCandidate(role: role)],
        .transliterated
      )
    }
    guard
      let name = reader.name(
        endingAt: role.lowerBound,
        notBefore: firstFree(before: role.lowerBound),
        isSure: !isLoose(role),
        isOpen: isTaken(firstFree(before: role.lowerBound) - 1)
      )
    else { return addSurname(role) }
    let office = OfficeCandidate(role: role, holder: organizationEnd(name.lowerBound))
    // 叶利钦总统: of a state that is not China.
    let style: NameStyle = isForeignOffice(role) ? .transliterated : .chinese
    add(name, whole: name.lowerBound..<role.upperBound, [office], style)
  }

  /// The first of up to four characters before a role that no name holds.
  private func firstFree(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 4, !isTaken(start - 1) { start -= 1 }
    return start
  }

  /// 应急管理部王部长: a family name alone with an office.
  private mutating func addSurname(_ role: Range<Int>) {
    let start = role.lowerBound - 1
    guard start >= 0, lexicon.commonSurnames.contains(text.codes[start]), role.count <= 4,
      !lexicon.doubtfulSurnames.contains(text.codes[start]), !isLoose(role),
      // 俄方主席: no family name.
      text.codes[start] != 0x65B9 || !text.code(start - 1).isChinese,
      // 时任大使: no family name.
      text.codes[start] != 0x4EFB || !Self.former.contains(text.code(start - 1)),
      reader.words.kind(of: text.codes, start..<start + 2) == nil,
      organizationEnd(start) != nil || reader.isBoundary(start),
      reader.followStrength(role.upperBound) > 1
    else { return }
    let name = start..<role.upperBound
    let office = OfficeCandidate(role: role, holder: organizationEnd(start))
    add(
      PersonCandidate(name: name, whole: name, offices: [office], style: .chinese, isShort: true)
    )
  }

  private static let former = CodeSet("时前现历首新继连".nameCodes)

  /// The organization that ends at a position.
  private func organizationEnd(_ end: Int) -> Range<Int>? {
    organizationEnds.contains(end) ? holderEnds[end] : nil
  }

  private mutating func add(
    _ name: Range<Int>,
    whole: Range<Int>,
    _ offices: [OfficeCandidate],
    _ style: NameStyle
  ) {
    add(PersonCandidate(name: name, whole: whole, offices: offices, style: style, isShort: false))
  }

  private func isLoose(_ role: Range<Int>) -> Bool {
    for start in role
    where lexicon.looseRoles.longestMatch(in: text.codes, at: start)?.end == role.upperBound {
      return true
    }
    return false
  }

  mutating func add(_ candidate: PersonCandidate) {
    guard !candidate.name.contains(where: { taken[$0] }) else { return }
    for place in candidate.name { taken[place] = true }
    people.append(candidate)
  }

  /// Whether a character belongs to a person already found or to the name of an organization.
  func isTaken(_ position: Int) -> Bool {
    position >= 0 && position < taken.count && taken[position]
  }

  /// 王女士, 张青之先生.
  private mutating func findAddressed() {
    for position in text.codes.indices where text.codes[position].isChinese {
      guard let address = lexicon.chineseAddresses.longestMatch(in: text.codes, at: position),
        position > 0, !isTaken(position - 1),
        text.codes[position - 1] != 0x4EFB || !Self.former.contains(text.code(position - 2))
      else { continue }
      let whole = { (name: Range<Int>) in name.lowerBound..<address.end }
      if let name = reader.name(endingAt: position, notBefore: max(0, position - 4), isSure: true) {
        add(
          PersonCandidate(
            name: name,
            whole: whole(name),
            offices: [],
            style: .chinese,
            isShort: false
          )
        )
      } else if let name = dharmaName(before: position..<address.end) {
        add(
          PersonCandidate(
            name: name,
            whole: whole(name),
            offices: roleEnds[name.lowerBound].map { offices(endingWith: roles[$0]) } ?? [],
            style: .transliterated,
            isShort: false
          )
        )
      } else if let name = reader.soundedName(endingAt: position), isFree(name) {
        // 卡斯特罗教授.
        add(
          PersonCandidate(
            name: name,
            whole: whole(name),
            offices: [],
            style: .transliterated,
            isShort: true
          )
        )
      } else if lexicon.commonSurnames.contains(text.codes[position - 1]),
        reader.isBoundary(position - 1)
      {
        let name = position - 1..<address.end
        add(PersonCandidate(name: name, whole: name, offices: [], style: .chinese, isShort: true))
      }
    }
  }

  /// 觉培法师: the two characters of a name in religion, behind a mark or an office.
  private func dharmaName(before address: Range<Int>) -> Range<Int>? {
    let start = address.lowerBound - 2
    guard start >= 0, address.count == 2,
      text.string(address).isOne(of: .religious), text.codes[start].isChinese,
      text.codes[start + 1].isChinese,
      reader.words.kind(of: text.codes, start..<start + 2) == nil
    else { return nil }
    guard
      start == 0 || !text.codes[start - 1].isChinese || roleEnds[start] != nil
        || holderEnds[start] != nil
    else { return nil }
    return start..<address.lowerBound
  }

  private mutating func findDotted() {
    var position = 0
    while position < text.count {
      guard text.codes[position] == .middleDot else {
        position += 1
        continue
      }
      var start = position
      while start > 0, position - start < 9,
        lexicon.transliteration.contains(text.codes[start - 1])
          || start == position && text.codes[start - 1].isCapital
      {
        start -= 1
      }
      start = skipWord(wholeName(start, before: position), before: position)
      start = reader.minorityStart(endingAt: position) ?? start
      guard start < position, let range = reader.dotted(at: start), !isTaken(start) else {
        position += 1
        continue
      }
      // 教授何塞·某某, whose first character is a Chinese family name too.
      let held = roleEnds[start].map { offices(endingWith: roles[$0]) } ?? []
      let first = held.last.map { $0.holder?.lowerBound ?? $0.role.lowerBound } ?? start
      add(
        PersonCandidate(
          name: range,
          whole: min(first, start)..<range.upperBound,
          offices: held.reversed(),
          style: .transliterated,
          isShort: false
        )
      )
      position = max(position + 1, range.upperBound)
    }
  }

  /// 买买提·艾力: the characters before the first dot are the name where a mark stands before them, though
  /// they write no sound as a rule.
  private func wholeName(_ start: Int, before dot: Int) -> Int {
    var first = start
    while first > 0, text.codes[first - 1].isChinese, dot - first < 5 { first -= 1 }
    guard first < start, first == 0 || !text.codes[first - 1].isChinese,
      (first..<dot).allSatisfy({ !NameContexts.standard.edges.contains(text.codes[$0]) })
    else { return start }
    return first
  }

  /// The first character after a common word that a run of characters of sound begins with.
  private func skipWord(_ start: Int, before dot: Int) -> Int {
    var start = start
    for place in stride(from: dot, to: start, by: -1) where isWordEnd(place) {
      start = place
      break
    }
    while start < dot, NameContexts.standard.edges.contains(text.codes[start]), dot - start > 2 {
      start += 1
    }
    return start
  }

  private func isWordEnd(_ place: Int) -> Bool {
    roleEnds[place] != nil || holderEnds[place] != nil
  }

  /// A name at the beginning of a clause before a verb of speech: 张青之介绍.
  private mutating func findSpeakers() {
    for start in text.codes.indices where lexicon.japaneseStarts.contains(text.codes[start]) {
      guard !isTaken(start), let name = reader.japaneseName(at: start), isOpen(name) else {
        continue
      }
      add(PersonCandidate(name: name, whole: name, offices: [], style: .chinese, isShort: false))
    }
    for start in text.codes.indices where start == 0 || !text.codes[start - 1].isChinese {
      guard text.codes[start].isChinese, !isTaken(start), let range = openingName(at: start),
        speechVerbFollows(range.upperBound) || speaksLater(range.upperBound)
          || isIntroduced(range.upperBound)
          || isOwner(range)
      else { continue }
      add(PersonCandidate(name: range, whole: range, offices: [], style: .chinese, isShort: false))
    }
  }

  /// Whether a name is no part of a word or of a longer name: a mark or a small word before it, none of sound behind.
  private func isOpen(_ name: Range<Int>) -> Bool {
    reader.isBoundary(name.lowerBound)
      && (name.upperBound == text.count || reader.followStrength(name.upperBound) > 0
        || NameContexts.standard.edges.contains(text.codes[name.upperBound]))
  }

  /// 林若安：a name of three characters before the colon a paragraph begins with.
  private mutating func findLabel() {
    guard [0x3A, 0xFF1A].contains(text.code(3)), !isTaken(0),
      let name = reader.chineseName(at: 0, isSure: false), name.upperBound == 3
    else { return }
    add(PersonCandidate(name: name, whole: name, offices: [], style: .chinese, isShort: false))
  }

  /// 林志远是…总干事: a role in the clause behind 是.
  private func isIntroduced(_ position: Int) -> Bool {
    guard text.code(position) == 0x662F else { return false }
    var end = position + 1
    while end < text.count, end < position + 30, text.codes[end].isChinese { end += 1 }
    return roleEnds[end] != nil
  }

  /// 李嘉诚的长江集团: a common family name and two characters that are no word, before 的 and a company.
  private func isOwner(_ name: Range<Int>) -> Bool {
    guard text.code(name.upperBound) == 0x7684,
      lexicon.commonSurnames.contains(text.codes[name.lowerBound]),
      reader.words.kind(of: text.codes, name.lowerBound + 1..<name.upperBound) == nil
    else { return false }
    return organizations.contains {
      $0.range.lowerBound == name.upperBound + 1 && $0.kind == .company
    }
  }

  func speechVerbFollows(_ position: Int) -> Bool {
    lexicon.speech.longestMatch(in: text.codes, at: position) != nil
  }
}
