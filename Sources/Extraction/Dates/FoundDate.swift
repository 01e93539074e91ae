package import Calendar

/// A date where it stands in one paragraph.
package struct FoundDate: Sendable, Equatable {
  /// UTF-8 offsets of the date as written, without words such as 截至 or `as of`.
  package var range: Range<Int>
  /// Nil where neither the text nor its context gives an anchor (近日).
  package var date: DateSpan?
  /// Whether the context supplied the year, the month or the day.
  package var resolved: Bool
  /// The stable name of the rule that found it.
  package var rule: String
}

/// What the dates of an article are read against; it follows the article from paragraph to paragraph.
package struct DateContext: Sendable {
  /// The article's date, else the document's.
  package var anchor: DateSpan?
  /// The year of a year-less date where nothing nearer gives one.
  package var year: Int?
  /// The last date that named a day or a month, for those that name less (3月23日 … 25日).
  var running: DateSpan?
  /// Whether the clause of the date at hand tells what is to come.
  var isAhead = false
  /// Whether the text stands in the first issue of its year, which tells of the autumn before it.
  package var isOfFirstIssue = false
  /// The last date of the article that named a month, whatever paragraph it stands in.
  var told: DateSpan?
  /// The last day named in this paragraph, and the first one in this part of the article: of these a
  /// time of day alone is taken to be (a report of a session begins with its date).
  var paragraphDay: DateSpan?
  var openingDay: DateSpan?
  /// A year stated with a day, and the paragraph it holds for.
  var statedYear: Int?
  /// The last year that a date stated: 当年.
  var lastYear: Int?
  /// Whether that year holds to the end of its paragraph, not only of its sentence.
  var isYearForParagraph = false

  package init(anchor: DateSpan?, year: Int? = nil) {
    self.anchor = anchor
    self.year = year ?? anchor?.start.civil.year
  }

  /// Begins a part of the article: times of day no longer belong to the days before it.
  package mutating func beginPart() { openingDay = nil }

  /// The day the text was written on, where that is known to the day.
  var today: Day? {
    guard let anchor, anchor.start == anchor.end else { return nil }
    return anchor.start
  }
}
