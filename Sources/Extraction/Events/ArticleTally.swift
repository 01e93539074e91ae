import CorpusModel

/// What the details of all events of an article are read by, counted once.
struct ArticleTally {
  /// How often the countries and the places of each country are named.
  private(set) var countries: [EntityID: Int] = [:]
  /// The same with the organizations of each country.
  private(set) var withBodies: [EntityID: Int] = [:]
  /// The first paragraph of each part.
  private(set) var firstOfPart: [RowID<Part>: RowID<Paragraph>] = [:]

  init(of article: ArticleContext, in document: AnnotatedDocument) {
    for index in article.paragraphs {
      for mention in document.paragraphs[index].mentions where !mention.nested {
        count(mention, document)
      }
      guard document.paragraphs[index].kind == .paragraph,
        let part = document.paragraphs[index].part, firstOfPart[part] == nil
      else { continue }
      firstOfPart[part] = document.paragraphs[index].id
    }
  }

  private mutating func count(_ mention: EntityMention, _ document: AnnotatedDocument) {
    switch mention.kind {
    case .country:
      countries[mention.entity, default: 0] += 1
      withBodies[mention.entity, default: 0] += 1
    case .place:
      guard let country = document.entities[mention.entity.index].country else { return }
      countries[country, default: 0] += 1
      withBodies[country, default: 0] += 1
    case .organization:
      guard let country = document.entities[mention.entity.index].country else { return }
      withBodies[country, default: 0] += 1
    case .person, .group: return
    }
  }

  /// The country that more than half of what is counted belongs to.
  func main(withBodies: Bool) -> EntityID? {
    let counts = withBodies ? self.withBodies : countries
    let all = counts.values.reduce(0, +)
    return counts.first { $0.value > 1 && $0.value * 2 > all }?.key
  }

  /// The country named most apart from some, where it is named more than once.
  func most(without others: [EntityID]) -> EntityID? {
    let rest = countries.filter { !others.contains($0.key) && $0.value > 1 }
    return rest.max { ($0.value, $1.key.index) < ($1.value, $0.key.index) }?.key
  }
}
