import Calendar
import CorpusModel

/// Finds the dates and figures of a document whose names are known.
///
/// The year of a year-less date comes from its sentence, its article, its document; where none of them
/// is dated, from the year most of its full dates state.
func findQuantities(in document: inout AnnotatedDocument) {
  let texts = document.paragraphs.map { CodeText($0.text) }
  let stated = texts.map { readDates(in: $0) }
  let commonYear = mostStatedYear(in: stated[...])
  for article in document.articles {
    var context = DateContext(anchor: article.date)
    if context.year == nil {
      context.year = mostStatedYear(in: article.paragraphs.map { stated[$0] }[...]) ?? commonYear
    }
    var part = document.paragraphs.first?.part
    for index in article.paragraphs {
      if document.paragraphs[index].part != part { context.beginPart() }
      part = document.paragraphs[index].part
      add(stated[index], texts[index], to: &document.paragraphs[index], &context)
    }
  }
}

private func add(
  _ stated: [StatedDate],
  _ text: CodeText,
  to paragraph: inout AnnotatedParagraph,
  _ context: inout DateContext
) {
  let id = paragraph.id
  paragraph.dates = resolve(stated, in: text, context: &context).map { date in
    DateMention(
      evidence: Evidence(paragraph: id, range: date.range),
      date: date.date,
      resolved: date.resolved,
      rule: date.rule
    )
  }
  let figures = findFigures(in: text, language: paragraph.language, outside: stated.map(\.range))
  paragraph.figures = figures.map { Figure($0, in: text.bytes, paragraph: id) }
}

extension Figure {
  /// The record of a figure found in a paragraph; its rule also says how it shares out or adds up.
  fileprivate init(_ found: FoundFigure, in bytes: [UInt8], paragraph: RowID<Paragraph>) {
    self.init(
      evidence: Evidence(paragraph: paragraph, range: found.range),
      value: found.value,
      unit: found.unit,
      counted: found.counted.map { String(decoding: bytes[$0], as: UTF8.self) },
      approximation: found.approximation,
      low: found.low,
      high: found.high,
      rule: found.sharing == .whole ? found.rule : "\(found.rule), \(found.sharing.rawValue)"
    )
  }
}

/// The year that most dates with a month state; nil where none does.
private func mostStatedYear(in dates: ArraySlice<[StatedDate]>) -> Int? {
  var counts: [Int: Int] = [:]
  for date in dates.joined() where date.month != .none {
    if case .absolute(let year) = date.year { counts[year, default: 0] += 1 }
  }
  return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
}
