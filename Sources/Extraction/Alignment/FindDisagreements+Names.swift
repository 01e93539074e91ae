import CorpusModel

/// Names of countries, places and people that stand for each other and differ, and the offices of the people.
extension DisagreementFinder {
  mutating func compareNames(_ article: PairedArticle) {
    let matcher = NameMatcher(entities: entities)
    for (index, pair) in article.aligned.sentences.enumerated() where pair.agreement > 0.3 {
      let row = article.firstSentencePair + index
      let known = found.count
      for (kind, disagreement) in [(EntityKind.country, DisagreementKind.country), (.place, .name)]
      {
        let (left, right) = names(of: kind, pair)
        guard !left.sentence.isEmpty, !right.sentence.isEmpty else { continue }
        let shared = shareCountry(left.sentence, right.sentence) ? sharedNames(pair) : nil
        var different = differentNames(left, right, shared: shared)
        if different.isEmpty, kind == .country { different = differentCountry(left, right) }
        add(different, disagreement, row, rule: "other \(kind.rawValue)")
      }
      if found.count == known {
        add(bodiesOfTwoCountries(pair), .country, row, rule: "other country")
      }
      let (left, right) = names(of: .person, pair)
      let people = PeopleComparison(
        names: matcher,
        chinese: left,
        english: right,
        written: writtenParagraphs(pair)
      )
      add(people.different(), .name, row, rule: "other person")
      compareOffices(left.sentence, right.sentence, row)
    }
  }

  /// The only bodies of two sentences that have no like, where their names hold two countries: 马拉维农民合作总社 and
  /// `Farmers' Cooperative of Zambia`.
  private func bodiesOfTwoCountries(
    _ pair: PairedPassage
  ) -> [(chinese: ComparedName, english: ComparedName)] {
    let (left, right) = names(of: .organization, pair)
    let one = firsts(left.sentence.filter { !right.paragraph.contains($0.entity) })
    let other = firsts(right.sentence.filter { !left.paragraph.contains($0.entity) })
    guard one.count == 1, other.count == 1, let country = onlyCountry(in: one[0].text),
      let second = onlyCountry(in: other[0].text), country != second,
      // An edition printed in China names it where the other does not.
      country != "CHN", second != "CHN",
      !right.paragraph.contains(where: { entities[$0.index].code == country }),
      !left.paragraph.contains(where: { entities[$0.index].code == second })
    else { return [] }
    return [(one[0], other[0])]
  }

  /// The code of the one country the name of a body holds.
  private func onlyCountry(in name: String) -> String? {
    let lexicon = NameLexicon.standard
    let codes = name.nameCodes
    var found: Set<Int> = []
    var position = 0
    while position < codes.count {
      let isWordStart = position == 0 || codes[position].isChinese || codes[position - 1] == .space
      let trie = codes[position].isChinese ? lexicon.chinese : lexicon.english
      let match = isWordStart ? trie.longestMatch(in: codes, at: position) : nil
      if let match, case .country(let country) = lexicon.meanings[match.value] {
        found.insert(country)
      }
      position = max(position + 1, match?.end ?? 0)
    }
    return found.count == 1 ? found.first.map { lexicon.countries[$0].code } : nil
  }

  private func writtenParagraphs(_ pair: PairedPassage) -> WrittenParagraphs {
    WrittenParagraphs(
      chinese: chinese.paragraphs(ofSentences: pair.chinese).map {
        chinese.read.paragraphs[$0].text.text
      },
      english: english.paragraphs(ofSentences: pair.english).map {
        english.read.paragraphs[$0].text.text
      }
    )
  }

  /// Tells of the people of two paired sentences who hold an office in one and are its deputies in the other.
  private mutating func compareOffices(_ left: [ComparedName], _ right: [ComparedName], _ row: Int)
  {
    let ranks = OfficeRanks.standard
    for one in firsts(left) {
      guard let other = right.first(where: { $0.entity == one.entity }) else { continue }
      let texts = (
        chinese.bytes(of: one.evidence.paragraph), english.bytes(of: other.evidence.paragraph)
      )
      guard let office = ranks.chineseOffice(before: one.evidence.range.lowerBound, in: texts.0),
        let held = ranks.englishOffice(of: other.evidence.range, in: texts.1),
        office.differsInRank(from: held)
      else { continue }
      add(
        .role,
        row,
        (Evidence(paragraph: one.evidence.paragraph, range: office.range), office.text),
        (Evidence(paragraph: other.evidence.paragraph, range: held.range), held.text),
        rule: "office and deputy"
      )
    }
  }

  /// Tells of an author who holds an office under the title in one edition and is its deputy in the other.
  mutating func compareBylines(_ article: PairedArticle) {
    let pair = article.aligned
    guard let one = chinese.author(ofArticle: pair.chinese, entities),
      let other = english.author(ofArticle: pair.english, entities),
      one.credit.entity == other.credit.entity,
      let first = chinese.articles[pair.chinese].first,
      let title = english.articles[pair.english].first
    else { return }
    let texts = (Array(one.office.utf8), Array((", " + other.office).utf8))
    guard let office = OfficeRanks.standard.chineseOffice(before: texts.0.count, in: texts.0),
      let held = OfficeRanks.standard.englishOffice(of: 0..<0, in: texts.1),
      office.differsInRank(from: held)
    else { return }
    func side(
      _ text: EditionText,
      _ paragraph: Int,
      _ office: StatedOffice,
      _ credit: Credit
    ) -> DisagreementSide {
      DisagreementSide(
        document: text.document,
        evidence: Evidence(paragraph: RowID(paragraph), range: 0..<0),
        value: office.text,
        byline: PrintedByline(text: office.text, range: credit.range)
      )
    }
    add(
      .role,
      article.articlePair,
      side(chinese, first, office, one.credit),
      side(english, title, held, other.credit),
      rule: "office and deputy"
    )
  }

  private mutating func add(
    _ names: [(chinese: ComparedName, english: ComparedName)],
    _ kind: DisagreementKind,
    _ row: Int,
    rule: String
  ) {
    for pair in names {
      let left = (pair.chinese.evidence, pair.chinese.text)
      let right = (pair.english.evidence, pair.english.text)
      add(kind, row, left, right, rule: rule)
    }
  }

  /// The names of one kind in both sides of a pair of sentences, and all names of their paragraphs.
  private func names(
    of kind: EntityKind,
    _ pair: PairedPassage
  ) -> (
    chinese: (sentence: [ComparedName], paragraph: Set<EntityID>),
    english: (sentence: [ComparedName], paragraph: Set<EntityID>)
  ) {
    (
      (names(of: kind, in: chinese, pair.chinese), paragraphNames(of: chinese, pair.chinese)),
      (names(of: kind, in: english, pair.english), paragraphNames(of: english, pair.english))
    )
  }

  /// Whether the first names of two sentences are places of one country.
  private func shareCountry(_ left: [ComparedName], _ right: [ComparedName]) -> Bool {
    guard let one = left.first, let other = right.first,
      let country = entities[one.entity.index].country
    else { return false }
    return entities[other.entity.index].country == country
  }

  /// How many names of any kind stand in both sides of a pair of sentences.
  private func sharedNames(_ pair: PairedPassage) -> Int {
    let kinds: [EntityKind] = [.country, .place, .organization, .person]
    let left = Set(kinds.flatMap { names(of: $0, in: chinese, pair.chinese).map(\.entity) })
    let right = Set(kinds.flatMap { names(of: $0, in: english, pair.english).map(\.entity) })
    return left.intersection(right).count
  }

  private func names(
    of kind: EntityKind,
    in text: EditionText,
    _ sentences: Range<Int>
  ) -> [ComparedName] {
    let first = text.extracted.sentences[sentences.lowerBound].paragraph.index
    let last = text.extracted.sentences[sentences.upperBound - 1].paragraph.index
    return (first...last).flatMap(text.mentions).compactMap { mention in
      // An edition printed in China need not say so as often as the other.
      let entity = entities[mention.entity.index]
      guard entity.kind == kind, entity.code != "CHN",
        let sentence = text.sentence(at: mention.evidence), sentences.contains(sentence)
      else { return nil }
      return ComparedName(
        entity: mention.entity,
        evidence: mention.evidence,
        text: text.string(mention.evidence)
      )
    }
  }

  /// The names of the paragraphs of some sentences and of their neighbours.
  private func paragraphNames(of text: EditionText, _ sentences: Range<Int>) -> Set<EntityID> {
    let first = text.extracted.sentences[sentences.lowerBound].paragraph.index
    let last = text.extracted.sentences[sentences.upperBound - 1].paragraph.index
    var found: Set<EntityID> = []
    for index in max(0, first - 1)...min(text.read.paragraphs.count - 1, last + 1) {
      for mention in text.mentions(ofParagraph: index) { found.insert(mention.entity) }
    }
    return found
  }
}
