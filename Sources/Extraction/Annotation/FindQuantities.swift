import Calendar
import CorpusModel

/// Finds the dates and figures of a document whose names are known.
///
/// The year of a year-less date comes from its sentence, its article, its document; where none of them
/// is dated, from the year most of its full dates state.
func findQuantities(in document: inout AnnotatedDocument) {
  let paragraphs = document.paragraphs
  let read = mapConcurrently(paragraphs.count) { ReadQuantities(paragraphs[$0]) }
  let commonYear = mostStatedYear(in: read.lazy.map(\.dates))
  let isOfFirstIssue = document.read.document.issue.map(isFirstIssue) ?? false
  let currency = RegionalMoney.shared.currency(of: document)
  for index in document.articles.indices {
    if document.articles[index].date == nil {
      document.articles[index].date =
        printedDay(of: document.articles[index], document, read)
        ?? datelineDay(of: document.articles[index], document, read)
    }
    let article = document.articles[index]
    var context = DateContext(anchor: article.date)
    context.isOfFirstIssue = isOfFirstIssue
    if context.year == nil {
      let own = article.paragraphs.lazy.map { read[$0].dates }
      context.year =
        issueYear(in: article.title) ?? mostStatedYear(in: own) ?? firstBareYear(in: own)
        ?? commonYear
    }
    var part = document.paragraphs.first?.part
    for index in article.paragraphs {
      if document.paragraphs[index].part != part { context.beginPart() }
      part = document.paragraphs[index].part
      if let day = newDay(in: document.paragraphs[index], read[index]), day != context.anchor {
        context = DateContext(anchor: day)
      }
      if !read[index].figures.isEmpty { document.paragraphs[index].figures = read[index].figures }
      document.paragraphs[index].countBareMoney(in: currency ?? "CNY")
      if let currency { document.paragraphs[index].countMoney(in: currency) }
      addDates(read[index], to: &document.paragraphs[index], &context)
    }
  }
  NationalMoney.shared.tell(&document)
}

/// What a paragraph states, whatever stands around it.
struct ReadQuantities: Sendable {
  let dates: [StatedDate]
  let figures: [Figure]
  /// The text of a paragraph with dates.
  let text: CodeText?

  init(_ paragraph: AnnotatedParagraph) {
    let text = CodeText(paragraph.text)
    dates = readDates(in: text)
    self.text = dates.isEmpty ? nil : text
    let places = paragraph.mentions.lazy.filter { $0.kind == .place || $0.kind == .country }
    figures = findFigures(
      in: text,
      language: paragraph.language,
      outside: dates.map(\.range),
      places: Set(places.map(\.range.upperBound))
    ).map { Figure($0, in: text.bytes, paragraph: paragraph.id) }
  }
}

private func addDates(
  _ read: ReadQuantities,
  to paragraph: inout AnnotatedParagraph,
  _ context: inout DateContext
) {
  guard let text = read.text else { return context.endParagraph() }
  let id = paragraph.id
  let mention = { (date: FoundDate) in
    DateMention(
      evidence: Evidence(paragraph: id, range: date.range),
      date: date.date,
      resolved: date.resolved,
      rule: date.rule
    )
  }
  paragraph.dates = resolve(read.dates, in: text, context: &context).map(mention)
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
func mostStatedYear(in dates: some Sequence<[StatedDate]>) -> Int? {
  var counts: [Int: Int] = [:]
  for date in dates.joined() where date.month != .none {
    // A range has two months that tell it.
    let ends = date.last == nil ? 1 : 2
    if case .absolute(let year) = date.year { counts[year, default: 0] += ends }
  }
  return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
}

/// The year without a month that an article opens with: 2011年第24届….
private func firstBareYear(in dates: some Sequence<[StatedDate]>) -> Int? {
  guard let opening = dates.first(where: { !$0.isEmpty }) else { return nil }
  for date in opening where date.form == .calendar && date.month == .none {
    guard date.range.lowerBound < 60 else { return nil }
    if case .absolute(let year) = date.year { return year }
  }
  return nil
}
