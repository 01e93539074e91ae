import CorpusModel

/// Names of countries, places and people that stand for each other and differ, and the offices of the people.
extension DisagreementFinder {
  mutating func compareNames(_ article: PairedArticle) {
    let matcher = NameMatcher(entities: entities)
    for (index, pair) in article.aligned.sentences.enumerated() where pair.agreement > 0.3 {
      let row = article.firstSentencePair + index
      for (kind, disagreement) in [(EntityKind.country, DisagreementKind.country), (.place, .name)]
      {
        let (left, right) = names(of: kind, pair)
        guard !left.sentence.isEmpty, !right.sentence.isEmpty else { continue }
        let shared = shareCountry(left.sentence, right.sentence) ? sharedNames(pair) : nil
        var different = differentNames(left, right, shared: shared)
        if different.isEmpty, kind == .country { different = differentCountry(left, right) }
        add(different, disagreement, row, rule: "other \(kind.rawValue)")
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
