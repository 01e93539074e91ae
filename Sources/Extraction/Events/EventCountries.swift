import CorpusModel

/// The countries of an event: those whose people or bodies take part, and where it is held.
extension EventDetailReader {
  /// The countries of the title and of those who held it, else of the sentence; of a journey those
  /// it leads to.
  func countries(_ event: Event, _ place: Range<Int>?, _ scope: EventScope?) -> [EntityID] {
    if core.kind == .dispatch, let there = countriesOfJourney(event, place) { return there }
    var ids = named(.country, in: core.title)
    if core.kind == .onlineDialogue { return countriesOfDialogue(event, scope) }
    if isGathering(core.kind) {
      // 湖南—马达加斯加论坛: a place in the title stands for its country.
      let places = paragraph.mentions(in: core.title).filter { $0.kind == .place && !$0.nested }
      for here in places.compactMap({ document.entities[$0.entity.index].country })
      where !ids.contains(here) && !ids.isEmpty { ids.append(here) }
    }
    if let place, let here = country(of: place) ?? country(before: place), !ids.contains(here) {
      ids.append(here)
    }
    if isOfTwoSides { add(parties(), to: &ids) }
    if isGathering(core.kind), let guests = scope.map(countriesOfGuests), !guests.isEmpty {
      add(guests, to: &ids)
      return ids
    }
    if ids.isEmpty { ids = abbreviated() }
    if isElsewhere || (place == nil && isWorldwide) { return ids }
    if core.kind == .visit || core.rule.hasSuffix("signed"), ids.isEmpty { ids = scene(event) }
    if ids.isEmpty { ids = told(named(.country, in: passage)) }
    if ids.isEmpty { ids = countryOfPlace() }
    if ids.isEmpty, core.kind != .launch { ids = countryOfHosts(event) }
    if ids.isEmpty, let main = mainCountry(ofBodies: true) { ids = [main] }
    return core.kind == .visit ? countriesOfVisit(to: ids) : ids
  }

  /// Of a dialogue online those of the title, else of its clause, else of all who hold it.
  private func countriesOfDialogue(_ event: Event, _ scope: EventScope?) -> [EntityID] {
    var ids = named(.country, in: core.title)
    if ids.isEmpty { ids = named(.country, in: core.title.upperBound..<clauseEnd()) }
    if ids.isEmpty { ids = scope.map(countriesOfGuests) ?? [] }
    if ids.isEmpty { ids = countriesOfAll(event.hosts) }
    if ids.isEmpty { ids = abbreviated() }
    guard ids.isEmpty, core.rule.hasSuffix("attended") else { return ids }
    // 缅甸2万名民众关注线上交流活动
    let start = min(core.sentence.lowerBound, core.title.lowerBound)
    return named(.country, in: start..<core.title.lowerBound)
  }

  /// The countries of those who visit and of where they go.
  private func countriesOfVisit(to goals: [EntityID]) -> [EntityID] {
    let there = onThisSideOfBorder(goals)
    var ids = visitors(to: there)
    add(there, to: &ids)
    if paragraph.searched.has("华", before: core.verb.upperBound),
      let china = document.entities.firstIndex(where: { $0.code == "CHN" })
    {
      add([EntityID(china)], to: &ids)
    }
    return ids
  }

  private func add(_ others: [EntityID], to ids: inout [EntityID]) {
    for other in others where !ids.contains(other) { ids.append(other) }
  }

  /// An event that somebody came to, and of which nothing says where it was.
  private var isElsewhere: Bool {
    guard core.rule.hasSuffix("attended") else { return false }
    if words.has("worldwide", in: paragraph.searched, core.title) { return true }
    return core.kind == .other
  }

  /// 国际分享交流大会: without a place it was nowhere that its title would say.
  private var isWorldwide: Bool {
    guard isChinese, core.rule.hasSuffix("held") || core.rule.hasSuffix("launched") else {
      return false
    }
    let reader = EventCoreReader(paragraph: paragraph)
    let start = reader.clauseStart(before: core.verb.lowerBound, in: core.sentence)
    return ["国际", "全球", "世界"].contains {
      paragraph.searched.firstOffset(of: $0, in: core.title) != nil
    } && named(.country, in: start..<max(start, core.title.upperBound)).isEmpty
  }

  /// 中日韩外长视频会议: three countries and more that open a title, each by one character.
  private func abbreviated() -> [EntityID] {
    guard isChinese else { return [] }
    let text = paragraph.searched
    let reader = EventCoreReader(paragraph: paragraph)
    let clause = text.trimmed(
      min(
        core.title.lowerBound,
        reader.clauseStart(before: core.verb.lowerBound, in: core.sentence)
      )..<core.title.upperBound
    ).lowerBound
    // 中日韩举行了视频会议
    var offset = words.stands("verb", in: text, at: clause + 9) ? clause : core.title.lowerBound
    var ids: [EntityID] = []
    while offset < core.title.upperBound,
      let code = Self.shortCountries.first(where: { text.has($0.key, at: offset) })?.value,
      let country = document.entities.firstIndex(where: { $0.code == code })
    {
      ids.append(EntityID(country))
      offset += 3
    }
    return ids.count >= 3 ? ids : []
  }

  private static let shortCountries: [String: String] = [
    "中": "CHN", "日": "JPN", "韩": "KOR", "朝": "PRK", "蒙": "MNG", "俄": "RUS", "美": "USA",
    "英": "GBR", "法": "FRA", "德": "DEU", "老": "LAO", "缅": "MMR", "泰": "THA", "柬": "KHM",
    "越": "VNM",
  ]

  /// Whether two sides meet or sign.
  private var isOfTwoSides: Bool {
    if core.rule.hasSuffix("met") { return true }
    return core.kind == .conference && core.rule.hasSuffix("held")
      && words.has("talks", in: paragraph.searched, core.title)
  }

  /// The countries of the people and the bodies that a clause names.
  private func parties() -> [EntityID] {
    let reader = EventCoreReader(paragraph: paragraph)
    let start = min(
      core.title.lowerBound,
      reader.clauseStart(before: core.verb.lowerBound, in: core.sentence)
    )
    let clause = start..<max(clauseEnd(), start)
    var ids: [EntityID] = []
    for person in paragraph.people(in: clause) {
      let country =
        person.offices.first?.country ?? document.entities[person.entity.index].country
      add(country.map { [$0] } ?? [], to: &ids)
    }
    for body in paragraph.mentions(in: clause) where !body.nested && body.kind == .organization {
      add(document.entities[body.entity.index].country.map { [$0] } ?? [], to: &ids)
    }
    return ids
  }

  /// The countries of those who hold an event together.
  private func countriesOfAll(_ hosts: [EntityID]) -> [EntityID] {
    guard hosts.count > 1 else { return [] }
    var ids: [EntityID] = []
    for host in hosts { add(document.entities[host.index].country.map { [$0] } ?? [], to: &ids) }
    return ids.count > 1 ? ids : []
  }

  /// 来自中国、老挝、缅甸三国的120名代表出席, `NGOs of China, Kazakhstan and Turkey were present`.
  private func countriesOfGuests(_ scope: EventScope) -> [EntityID] {
    let text = scope.paragraph.searched
    for sentence in scope.sentences.prefix(3)
    where words.has("attend", in: text, sentence) || words.has("guest", in: text, sentence) {
      let names = scope.paragraph.mentions(in: sentence).filter {
        $0.kind == .country && $0.form == .full && !$0.nested
      }
      for (index, first) in names.enumerated() where opensList(first, in: text) {
        var list = [first.entity]
        var end = first.range.upperBound
        for next in names[(index + 1)...] {
          guard isJoined(end, next.range.lowerBound, in: text) else { break }
          add([next.entity], to: &list)
          end = next.range.upperBound
        }
        if list.count > 1 { return list }
      }
    }
    return []
  }

  private func opensList(_ name: EntityMention, in text: [UInt8]) -> Bool {
    let start = text.trimmed(0..<name.range.lowerBound).upperBound
    let openings = isChinese ? ["来自", "由", "，", "有"] : ["from", "of", "from the", "of the"]
    return openings.contains { text.has($0, before: start) }
  }

  private func isJoined(_ end: Int, _ start: Int, in text: [UInt8]) -> Bool {
    guard end <= start else { return false }
    let gap = Array(text[text.trimmed(end..<start)])
    return ["、", "和", "及", "以及", "与", ",", "and", ", and", ", the", "and the", ", and the"]
      .contains { Array($0.utf8) == gap }
  }

  /// Where a visit whose goal no list knows leads to: where the article is set.
  private func scene(_ event: Event) -> [EntityID] {
    guard named(.country, in: passage).isEmpty else { return [] }
    let home = countryOfHosts(event)
    return (tally.most(without: home) ?? mainCountry()).map { [$0] } ?? []
  }

  /// 黎巴嫩叙利亚边境的难民营: of two countries at a border the one the article is about.
  private func onThisSideOfBorder(_ ids: [EntityID]) -> [EntityID] {
    guard ids.count > 1, words.has("border", in: paragraph.searched, core.title),
      let main = ids.max(by: { (tally.countries[$0] ?? 0) < (tally.countries[$1] ?? 0) })
    else { return ids }
    return [main]
  }

  /// Where the clause of the title ends.
  private func clauseEnd() -> Int {
    max(
      core.title.upperBound,
      EventCoreReader(paragraph: paragraph).clauseEnd(
        after: core.title.upperBound,
        in: core.sentence
      )
    )
  }

  /// Where a journey leads to, else where it sets out from.
  private func countriesOfJourney(_ event: Event, _ place: Range<Int>?) -> [EntityID]? {
    let end = max(core.verb.upperBound, core.title.upperBound)
    let goals = onThisSideOfBorder(named(.country, in: core.verb.upperBound..<end))
    // 从南宁发往美国、加拿大
    let isSent = words.stands("sent from", in: paragraph.searched, at: core.verb.lowerBound)
    if isSent, !goals.isEmpty { return goals }
    // `left Lanzhou for Tacloban`
    if !isChinese, let there = countryBehindFor(end) { return [there] }
    if let place, let here = country(of: place) { return [here] }
    if !goals.isEmpty { return goals }
    // 向伊朗、意大利派遣专家组
    let clause = core.title.lowerBound..<max(core.title.lowerBound, core.verb.lowerBound)
    if isChinese, let toward = words.places(of: "toward", in: paragraph.searched, clause).first {
      let named = named(.country, in: toward.upperBound..<clause.upperBound)
      if !named.isEmpty { return named }
    }
    // 向斯里兰卡赠送洗衣机，9日起运
    if isChinese, let given = countryGivenTo() { return [given] }
    let home = countryOfHosts(event)
    if !home.isEmpty, words.stands("set out", in: paragraph.searched, at: core.verb.lowerBound) {
      return home
    }
    // A goal that no list knows: where the article is set, not where they come from.
    let from = home + named(.country, in: clause)
    return (tally.most(without: from) ?? mainCountry()).map { [$0] }
  }

  /// `left Lanzhou for Tacloban, the Philippines`: the country of what stands behind `for`.
  private func countryBehindFor(_ end: Int) -> EntityID? {
    let text = paragraph.searched
    let behind = core.verb.upperBound..<max(core.verb.upperBound, end)
    guard let word = text.firstOffset(of: " for ", in: behind) else { return nil }
    return paragraph.mentions(beginningIn: word + 5..<word + 10).lazy.compactMap { name in
      switch name.kind {
      case .country: name.entity
      case .place: document.entities[name.entity.index].country
      case .organization, .person, .group: nil
      }
    }.first
  }

  /// The country behind 向 in the clauses before a journey of goods.
  private func countryGivenTo() -> EntityID? {
    let text = paragraph.searched
    let before = core.sentence.lowerBound..<max(core.sentence.lowerBound, core.title.lowerBound)
    return words.places(of: "toward", in: text, before).lazy.compactMap { word in
      paragraph.mentions(at: word.upperBound).first { $0.kind == .country }?.entity
    }.last
  }

  /// The countries of those who visit; of an officer of state without one the country told last before the name.
  private func visitors(to goals: [EntityID]) -> [EntityID] {
    let before = core.title.lowerBound..<max(core.title.lowerBound, core.verb.lowerBound)
    guard words.has("office", in: paragraph.searched, before) else { return [] }
    let known = paragraph.people(in: before).compactMap {
      $0.offices.first?.country ?? document.entities[$0.entity.index].country
    }
    if let first = known.first(where: { !goals.contains($0) }) { return [first] }
    guard named(.country, in: before).isEmpty,
      !paragraph.mentions(in: before).contains(where: { $0.kind == .organization })
    else { return [] }
    let last = paragraph.mentions(in: 0..<core.title.lowerBound).last {
      $0.kind == .country && !goals.contains($0.entity)
    }
    return last.map { [$0.entity] } ?? []
  }

  /// Of the countries a passage names, the one that the article is about; that one, too, where it
  /// names none.
  private func told(_ named: [EntityID]) -> [EntityID] {
    if core.kind == .visit || core.kind == .launch { return named }
    guard let main = mainCountry() else { return named }
    return named.isEmpty || named.contains(main) ? [main] : named
  }

  private func mainCountry(ofBodies: Bool = false) -> EntityID? {
    tally.main(withBodies: ofBodies)
  }

  /// The country of a place as it is written: of the last name in it that has one.
  private func country(of place: Range<Int>) -> EntityID? {
    paragraph.mentions(in: place).reversed().lazy.compactMap { mention -> EntityID? in
      if mention.kind == .country { return mention.entity }
      return mention.kind == .place ? document.entities[mention.entity.index].country : nil
    }.first
  }

  /// 到达黎巴嫩边境的第64号难民营: the country named on the way to a place of a journey.
  private func country(before place: Range<Int>) -> EntityID? {
    guard core.kind == .visit || core.kind == .dispatch, isChinese,
      core.verb.upperBound < place.lowerBound
    else { return nil }
    return paragraph.mentions(in: core.verb.upperBound..<place.lowerBound).first {
      $0.kind == .country && !$0.nested
    }?.entity
  }

  private func countryOfPlace() -> [EntityID] {
    let place = paragraph.mentions(in: passage).lazy.filter { $0.kind == .place }
      .compactMap { document.entities[$0.entity.index].country }.first
    return place.map { [$0] } ?? []
  }

  private func countryOfHosts(_ event: Event) -> [EntityID] {
    let host = event.hosts.lazy.map { document.entities[$0.index] }.first { $0.country != nil }
    return host?.country.map { [$0] } ?? []
  }

  private func named(_ kind: EntityKind, in range: Range<Int>) -> [EntityID] {
    var ids: [EntityID] = []
    let all = paragraph.mentions(in: range)
    for mention in all where mention.kind == kind {
      // Chinese Chamber of Commerce in Cambodia: a body of where it is.
      let isOrigin =
        mention.nested && mention.form == .adjective
        && all.contains {
          $0.nested && $0.kind == .country && $0.form == .full
            && paragraph.name(over: $0.range.lowerBound)
              == paragraph.name(over: mention.range.lowerBound)
        }
      if isOrigin { continue }
      if !ids.contains(mention.entity) { ids.append(mention.entity) }
    }
    return ids
  }
}
