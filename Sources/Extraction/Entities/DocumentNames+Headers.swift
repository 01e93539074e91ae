import CorpusModel

/// What lines above and round an article say: who publishes it, and who is interviewed.
extension DocumentNames {
  /// Registers the publisher that a file names, unless it is no name.
  mutating func registerPublisher(_ name: String) {
    let codes = name.nameCodes
    let words = codes.split(separator: .space).count
    guard
      codes.first?.isChinese ?? false ? (3...14).contains(codes.count) : (2...6).contains(words),
      codes.allSatisfy({ $0.isChinese || $0.isWordInner || $0 == .space || $0 == 0x26 })
    else { return }
    let key = organizationKey(name)
    if let known = lexicon.organization(named: key) {
      publisher = registry.known(known)
      return
    }
    let reading = ParagraphReading(Array(name.utf8), LowerCaseWords())
    let whole = reading.organizations.first { $0.range.count + 4 > codes.count }
    publisher = registry.organization(
      key,
      name: withoutArticle(name),
      kind: whole?.kind ?? .media,
      country: whole?.country
    )
  }

  /// Finds the body that publishes a text of its own and speaks in it of itself: `Quarterly newsletter of X`,
  /// `X is a charity registered in …`.
  mutating func registerHouse(_ document: AnnotatedDocument) {
    guard document.read.document.kind != .journalIssue, !document.read.document.language.isChinese
    else { return }
    for index in readings.indices.prefix(8) {
      let text = readings[index].text.string(0..<min(600, readings[index].text.count))
      guard let cue = NameWords.standard[.houseCue].sorted().first(where: { text.contains($0) }),
        let name = capitalized(behind: cue, in: text)
      else { continue }
      let country = readings[index].known.lazy.compactMap(seat(of:)).first
      let key = organizationKey(name)
      let body = registry.organization(key, name: name, kind: .association, country: country)
      registry.update(body) { $0.organizationKind = .association }
      house = body
      publisher = publisher ?? body
      return
    }
    registerCharity()
  }

  /// The publisher, where the text says what it is.
  private mutating func registerCharity() {
    guard let publisher else { return }
    let name = registry.entities[publisher.index].name
    for reading in readings.suffix(8) {
      let text = reading.text.string(0..<min(1000, reading.text.count))
      guard text.contains(name + " is a "), text.contains("charity") || text.contains("registered")
      else { continue }
      let country = reading.known.lazy.compactMap(seat(of:)).first.map { registry.country($0) }
      registry.update(publisher) { entity in
        entity.organizationKind = .association
        entity.country = entity.country ?? country
      }
      house = publisher
    }
  }

  /// The capitalised words behind a cue.
  private func capitalized(behind cue: String, in text: String) -> String? {
    guard let start = text.firstRange(of: cue)?.upperBound else { return nil }
    var words: [Substring] = []
    for word in text[start...].split(separator: " ") {
      guard word.first?.isUppercase ?? false, words.count < 6 else { break }
      let isLast = word.last.map { ",.;:|".contains($0) } ?? false
      words.append(isLast ? word.dropLast() : word)
      if isLast { break }
    }
    return words.count > 1 ? words.joined(separator: " ") : nil
  }

  /// 林 若 安: a line that holds nothing but the name of somebody whose turns follow.
  mutating func addTitleNames(_ paragraph: Int) {
    guard !turnNames.isEmpty, readings[paragraph].people.isEmpty else { return }
    let text = readings[paragraph].text
    guard (2...4).contains(text.count), text.hasChinese else { return }
    let name = text.string(0..<text.count)
    let isTurn = turnNames.contains { $0.nameCodes.elementsEqual(text.codes) }
    guard isTurn, isChinese(name.nameCodes, .chinese) else { return }
    let range = 0..<text.count
    readings[paragraph].people = [
      PersonCandidate(name: range, whole: range, offices: [], style: .chinese, isShort: false)
    ]
  }

  /// Gives a person whose name is a line of its own the body and the office of the next line.
  mutating func describeByHeaders() {
    for paragraph in readings.indices.dropLast() {
      let text = readings[paragraph].text
      guard text.hasChinese, text.count < 12,
        articles[paragraph] == articles[paragraph + 1],
        let person = spans[paragraph].first(where: {
          $0.kind == .person && $0.range.count + 1 >= text.count
        }), registry.entities[person.entity.index].organization == nil
      else { continue }
      describe(person.entity, byLine: paragraph + 1)
    }
  }

  private mutating func describe(_ person: EntityID, byLine paragraph: Int) {
    let text = readings[paragraph].text
    guard text.count < 40, let body = spans[paragraph].first, body.kind == .organization,
      body.range.lowerBound == 0, (2...14).contains(text.count - body.range.upperBound),
      (body.range.upperBound..<text.count).allSatisfy({ text.codes[$0].isChinese })
    else { return }
    let rest = body.range.upperBound..<text.count
    let bytes = text.bytes(rest)
    let role = original(bytes, of: paragraph)
    let country = registry.entities[body.entity.index].country
    registry.update(person) { entity in
      entity.role = role
      entity.organization = body.entity
      entity.country = entity.country ?? country
    }
  }

  private func original(_ range: Range<Int>, of paragraph: Int) -> String {
    writtenName(written[paragraph][range])
  }
}
