import CorpusModel

extension ChinesePeopleFinder {
  /// The offices that stand before a name, the nearest first: 埃及前总理、沙拉夫…基金会主席.
  func offices(endingWith role: Range<Int>) -> [OfficeCandidate] {
    var offices = [office(role)]
    while offices.count < 5, let last = offices.last {
      let start = last.holder?.lowerBound ?? last.role.lowerBound
      guard start > 1 else { break }
      // Between two offices stands a mark or 兼; 主席兼总干事 shares one holder.
      let mark = text.codes[start - 1]
      let isJoined = mark == 0x3001 || mark == 0x517C || mark == 0xFF0C && offices.count < 3
      guard isJoined, let index = roleEnds[start - 1] else {
        guard last.holder == nil, let index = roleBeforeMark(start) else { break }
        offices.append(office(roles[index]))
        continue
      }
      offices.append(office(roles[index]))
    }
    return offices
  }

  /// 浙江大学教授、心理服务研究中心主任: the office before the mark, where words no list knows stand behind it.
  private func roleBeforeMark(_ start: Int) -> Int? {
    var position = start
    while position > 0, start - position < 18, text.codes[position - 1].isChinese { position -= 1 }
    guard position > 1, position < start, text.codes[position - 1] == 0x3001 else { return nil }
    return roleEnds[position - 1]
  }

  func office(_ role: Range<Int>) -> OfficeCandidate {
    let role = reaching(role)
    var end = role.lowerBound
    if let holder = holderEnds[end] {
      // 中国驻希腊大使: of China, not of Greece.
      guard text.code(holder.lowerBound - 1) == 0x9A7B else {
        return OfficeCandidate(role: role, holder: holder)
      }
      // 某厅驻基多代表: of the body before.
      return OfficeCandidate(role: role, holder: holderEnds[holder.lowerBound - 1])
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

  /// 卫生部长, 立法院长: the body whose last character the office shares; and what stands between an
  /// organization and the office of one of its parts, 感染科主任, 流行病学首席专家.
  func reaching(_ role: Range<Int>) -> Range<Int> {
    guard holderEnds[role.lowerBound] == nil else { return role }
    if role.count == 2, let start = bodyStart(endingAt: role.lowerBound + 1) {
      let isFormer = [0x524D, 0x539F, 0x526F].contains(text.code(start - 1))
      return (isFormer ? start - 1 : start)..<role.upperBound
    }
    var start = role.lowerBound
    while start > 0, role.lowerBound - start < 8, mayStandBetween(start - 1) {
      start -= 1
      guard holderEnds[start] != nil, !isTaken(start) else { continue }
      let isShort = role.lowerBound - start <= 4
      guard organizationEnds.contains(start) || isShort && countryEnds.contains(start),
        isUnit(start..<role.lowerBound)
      else { return role }
      return start..<role.upperBound
    }
    return department(before: role).map { $0..<role.upperBound } ?? role
  }

  /// 筹资与财务部筹资处|处长: where the departments begin that an office at the beginning of a clause belongs to.
  private func department(before role: Range<Int>) -> Int? {
    guard role.lowerBound > 2, Self.departments.contains(text.codes[role.lowerBound - 1]) else {
      return nil
    }
    var start = role.lowerBound
    while start > 0, role.lowerBound - start < 14 {
      let code = text.codes[start - 1]
      let isJoined = (code == 0x4E0E || code == 0x548C) && role.lowerBound - start > 2
      guard isJoined || mayStandBetween(start - 1) else { break }
      start -= 1
    }
    guard start == 0 || !text.codes[start - 1].isChinese, role.lowerBound - start > 2,
      isUnit(start..<role.lowerBound)
    else { return nil }
    return start
  }

  private static let departments = CodeSet("部处科组室".nameCodes)

  /// The beginning of a body of government of which the characters before `end` are the name.
  func bodyStart(endingAt end: Int) -> Int? {
    for length in [4, 5, 3] where end - length >= 0 {
      let codes = Array(text.codes[end - length..<end])
      guard let value = OrganizationLexicon.standard.chinese.value(of: codes),
        OrganizationLexicon.standard.chineseHeads[value].kind == .government
      else { continue }
      return end - length
    }
    return nil
  }

  /// 总统, 首相, 外长: offices that China does not know.
  func isForeignOffice(_ role: Range<Int>) -> Bool {
    role.contains { lexicon.foreignRoles.longestMatch(in: text.codes, at: $0) != nil }
  }

  /// Whether the words between an organization and an office name a part or a subject: they do not begin
  /// with a verb, or end in the noun for a part.
  private func isUnit(_ range: Range<Int>) -> Bool {
    Self.units.contains(text.codes[range.upperBound - 1])
      || NameContexts.standard.verbs.longestMatch(in: text.codes, at: range.lowerBound) == nil
  }

  private static let units = CodeSet("科部处室系组司局所厅学界会队".nameCodes)

  /// Whether a character may belong to the words between an organization and an office.
  func mayStandBetween(_ index: Int) -> Bool {
    let code = text.codes[index]
    guard code.isChinese, !NameContexts.standard.edges.contains(code) else { return false }
    return lexicon.cues.longestMatch(in: text.codes, at: index).map { $0.end - index < 2 } ?? true
  }

  func isForeign(_ offices: [OfficeCandidate]) -> Bool {
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
}
