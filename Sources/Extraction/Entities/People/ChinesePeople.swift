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
  private let roleEnds: [Int: Int]
  /// What ends at a character and may hold an office: organizations, countries, places.
  private let holderEnds: [Int: Range<Int>]
  private(set) var people: [PersonCandidate] = []
  /// Characters of people already found and of the names of organizations.
  private var taken: [Bool]

  init(text: NameText, known: [KnownMatch], organizations: [OrganizationCandidate]) {
    self.text = text
    self.known = known
    self.organizations = organizations
    lexicon = .standard
    reader = ChineseNameReader(text: text, lexicon: .standard, words: NameContexts.standard.words)
    roles = text.hasChinese ? chineseRoles(in: text, .standard) : []
    roleEnds = Dictionary(
      roles.enumerated().map { ($1.upperBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var ends: [Int: Range<Int>] = [:]
    for match in known { ends[match.range.upperBound] = match.range }
    for organization in organizations {
      let end = organization.range.upperBound
      if ends[end]?.count ?? 0 < organization.range.count { ends[end] = organization.range }
    }
    holderEnds = ends
    taken = [Bool](repeating: false, count: text.count + 1)
    for organization in organizations where organization.isAnchored {
      for place in organization.range { taken[place] = true }
    }
  }

  /// Finds the people; call once.
  mutating func find() {
    guard text.hasChinese else { return }
    for role in roles { findBeside(role) }
    findAddressed()
    findDotted()
    findSpeakers()
    findListed()
    people.sort { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// Looks for a name after a role and, failing that, before it.
  private mutating func findBeside(_ role: Range<Int>) {
    let offices = offices(endingWith: role)
    let first = offices.last.map { $0.holder?.lowerBound ?? $0.role.lowerBound } ?? role.lowerBound
    if !isTaken(role.upperBound),
      let found = reader.name(
        at: role.upperBound,
        isForeign: isForeign(offices),
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
    guard !isTaken(role.lowerBound - 1), holderEnds[role.lowerBound] == nil,
      let name = reader.name(
        endingAt: role.lowerBound,
        notBefore: max(0, role.lowerBound - 4),
        isSure: !isLoose(role)
      )
    else { return }
    add(name, whole: name.lowerBound..<role.upperBound, [OfficeCandidate(role: role)], .chinese)
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

  private mutating func add(_ candidate: PersonCandidate) {
    guard !candidate.name.contains(where: { taken[$0] }) else { return }
    for place in candidate.name { taken[place] = true }
    people.append(candidate)
  }

  /// Whether a character belongs to a person already found or to the name of an organization.
  private func isTaken(_ position: Int) -> Bool {
    position >= 0 && position < taken.count && taken[position]
  }

  /// The offices that stand before a name, the nearest first: 埃及前总理、沙拉夫…基金会主席.
  func offices(endingWith role: Range<Int>) -> [OfficeCandidate] {
    var offices = [office(role)]
    while offices.count < 5, let last = offices.last {
      let start = last.holder?.lowerBound ?? last.role.lowerBound
      guard start > 1 else { break }
      // Between two offices stands a mark or 兼; 主席兼总干事 shares one holder.
      let mark = text.codes[start - 1]
      let isJoined = mark == 0x3001 || mark == 0x517C || mark == 0xFF0C && offices.count < 3
      guard isJoined, let index = roleEnds[start - 1] else { break }
      offices.append(office(roles[index]))
    }
    return offices
  }

  private func office(_ role: Range<Int>) -> OfficeCandidate {
    var end = role.lowerBound
    if let holder = holderEnds[end] {
      // 中国驻希腊大使: of China, not of Greece.
      guard text.code(holder.lowerBound - 1) == 0x9A7B else {
        return OfficeCandidate(role: role, holder: holder)
      }
      return OfficeCandidate(
        role: holder.lowerBound - 1..<role.upperBound,
        holder: holderEnds[holder.lowerBound - 1]
      )
    }
    // X的主席, X（Y）主席.
    if text.code(end - 1) == 0x7684 { end -= 1 }
    if text.code(end - 1) == 0xFF09 || text.code(end - 1) == 0x29 {
      var open = end - 2
      while open > max(0, end - 30), text.codes[open] != 0xFF08, text.codes[open] != 0x28 {
        open -= 1
      }
      end = open
    }
    return OfficeCandidate(role: role, holder: holderEnds[end])
  }

  private func isForeign(_ offices: [OfficeCandidate]) -> Bool {
    let china = NameLexicon.standard.positions["CHN"]
    for office in offices {
      guard let holder = office.holder else { continue }
      for match in known.beginning(in: holder) {
        switch match.meaning {
        case .country(let index), .people(let index): return index != china
        case .place(let index): return NameLexicon.standard.places[index].country != china
        case .organization, .nothing: continue
        }
      }
    }
    return false
  }

  /// 王女士, 张青之先生.
  private mutating func findAddressed() {
    for position in text.codes.indices where text.codes[position].isChinese {
      guard let address = lexicon.chineseAddresses.longestMatch(in: text.codes, at: position),
        position > 0, !isTaken(position - 1)
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
      } else if lexicon.commonSurnames.contains(text.codes[position - 1]),
        reader.isBoundary(position - 1)
      {
        let name = position - 1..<address.end
        add(PersonCandidate(name: name, whole: name, offices: [], style: .chinese, isShort: true))
      }
    }
  }

  private mutating func findDotted() {
    var position = 0
    while position < text.count {
      guard text.codes[position] == .middleDot else {
        position += 1
        continue
      }
      var start = position
      while start > 0, lexicon.transliteration.contains(text.codes[start - 1]), position - start < 9
      {
        start -= 1
      }
      start = skipWord(start, before: position)
      guard start < position, let range = reader.dotted(at: start), !isTaken(start) else {
        position += 1
        continue
      }
      add(
        PersonCandidate(
          name: range,
          whole: range,
          offices: [],
          style: .transliterated,
          isShort: false
        )
      )
      position = max(position + 1, range.upperBound)
    }
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
    for start in text.codes.indices where lexicon.surnames.contains(text.codes[start]) {
      guard start == 0 || !text.codes[start - 1].isChinese, !isTaken(start),
        let range = reader.chineseName(at: start, isSure: false), range.count >= 3,
        speechVerbFollows(range.upperBound) || isIntroduced(range.upperBound)
      else { continue }
      add(PersonCandidate(name: range, whole: range, offices: [], style: .chinese, isShort: false))
    }
  }

  /// 林志远是…总干事: a role in the clause behind 是.
  private func isIntroduced(_ position: Int) -> Bool {
    guard text.code(position) == 0x662F else { return false }
    var end = position + 1
    while end < text.count, end < position + 30, text.codes[end].isChinese { end += 1 }
    return roleEnds[end] != nil
  }

  private func speechVerbFollows(_ position: Int) -> Bool {
    lexicon.speech.longestMatch(in: text.codes, at: position) != nil
  }

  /// Further names of a list: 全小林、张伯礼、王琦等.
  private mutating func findListed() {
    var index = 0
    while index < people.count {
      let end = people[index].name.upperBound
      index += 1
      guard let next = nextListItem(after: end), !isTaken(next),
        let range = reader.chineseName(at: next, isSure: false), endsListItem(range.upperBound)
      else { continue }
      add(PersonCandidate(name: range, whole: range, offices: [], style: .chinese, isShort: false))
    }
  }

  /// Where the next name of a list begins: behind 、, 和, ，以及.
  private func nextListItem(after end: Int) -> Int? {
    var position = end
    let mark = text.code(position)
    if mark == 0x3001 || mark == 0xFF0C || mark == .space { position += 1 }
    if text.code(position) == 0x4EE5, text.code(position + 1) == 0x53CA { return position + 2 }
    if [0x548C, 0x4E0E, 0x53CA].contains(text.code(position)) { return position + 1 }
    return position > end && mark != 0xFF0C ? position : nil
  }

  private func endsListItem(_ end: Int) -> Bool {
    let code = text.code(end)
    return !code.isChinese || code == 0x7B49 || code == 0x548C || code == 0x53CA || code == 0x4E0E
      || speechVerbFollows(end)
  }
}
