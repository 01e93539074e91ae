import CorpusModel

/// People and media that an article names outside its paragraphs: authors, reporters, translators, the source.
extension DocumentNames {
  /// Registers them; the articles are those of `read`.
  mutating func credits(of read: ReadDocument) -> [Credit] {
    var credits: [Credit] = []
    let blocks = creditBlocks(of: read)
    if let credit = publisherCredit(in: read) { credits.append(credit) }
    for (index, article) in read.articles.enumerated() {
      for (id, name) in creditsOf(article, index, blocks[index], read) {
        let range = place(of: name, in: blocks[index], read) ?? article.range
        credits.append(Credit(entity: id, range: range))
        registry.count(name, of: id)
      }
    }
    return credits
  }

  /// Everybody an article is credited to, and the media.
  private mutating func creditsOf(
    _ article: Article,
    _ index: Int,
    _ blocks: [Block],
    _ read: ReadDocument
  ) -> [(id: EntityID, name: String)] {
    let source = article.origin.flatMap { medium($0) }
    var found: [(id: EntityID, name: String)] = source.map { [$0] } ?? []
    let interviewed = guest(in: blocks, read)
    if let interviewed, let line = guests[index] { describe(guest: interviewed, by: line) }
    let affiliation =
      interviewed == nil ? (article.affiliation ?? article.contributor).flatMap { body($0) } : nil
    let named = bylineMedium(of: article, index)
    if let named { found.append(named) }
    let employer = named?.id ?? source?.id ?? publisher
    let isIssue = read.document.kind == .journalIssue
    found += bylines(
      of: article,
      affiliation ?? (isIssue ? nil : employer),
      employer,
      isIssue: isIssue
    )
    if let interviewed {
      found.append((registry.person(personKey(interviewed), name: interviewed), interviewed))
      if let body = guests[index]?.body {
        found.append((body, registry.entities[body.index].name))
      }
    }
    employReporters(of: index, employer)
    return found
  }

  /// Who wrote, reported and translated an article.
  private mutating func bylines(
    of article: Article,
    _ affiliation: EntityID?,
    _ medium: EntityID?,
    isIssue: Bool
  ) -> [(id: EntityID, name: String)] {
    let isChinese = article.language.isChinese
    let writer = bylineOffice(of: article) ?? (isChinese ? "作者" : isIssue ? "author" : nil)
    let groups: [(names: [String], role: String?, organization: EntityID?)] = [
      (article.authors, writer, affiliation),
      (article.reporters, isChinese ? "记者" : "reporter", medium),
      (article.translators, isChinese ? "翻译" : "translator", nil),
    ]
    var found: [(id: EntityID, name: String)] = []
    for group in groups {
      for name in group.names where isPersonName(name) {
        found.append((credited(name, group.role, group.organization), name))
      }
    }
    return found
  }

  /// Where the publisher of a document is printed.
  private mutating func publisherCredit(in read: ReadDocument) -> Credit? {
    guard let publisher, let article = read.articles.first else { return nil }
    let name = registry.entities[publisher.index].name
    let bytes = read.source.bytes
    let start = bytes.firstOffset(of: name, in: 0..<bytes.count)
    registry.count(name, of: publisher)
    return Credit(
      entity: publisher,
      range: start.map { $0..<$0 + name.utf8.count } ?? article.range
    )
  }

  /// The blocks of each article in which credits are printed.
  private func creditBlocks(of read: ReadDocument) -> [[Block]] {
    var blocks: [[Block]] = Array(repeating: [], count: read.articles.count)
    for block in read.blocks {
      guard let article = block.article, block.kind == .byline || block.kind == .credit else {
        continue
      }
      blocks[article.index].append(block)
    }
    return blocks
  }

  /// Where a name is printed: itself, or the one block of credits there is.
  private func place(of name: String, in blocks: [Block], _ read: ReadDocument) -> Range<Int>? {
    let bytes = Array(name.utf8)
    for block in blocks {
      if let start = read.source.bytes.firstOffset(of: bytes, in: block.range) {
        return start..<start + bytes.count
      }
    }
    return blocks.count == 1 ? blocks[0].range : nil
  }

  private mutating func credited(
    _ name: String,
    _ role: String?,
    _ organization: EntityID?
  ) -> EntityID {
    let id = registry.person(personKey(name), name: name)
    let home = organization.flatMap { registry.entities[$0.index].country }
    let china = !isTraditional && isNameOfChina(name) ? lexicon.positions["CHN"] : nil
    let country = home ?? china.map { registry.country($0) }
    registry.update(id) { entity in
      if entity.role == nil, entity.organization == nil {
        entity.role = role
        entity.organization = organization
      }
      entity.country = entity.country ?? country
    }
    return id
  }

  /// The medium an item was taken from.
  mutating func medium(_ origin: String) -> (id: EntityID, name: String)? {
    let name = withoutMarks(origin)
    let codes = name.nameCodes
    guard (2...24).contains(codes.count), !name.isOne(of: .noMedium),
      codes.allSatisfy({ $0.isChinese || $0.isWordInner || $0 == .space })
    else { return nil }
    let key = organizationKey(name)
    if let known = lexicon.organization(named: key) { return (registry.known(known), name) }
    let china =
      !isTraditional && codes.contains(where: \.isChinese) ? lexicon.positions["CHN"] : nil
    return (registry.organization(key, name: name, kind: .media, country: china), name)
  }

  /// A source without marks round it and without its page: 《某报》A3版.
  private func withoutMarks(_ origin: String) -> String {
    var name = origin.filter {
      !"《》〈〉「」“”\"' ".contains($0) || $0 == " " && origin.utf8.count == origin.count
    }
    let endings = NameWords.standard[.pageEnding].sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
    for ending in endings where name.hasSuffix(ending) && name.count > ending.count + 1 {
      name = String(name.dropLast(ending.count))
    }
    // 新华社1998年12月31日.
    if let digit = name.firstIndex(where: \.isNumber), digit > name.startIndex,
      name[digit...].contains("年") || name[digit...].contains("月")
    {
      name = String(name[..<digit])
    }
    if name.hasSuffix("版"), let digit = name.firstIndex(where: { $0.isASCII }) {
      name = String(name[..<digit])
    }
    return name
  }

  /// The organization that an affiliation begins with.
  private mutating func body(_ affiliation: String) -> EntityID? {
    let reading = ParagraphReading(Array(affiliation.utf8), LowerCaseWords())
    let first = reading.organizations.min {
      $0.range.lowerBound == $1.range.lowerBound
        ? $0.range.count > $1.range.count : $0.range.lowerBound < $1.range.lowerBound
    }
    return first.map { entity(of: $0, reading.text) }
  }

  private func isNameOfChina(_ name: String) -> Bool {
    let codes = name.nameCodes
    let style: NameStyle =
      codes.contains(where: \.isLetter)
      ? .latin : codes.contains(.middleDot) ? .transliterated : .chinese
    return isChinese(codes, style)
  }

  /// Whether a credit is a person's name: a Chinese one, a foreign one with a dot, or two to four words in
  /// Latin letters.
  func isPersonName(_ name: String) -> Bool {
    let codes = name.nameCodes
    guard let first = codes.first else { return false }
    if first.isChinese {
      if codes.contains(.middleDot) { return codes.count < 24 }
      let lexicon = PersonLexicon.standard
      return (2...4).contains(codes.count) && codes.allSatisfy(\.isChinese)
        && (lexicon.surnames.contains(first)
          || lexicon.longSurnames.longestMatch(in: codes, at: 0) != nil)
    }
    let words = codes.split(separator: .space)
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.allSatisfy { $0.isWordInner && !$0.isDigit || $0 == 0x2E }
          && (word.first?.isCapital ?? false)
          && OrganizationLexicon.standard.english.value(of: Array(word)) == nil
      }
  }
}
