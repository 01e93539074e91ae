import CorpusModel

/// Where the receivers of a gift are from, and who keeps what a list of gifts tells, where the words of
/// the gift do not say it.
struct ReceiverSeat {
  let document: AnnotatedDocument
  let paragraph: AnnotatedParagraph
  let groups: GroupList
  let stricken: StrickenCountries

  private var words: GivingWords { paragraph.language.isChinese ? .chinese : .english }

  /// A gift with what its words do not say of those who receive it.
  func seated(_ transfer: Transfer) -> Transfer {
    var seated = transfer
    if transfer.recipients.isEmpty, let body = keeper(of: transfer) ?? interviewed(transfer) {
      seated.recipients = [body]
    }
    if seated.recipients.isEmpty, let goal = goalOfTeam(transfer) {
      seated.recipients = [goal]
      seated.countries = [goal]
    }
    if let struck = passedOn(seated) {
      seated.countries = [struck]
    } else if seated.countries.isEmpty {
      seated.countries = countries(of: seated)
    }
    seated.aggregate = transfer.aggregate || isOfMany(transfer)
    return seated
  }

  /// Where a team helps whose name says so: 中国赴某国抗疫援助队.
  private func goalOfTeam(_ transfer: Transfer) -> EntityID? {
    guard paragraph.language.isChinese, !transfer.donors.isEmpty, transfer.status == .given else {
      return nil
    }
    let start = paragraph.sentences.last { $0.lowerBound <= transfer.range.lowerBound }?.lowerBound
    let told = (start ?? transfer.range.lowerBound)..<transfer.range.upperBound
    let text = paragraph.plain
    return paragraph.mentions(in: told).first { mention in
      mention.kind == .country
        && words["team lead"].ends(in: text, before: mention.range.lowerBound)
        && words["team"].stands(
          in: text,
          mention.range.upperBound..<min(told.upperBound, mention.range.upperBound + 30)
        )
    }?.entity
  }

  /// The stricken country that bodies elsewhere collect for: what 中国红十字会 is given for a quake in Haiti is
  /// for Haiti.
  private func passedOn(_ transfer: Transfer) -> EntityID? {
    guard let struck = stricken.ids.first, !transfer.recipients.isEmpty,
      transfer.countries.count <= 1, !transfer.countries.contains(where: stricken.ids.contains)
    else { return nil }
    return transfer.recipients.allSatisfy(collects) ? struck : nil
  }

  /// Whether what a charity collects is for those in need elsewhere: its article is on other countries.
  private func isForAbroad(_ transfer: Transfer, _ homes: [EntityID]) -> Bool {
    guard transfer.status == .raised, transfer.recipients.allSatisfy(collects) else { return false }
    let named = document.context(of: paragraph).countries
    return !named.allSatisfy(homes.contains) && !homes.contains(where: stricken.isAbout)
  }

  private func collects(_ id: EntityID) -> Bool {
    PartyReader(document: document, paragraph: paragraph).isCollector(id)
  }

  /// The countries of receivers that name none: those the words of the gift name (三国儿童 the last three), else
  /// the stricken one, else that of the last country or place before them.
  func countries(of transfer: Transfer) -> [EntityID] {
    let bodies = transfer.recipients.filter { $0.index < document.entities.count }
    if !bodies.isEmpty {
      var homes: [EntityID] = []
      for home in bodies.compactMap({ document[$0].country }) where !homes.contains(home) {
        homes.append(home)
      }
      return homes.isEmpty || isForAbroad(transfer, homes) ? Array(stricken.ids.prefix(1)) : homes
    }
    let names =
      transfer.recipients.isEmpty
      ? [paragraph.string(transfer.range)] : transfer.recipients.map(name)
    let told = names.first.map { countOfCountries($0) } ?? 1
    let count = told == 1 && transfer.recipients.isEmpty ? countInSentence(transfer) : told
    if count > 1 {
      return named(in: 0..<transfer.range.upperBound, count, for: transfer) { _ in true }
    }
    for name in names {
      let form = plainForm(of: Array(name.utf8))
      if words["at home"].stands(in: form, 0..<form.count), let home { return [home] }
      if words["everywhere"].stands(in: form, 0..<form.count) { return [] }
    }
    if transfer.status == .raised, transfer.recipients.isEmpty {
      return Array(stricken.ids.prefix(1))
    }
    let own = named(in: transfer.range, 1, for: transfer) { mention in
      words["seat lead"].ends(in: paragraph.plain, before: mention.range.lowerBound)
        || paragraph.plain.has(" ", before: mention.range.lowerBound)
          && words["seat lead"].ends(in: paragraph.plain, before: mention.range.lowerBound - 1)
    }
    if !own.isEmpty { return own }
    let behind = placesBehind(transfer)
    if !behind.isEmpty { return behind }
    return (stricken.ids.first ?? nearest(to: transfer) ?? domestic).map { [$0] } ?? []
  }

  /// The countries that the rest of the sentence says a gift is for: `a grant to rebuild roads in Malawi and Zambia`.
  private func placesBehind(_ transfer: Transfer) -> [EntityID] {
    guard stricken.ids.isEmpty,
      let sentence = paragraph.sentences.first(where: { $0.contains(transfer.range.lowerBound) }),
      transfer.range.upperBound < sentence.upperBound
    else { return [] }
    let rest = transfer.range.upperBound..<sentence.upperBound
    let text = paragraph.plain
    let names = paragraph.mentions(in: rest).filter { !$0.nested && $0.form != .adjective }
    var found: [EntityID] = []
    var end = 0
    for mention in names {
      let start = text.trimmed(rest.lowerBound..<max(rest.lowerBound, mention.range.lowerBound))
        .upperBound
      let opens = mention.range.lowerBound > 0 && words["seat lead"].ends(in: text, before: start)
      let gap = text.trimmed(end..<max(end, mention.range.lowerBound))
      let goesOn =
        !found.isEmpty && words["joint"].length(in: text, at: gap.lowerBound) == gap.count
      guard found.isEmpty ? opens : goesOn else {
        guard found.isEmpty else { break }
        continue
      }
      guard !transfer.donors.contains(mention.entity), let country = seat(mention, in: paragraph)
      else { continue }
      if !found.contains(country) { found.append(country) }
      end = mention.range.upperBound
    }
    return found
  }

  /// The country or the place's country named last before a gift, in its paragraph or those before it, that is not
  /// where the giver is at home.
  private func nearest(to transfer: Transfer) -> EntityID? {
    let homes = transfer.donors.compactMap { id in
      id.index < document.entities.count ? document[id].country ?? id : nil
    }
    if let own = homes.first(where: stricken.isAbout) { return own }
    func first(in place: AnnotatedParagraph, before end: Int) -> EntityID? {
      for mention in place.mentions.reversed()
      where !mention.nested && mention.range.upperBound <= end {
        let country =
          mention.kind == .organization
          ? document[mention.entity].country : seat(mention, in: place)
        guard let country, !homes.contains(country), !stricken.isRare(country),
          country != home || !paragraph.language.isChinese,
          !transfer.donors.contains(mention.entity)
        else { continue }
        return country
      }
      return nil
    }
    if let found = first(in: paragraph, before: transfer.range.upperBound) { return found }
    let own = document.context(of: paragraph).paragraphs
    guard let position = own.firstIndex(of: paragraph.id.index) else { return nil }
    for index in own[..<position].suffix(6).reversed() {
      let place = document.paragraphs[index]
      if let found = first(in: place, before: place.plain.count) { return found }
    }
    return nil
  }

  /// China, where a Chinese article names no other country.
  private var domestic: EntityID? {
    if let home, stricken.isAbout(home) { return home }
    guard paragraph.language.isChinese, let home else { return nil }
    let named = document.context(of: paragraph).countries
    return named.allSatisfy { $0 == home } ? home : nil
  }

  /// The last countries a range names, without those of who gives and those something comes from.
  private func named(
    in range: Range<Int>,
    _ count: Int,
    for transfer: Transfer,
    where accepts: (EntityMention) -> Bool
  ) -> [EntityID] {
    var found: [EntityID] = []
    for mention in paragraph.mentions(in: range).reversed() where found.count < count {
      guard !mention.nested, mention.form != .adjective, let country = seat(mention, in: paragraph),
        accepts(mention), !transfer.donors.contains(mention.entity), !isOfGiver(mention, transfer),
        !words["out of"].ends(in: paragraph.plain, before: mention.range.lowerBound),
        !found.contains(country)
      else { continue }
      found.append(country)
    }
    return found.reversed()
  }

  /// Whether a name stands in the words for a giver: 在班加西经商的中国侨民.
  private func isOfGiver(_ mention: EntityMention, _ transfer: Transfer) -> Bool {
    let word = paragraph.text[mention.range]
    return transfer.donors.contains { id in
      guard let group = groups[id] else { return false }
      let name = Array(group.name.utf8)
      return name.firstOffset(of: Array(word), in: 0..<name.count) != nil
    }
  }

  /// The body of who answers in an interview: what others gave, they gave it.
  private func interviewed(_ transfer: Transfer) -> EntityID? {
    guard paragraph.kind == .turn, transfer.countries.isEmpty, transfer.status != .planned else {
      return nil
    }
    let parties = PartyReader(document: document, paragraph: paragraph)
    guard let body = parties.speaker(before: 0), !transfer.donors.contains(body) else { return nil }
    return body
  }

  /// The body that an entry of a list of gifts was given to: whom the article is about.
  func keeper(of transfer: Transfer) -> EntityID? {
    let text = paragraph.text
    let start = text.trimmed(0..<text.count).lowerBound
    var end = start
    while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
    let isNumbered =
      end > start && end < text.count && (text[end] == 0x2E || text.has("、", at: end))
    let isMarked = end == start && end < text.count && [0x2D, 0x2A].contains(text[end])
    guard isNumbered || isMarked || paragraph.kind == .listItem,
      let main = document.context(of: paragraph).mainOrganizations.first,
      !transfer.donors.contains(main), !transfer.donors.isEmpty
    else { return nil }
    return main
  }

  /// Whether unnamed many gave, so that the gift is the total of theirs: `donors pledged $358 million`.
  func isOfMany(_ transfer: Transfer) -> Bool {
    transfer.donors.contains { id in
      guard id.index >= document.entities.count else { return false }
      let form = plainForm(of: Array(name(id).utf8))
      return words["many givers"].stands(in: form, 0..<form.count)
    }
  }

  /// China.
  private var home: EntityID? {
    document.entities.firstIndex { $0.kind == .country && $0.name == "China" }.map { EntityID($0) }
  }

  private func name(_ id: EntityID) -> String {
    id.index < document.entities.count ? document[id].name : groups[id]?.name ?? ""
  }

  /// How many countries the words before a gift without a receiver speak of: 项目在这3个国家启动，发放….
  private func countInSentence(_ transfer: Transfer) -> Int {
    let start = paragraph.sentences.last { $0.lowerBound <= transfer.range.lowerBound }?.lowerBound
    guard let start, start < transfer.list.itemStart else { return 1 }
    return countOfCountries(paragraph.string(start..<transfer.list.itemStart), saying: ["these"])
  }

  /// How many countries 三国儿童, 这3个国家 and `children in the three countries` speak of, named before.
  private func countOfCountries(_ name: String, saying leads: [String] = ["", "these"]) -> Int {
    let form = plainForm(of: Array(name.utf8))
    for (count, number) in zip(2..., ["two", "three", "four", "five"]) {
      let isTold = leads.contains { lead in
        let kind = lead.isEmpty ? "\(number) countries" : "\(lead) \(number) countries"
        return words[kind].stands(in: form, 0..<form.count)
      }
      if isTold { return count }
    }
    return 1
  }

  /// The country a name stands for; none where it only tells whose people act (中国志愿者).
  private func seat(_ mention: EntityMention, in place: AnnotatedParagraph) -> EntityID? {
    guard mention.kind == .country || mention.kind == .place else { return nil }
    let end = mention.range.upperBound
    let next = place.plain.trimmed(end..<place.plain.count).lowerBound
    if words["giver noun"].stands(in: place.plain, at: next) { return nil }
    return mention.kind == .country ? mention.entity : document[mention.entity].country
  }
}
