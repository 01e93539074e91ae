import Calendar
import CorpusModel

/// What is asked of the parts of an article for single sentences of them, gathered once: looking through the article
/// for each of them takes a time that grows with its square.
struct ArticleSurvey: Sendable {
  /// The first day that each part states.
  private var days: [RowID<Part>: (paragraph: RowID<Paragraph>, date: DateSpan?)] = [:]

  init() {}

  init(_ article: ArticleContext, of document: AnnotatedDocument) {
    for index in article.paragraphs {
      if let part = document.paragraphs[index].part { add(part, document.paragraphs[index]) }
    }
  }

  private mutating func add(_ part: RowID<Part>, _ paragraph: AnnotatedParagraph) {
    guard days[part] == nil, let day = paragraph.dates.first(where: \.isDay) else { return }
    days[part] = (paragraph.id, day.date)
  }

  /// The first day that the part of a paragraph states before it.
  func day(before paragraph: AnnotatedParagraph) -> DateSpan? {
    guard let first = paragraph.part.flatMap({ days[$0] }), first.paragraph < paragraph.id else {
      return nil
    }
    return first.date
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
