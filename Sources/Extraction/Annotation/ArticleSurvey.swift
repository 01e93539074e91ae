import Calendar
import CorpusModel

/// What is asked of a whole article for single sentences of it, gathered once: looking through the article
/// for each of them takes a time that grows with its square.
struct ArticleSurvey: Sendable {
  /// The first paragraph of running text of each part.
  private var openings: [RowID<Part>: RowID<Paragraph>] = [:]
  /// The first day that each part states.
  private var days: [RowID<Part>: (paragraph: RowID<Paragraph>, date: DateSpan?)] = [:]
  /// How often it names each country, places counted as theirs.
  private var countries: [EntityID: Int] = [:]

  init() {}

  init(_ article: ArticleContext, of document: AnnotatedDocument) {
    for index in article.paragraphs {
      if let part = document.paragraphs[index].part { add(part, document.paragraphs[index]) }
      for mention in document.paragraphs[index].mentions where !mention.nested {
        let isPlace = mention.kind == .place
        guard isPlace || mention.kind == .country else { continue }
        let country = isPlace ? document.entities[mention.entity.index].country : mention.entity
        if let country { countries[country, default: 0] += 1 }
      }
    }
  }

  private mutating func add(_ part: RowID<Part>, _ paragraph: AnnotatedParagraph) {
    if paragraph.kind == .paragraph, openings[part] == nil { openings[part] = paragraph.id }
    guard days[part] == nil, let day = paragraph.dates.first(where: \.isDay) else { return }
    days[part] = (paragraph.id, day.date)
  }

  /// Whether a paragraph is the first of running text in its part.
  func opensPart(_ paragraph: AnnotatedParagraph) -> Bool {
    paragraph.part.flatMap { openings[$0] } == paragraph.id
  }

  /// The first day that the part of a paragraph states before it.
  func day(before paragraph: AnnotatedParagraph) -> DateSpan? {
    guard let first = paragraph.part.flatMap({ days[$0] }), first.paragraph < paragraph.id else {
      return nil
    }
    return first.date
  }

  /// The country that more than half of the countries and places named belong to.
  var mainCountry: EntityID? {
    let all = countries.values.reduce(0, +)
    return countries.first { $0.value > 1 && $0.value * 2 > all }?.key
  }
}

extension DateMention {
  /// Whether it is known to the day or nearer.
  fileprivate var isDay: Bool {
    switch date?.precision {
    case .day, .hour, .minute: true
    case .week, .monthPart, .month, .interval, .quarter, .halfYear, .year, nil: false
    }
  }
}
