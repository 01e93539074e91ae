import Calendar
import CorpusModel
import Extraction
import Testing

/// From which day the dates of an article are counted, where no line of a page prints it.
struct ArticleDayTests {
  private func days(_ paragraphs: [String], _ language: Language = .simplifiedChinese) -> [String] {
    extract(sample(paragraphs, language: language)).extracted.dates
      .map { $0.date?.description ?? "none" }
  }

  @Test func `a dateline without its year is of the year its article states`() {
    #expect(
      days(["某社山城5月18日电 2008年5月12日发生地震。17日，救援队抵达。"]) == [
        "2008-05-18", "2008-05-12", "2008-05-17",
      ]
    )
  }

  @Test func `it is of the next year where the article tells of what lies before it`() {
    #expect(
      days(["某社山城1月18日电 2004年12月26日发生海啸。", "17日公布了捐款，去年全年不足一半。"]) == [
        "2005-01-18", "2004-12-26", "2005-01-17", "2004",
      ]
    )
  }

  @Test func `what is to come makes no next year`() {
    #expect(days(["某社山城1月18日电 工程将于2004年12月完工。"]).first == "2004-01-18")
  }

  @Test func `a line of medium and day begins another item`() {
    #expect(
      days(
        [
          "The committee met on January 5, 2006 in the old school.",
          "Harbour News | August 31, 2005",
          "Boats arrived on Tuesday.",
        ],
        .english
      ).last == "2005-08-30"
    )
  }

  @Test func `a line of a day without its year is of the year its article states`() {
    let found = days(["8月31日 星期三", "1994年8月12日发生洪水。昨天，救援队抵达。"])
    #expect(found == ["1994-08-31", "1994-08-12", "1994-08-30"])
  }

  @Test(arguments: [
    ("2015年第1期", ["2014-11-12", "2015-03-05"]), ("2015年第2期", ["2015-11-12", "2015-03-05"]),
    ("2015年第11期", ["2015-11-12", "2015-03-05"]),
  ])
  func `the autumn of a year's first issue is that of the year before`(
    _ issue: String,
    _ expected: [String]
  ) {
    var document = sample(["11月12日，研修班在山城开班。", "3月5日，学员回到家乡。"])
    document.document.issue = issue
    document.document.date = DateSpan(year: 2015)
    document.articles[0].date = DateSpan(year: 2015)
    let found = extract(document).extracted.dates.compactMap { $0.date?.description }
    #expect(found == expected)
  }
}
