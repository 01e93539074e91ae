import CorpusModel

/// The countries that the disasters of an article struck, the one told most first: where 灾民 and
/// `the victims` live.
struct StrickenCountries {
  let ids: [EntityID]
  /// How often the article names each country or a place in it.
  let named: [EntityID: Int]

  init(_ article: ArticleContext, in document: AnnotatedDocument) {
    var counts: [EntityID: Int] = [:]
    var named: [EntityID: Int] = [:]
    for index in article.paragraphs {
      let paragraph = document.paragraphs[index]
      let weight = paragraph.kind == .title || paragraph.kind == .subtitle ? 3 : 1
      let words: GivingWords = paragraph.language.isChinese ? .chinese : .english
      for mention in paragraph.mentions {
        if let country = Self.country(of: mention, document) {
          named[country, default: 0] += weight
        }
      }
      for sentence in paragraph.sentences {
        for country in Self.struck(in: sentence, paragraph, document, words) {
          counts[country, default: 0] += weight
        }
      }
    }
    self.named = named
    // One word of a quake tells little in an article on many countries.
    let isOfFew = article.countries.count <= 2
    ids = counts.filter { $0.value > 1 || isOfFew }.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }.map(\.key)
  }

  /// Whether the article is about a country alone: none other is named half as often.
  func isAbout(_ country: EntityID) -> Bool {
    let own = named[country] ?? 0
    return own > 1 && named.allSatisfy { $0.key == country || $0.value * 2 <= own }
  }

  /// Whether the article names a country only in passing.
  func isRare(_ country: EntityID) -> Bool {
    (named[country] ?? 0) * 5 < (named.values.max() ?? 0)
  }

  /// For each disaster of a sentence the country named nearest to it.
  private static func struck(
    in sentence: Range<Int>,
    _ paragraph: AnnotatedParagraph,
    _ document: AnnotatedDocument,
    _ words: GivingWords
  ) -> [EntityID] {
    guard paragraph.mentions(in: sentence).contains(where: { country(of: $0, document) != nil })
    else { return [] }
    let disasters = words["disaster"]
    var found: [EntityID] = []
    var rest = sentence
    while let word = disasters.first(in: paragraph.plain, rest) {
      rest = word.upperBound..<sentence.upperBound
      if let name = paragraph.name(over: word.lowerBound), name.kind == .organization { continue }
      var nearest: (gap: Int, country: EntityID)?
      for mention in paragraph.mentions(in: sentence) {
        let gap = max(
          word.lowerBound - mention.range.upperBound,
          mention.range.lowerBound - word.upperBound
        )
        guard gap < nearest?.gap ?? 60, let country = country(of: mention, document),
          !isOfPeople(mention, paragraph, words)
        else { continue }
        nearest = (gap, country)
      }
      if let nearest { found.append(nearest.country) }
    }
    return found
  }

  private static func country(
    of mention: EntityMention,
    _ document: AnnotatedDocument
  )
    -> EntityID?
  {
    if mention.nested { return nil }
    switch mention.kind {
    case .country: return mention.entity
    case .place: return document[mention.entity].country
    case .organization, .person, .group: return nil
    }
  }

  /// Whether a name only tells whose people act: 中国政府, 中国志愿者.
  private static func isOfPeople(
    _ mention: EntityMention,
    _ paragraph: AnnotatedParagraph,
    _ words: GivingWords
  ) -> Bool {
    let end = mention.range.upperBound
    let next = paragraph.plain.trimmed(end..<paragraph.plain.count).lowerBound
    return words["giver noun"].stands(in: paragraph.plain, at: next)
  }
}
