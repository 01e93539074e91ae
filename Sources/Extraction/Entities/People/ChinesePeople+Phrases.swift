/// Names that the words round them tell of: 名叫法图的女孩, 选举罗秀英为会长, 韩国队的申静子.
extension ChinesePeopleFinder {
  /// Names behind a verb that gives a name or an office.
  mutating func findCalled() {
    for start in text.codes.indices where text.codes[start].isChinese {
      if let verb = lexicon.naming.longestMatch(in: text.codes, at: start) { addNamed(verb.end) }
      if let verb = lexicon.electing.longestMatch(in: text.codes, at: start) {
        addElected(verb.end)
      }
    }
  }

  /// 名叫法图的: the name reaches to 的 or to a mark.
  private mutating func addNamed(_ start: Int) {
    guard !isTaken(start) else { return }
    if let name = reader.chineseName(at: start, isSure: true),
      !text.code(name.upperBound).isChinese || text.code(name.upperBound) == 0x7684
    {
      return add(
        PersonCandidate(name: name, whole: name, offices: [], style: .chinese, isShort: false)
      )
    }
    var end = start
    while end < text.count, end - start < 9,
      lexicon.transliteration.contains(text.codes[end]) || text.codes[end] == .middleDot
    {
      end += 1
    }
    guard end - start > 1, !text.code(end).isChinese || text.code(end) == 0x7684,
      reader.words.kind(of: text.codes, start..<start + 2) == nil
    else { return }
    add(
      PersonCandidate(
        name: start..<end,
        whole: start..<end,
        offices: [],
        style: .transliterated,
        isShort: false
      )
    )
  }

  /// 选举罗秀英为会长: a name before 为 or 担任 and an office.
  private mutating func addElected(_ start: Int) {
    guard !isTaken(start) else { return }
    for length in [3, 2, 4] {
      let end = start + length
      guard let mark = linkingWord(at: end),
        lexicon.surnames.contains(text.code(start)),
        let role = rolesByStart[end + mark.count] ?? roleWithin(end + mark.count),
        reader.chineseName(at: start, isSure: true) != nil || length == 3
      else { continue }
      let name = start..<end
      return add(
        PersonCandidate(
          name: name,
          whole: name,
          offices: [office(role)],
          style: .chinese,
          isShort: false
        )
      )
    }
  }

  /// 王时雨，一位刚刚参加工作的军人托母亲…: a name that opens a clause, and behind the comma what its bearer is.
  mutating func findExplained() {
    for comma in text.codes.indices where text.codes[comma] == 0xFF0C {
      guard comma >= 2, comma + 2 < text.count,
        text.string(comma + 1..<comma + 3).isOne(of: .oneWho) || isHeldBehind(comma),
        let start = [comma - 3, comma - 2].first(where: { $0 >= 0 && isOpening($0) && !isTaken($0) }
        ),
        let name = reader.chineseName(at: start, isSure: false), name.upperBound == comma,
        let calling = calling(in: comma + 3..<min(text.count, comma + 24))
      else { continue }
      add(
        PersonCandidate(
          name: name,
          whole: name,
          offices: [OfficeCandidate(role: calling)],
          style: .chinese,
          isShort: false
        )
      )
    }
  }

  /// 王立，襄阳大学副教授，…: a body and an office of it between two marks.
  private func isHeldBehind(_ comma: Int) -> Bool {
    var end = comma + 1
    while end < text.count, end - comma < 24, text.codes[end].isChinese { end += 1 }
    guard let role = roleEnds[end].map({ roles[$0] }) else { return false }
    return organizationEnds.contains(role.lowerBound)
      && holderEnds[role.lowerBound]?.lowerBound == comma + 1
  }

  private func isOpening(_ start: Int) -> Bool {
    start == 0 || !text.codes[start - 1].isChinese
  }

  /// The first calling of a clause.
  private func calling(in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound, text.codes[place].isChinese {
      if let role = rolesByStart[place] { return role }
      place += 1
    }
    return nil
  }

  private func linkingWord(at start: Int) -> String? {
    NameWords.standard[.appointment].filter { word in
      start + word.count <= text.count && text.string(start..<start + word.count) == word
    }.max { $0.count < $1.count }
  }

  /// The office in the clause behind 为: 为基金会首任会长.
  private func roleWithin(_ start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end < start + 20, text.codes[end].isChinese {
      end += 1
      if let index = roleEnds[end] { return roles[index] }
    }
    return nil
  }

  /// 某某和某某是医学院的研究生: the office behind 是, in the same clause.
  private func officeBehind(_ end: Int) -> OfficeCandidate? {
    var position = end
    if [0x548C, 0x4E0E, 0x3001].contains(text.code(position)),
      let next = people.first(where: { $0.name.lowerBound == position + 1 })
    {
      position = next.name.upperBound
    }
    guard text.code(position) == 0x662F else { return nil }
    var last = position + 1
    while last < text.count, last - position < 30, text.codes[last].isChinese { last += 1 }
    guard let index = roleEnds[last] else { return nil }
    let office = office(roles[index])
    return office.holder == nil || (office.holder?.lowerBound ?? 0) <= position ? nil : office
  }

  /// Gives people without an office the organization before 的: 南苏丹红十字会的约翰·洛博尔.
  mutating func findAffiliations() {
    for index in people.indices where people[index].offices.isEmpty {
      if let office = officeBehind(people[index].name.upperBound) {
        people[index].offices = [office]
        continue
      }
      let start = people[index].name.lowerBound
      guard text.code(start - 1) == 0x7684, organizationEnds.contains(start - 1) else { continue }
      people[index].affiliation = holderEnds[start - 1]
    }
  }
}
