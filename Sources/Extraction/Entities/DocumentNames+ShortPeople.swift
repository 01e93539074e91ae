import CorpusModel

extension DocumentNames {
  /// Finds people of an article again where they are named without a role, and links family names
  /// with a form of address to them.
  mutating func linkShortPeople() {
    for paragraphs in paragraphsByArticle { link(paragraphs) }
  }

  /// A written name of a person and how it may be found again.
  private struct Called {
    var name: [UInt16]
    var entity: EntityID
    var form: NameForm
  }

  private mutating func link(_ paragraphs: [Int]) {
    var known: [[UInt16]: Set<EntityID>] = [:]
    for (codes, style, id) in named(in: paragraphs) {
      for key in shortKeys(codes, style) { known[key, default: []].insert(id) }
    }
    for paragraph in paragraphs { addShort(known, in: paragraph) }
    let people = named(in: paragraphs)
    let called = people.flatMap { self.called($0.codes, $0.style, $0.id) } + givenNames(of: people)
    guard !called.isEmpty else { return }
    let trie = CodeTrie(called.enumerated().map { ($1.name, $0) })
    for paragraph in paragraphs { addAgain(called, trie, in: paragraph) }
  }

  /// 海伦 for 海伦·沃德, where the article names nobody else so.
  private func givenNames(
    of people: [(codes: [UInt16], style: NameStyle, id: EntityID)]
  ) -> [Called] {
    var bearers: [[UInt16]: Set<EntityID>] = [:]
    for (codes, style, id) in people where style == .transliterated {
      let parts = codes.split(separator: .middleDot)
      guard parts.count > 1, parts[0].count > 1 else { continue }
      bearers[Array(parts[0]), default: []].insert(id)
    }
    return bearers.filter { $0.value.count == 1 }.sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }
    .compactMap { name, ids in
      ids.first.map { Called(name: name, entity: $0, form: .short) }
    }
  }

  /// The people found in some paragraphs, with their names.
  private func named(
    in paragraphs: [Int]
  ) -> [(codes: [UInt16], style: NameStyle, id: EntityID)] {
    var result: [(codes: [UInt16], style: NameStyle, id: EntityID)] = []
    for paragraph in paragraphs {
      let reading = readings[paragraph]
      for span in spans[paragraph] where span.kind == .person {
        guard let index = span.person else { continue }
        let codes = Array(reading.text.codes[span.range])
        result.append((codes, reading.people[index].style, span.entity))
      }
    }
    return result
  }

  /// The forms under which a person is found again: the full name, and the family name of a foreigner.
  private func called(_ codes: [UInt16], _ style: NameStyle, _ id: EntityID) -> [Called] {
    switch style {
    case .chinese: return codes.count >= 2 ? [Called(name: codes, entity: id, form: .full)] : []
    case .transliterated:
      var result = [Called(name: codes, entity: id, form: .full)]
      if let last = codes.split(separator: .middleDot).last, last.count >= 2,
        last.count < codes.count
      {
        result.append(Called(name: Array(last), entity: id, form: .short))
      }
      return result
    case .latin:
      var result = [Called(name: codes, entity: id, form: .full)]
      let parts = codes.split(separator: .space)
      guard parts.count > 1, let first = parts.first, let last = parts.last, !isPinyin(first)
      else { return result }
      if last.count > 3 { result.append(Called(name: Array(last), entity: id, form: .short)) }
      // Van der Walt.
      let particles = parts.dropFirst().dropLast()
      if let particle = particles.first, particle.allSatisfy({ !$0.isCapital }),
        let letter = particle.first
      {
        let family = [letter & ~0x20] + Array(codes[(particle.startIndex + 1)...])
        result.append(Called(name: family, entity: id, form: .short))
      }
      return result
    }
  }

  private func isPinyin(_ word: ArraySlice<UInt16>) -> Bool {
    Pinyin.standard.isSurname(Pinyin.letters(of: Array(word)))
  }

  /// What a short name of a person may be: the family name, and in English the given name.
  private func shortKeys(_ codes: [UInt16], _ style: NameStyle) -> Set<[UInt16]> {
    var keys: Set = [surname(codes, style)]
    if style == .latin, let first = codes.split(separator: .space).first, !isPinyin(first) {
      keys.insert(Array(first))
    }
    return keys
  }

  /// What a form of address stands with: the first character, the family name of a pinyin name, the
  /// last name of a foreigner.
  private func surname(_ codes: [UInt16], _ style: NameStyle) -> [UInt16] {
    switch style {
    case .chinese: return Array(codes.prefix(1))
    case .transliterated: return Array(codes.split(separator: .middleDot).last ?? [])
    case .latin:
      let parts = codes.split(separator: .space)
      guard let first = parts.first, let last = parts.last else { return codes }
      return Array(isPinyin(first) ? first : last)
    }
  }

  private mutating func addAgain(_ called: [Called], _ trie: CodeTrie, in paragraph: Int) {
    let text = readings[paragraph].text
    let reader = ChineseNameReader(
      text: text,
      lexicon: .standard,
      words: NameContexts.standard.words
    )
    var position = 0
    while position < text.count {
      guard let match = trie.longestMatch(in: text.codes, at: position),
        mayName(text, position..<match.end, reader)
      else {
        position += 1
        continue
      }
      let person = called[match.value]
      spans[paragraph].append(
        Span(range: position..<match.end, entity: person.entity, kind: .person, form: person.form)
      )
      position = match.end
    }
  }

  /// Whether a name stands free: between word boundaries in English, and in Chinese, where it is short,
  /// between words that end and begin there.
  private func mayName(_ text: NameText, _ range: Range<Int>, _ reader: ChineseNameReader) -> Bool {
    if text.codes[range.lowerBound].isLetter {
      return !text.code(range.lowerBound - 1).isLetter && !text.code(range.upperBound).isLetter
        && text.code(range.lowerBound - 1) != 0x2D
    }
    let before = text.code(range.lowerBound - 1)
    guard before != .middleDot, text.code(range.upperBound) != .middleDot else { return false }
    if range.count >= 3 { return true }
    return reader.isBoundary(range.lowerBound) && reader.followStrength(range.upperBound) > 1
  }

  /// 王女士 is the one person of the article with that family name.
  private mutating func addShort(_ bySurname: [[UInt16]: Set<EntityID>], in paragraph: Int) {
    for (index, person) in readings[paragraph].people.enumerated() where person.isShort {
      let codes = Array(readings[paragraph].text.codes[person.name])
      let key = person.style == .chinese ? Array(codes.prefix(1)) : codes
      guard let known = bySurname[key], known.count == 1, let id = known.first else {
        addUnknown(index, in: paragraph)
        continue
      }
      spans[paragraph].append(
        Span(range: person.name, entity: id, kind: .person, form: .short, person: index)
      )
    }
  }

  /// A family name alone is a person of its own where it has a title in English: President Xi.
  private mutating func addUnknown(_ index: Int, in paragraph: Int) {
    let person = readings[paragraph].people[index]
    let name = readings[paragraph].text.string(person.name)
    // 王女士 of another article is somebody else.
    let key =
      person.style == .chinese ? "\(personKey(name)) \(articles[paragraph])" : personKey(name)
    let id = registry.person(key, name: name)
    spans[paragraph].append(
      Span(range: person.name, entity: id, kind: .person, form: .full, person: index)
    )
  }
}
