import Calendar
import CorpusModel
import Extraction
import Testing

/// The rules of dates, each a row: what is written, and the days it covers.
struct DateRuleTests {
  private func dates(
    _ text: String,
    anchor: DateSpan?,
    language: Language = .simplifiedChinese
  ) -> [String] {
    var context = DateContext(anchor: anchor)
    return findDates(in: Array(text.utf8), language: language, context: &context).map {
      $0.date.map { "\($0)" } ?? "none"
    }
  }

  @Test(arguments: [
    ("5月5日", "2020-05-05"), ("2020年1月8日凌晨", "2020-01-08"), ("今年3月", "2020-03"), ("去年十月", "2019-10"),
    ("3月以来", "2020-03"), ("截至6月17日", "2020-06-17"), ("上半年", "2020-01-01/2020-06-30"),
    ("4月初", "2020-04-01/2020-04-10"), ("4月中旬", "2020-04-11/2020-04-20"),
    ("2月下旬", "2020-02-21/2020-02-29"), ("7月中下旬", "2020-07-11/2020-07-31"),
    ("5月底", "2020-05-21/2020-05-31"), ("二三月份", "2020-02-01/2020-03-31"),
    ("前5月", "2020-01-01/2020-05-31"),
    ("第三季度", "2020-07-01/2020-09-30"), ("1月23日至5月８日", "2020-01-23/2020-05-08"),
    ("6月30日至7月17日", "2020-06-30/2020-07-17"), ("10月至12月", "2020-10-01/2020-12-31"),
    ("6月1-7日", "2020-06-01/2020-06-07"), ("5月4日凌晨1点", "2020-05-04T01:00"),
    ("5月12日14时28分", "2020-05-12T14:28"), ("5月4日下午3点半", "2020-05-04T15:30"),
    ("5月4日凌晨12点半", "2020-05-04T00:30"), ("5月4日晚上12点", "2020-05-05T00:00"),
    ("2020-04-30", "2020-04-30"), ("2020年03月26日11:31", "2020-03-26T11:31"), ("二〇二〇年六月", "2020-06"),
    ("一九七八年", "1978"), ("上世纪90年代", "1990-01-01/1999-12-31"),
    ("2018-2020年", "2018-01-01/2020-12-31"),
    ("三月廿五日", "2020-03-25"), ("108年4月15日", "2019-04-15"), ("100年历史", ""),
    ("近日", "none"), ("2020年底", "2020-12"), ("每年6月27日", "none"), ("1000年历史", ""), ("2月30日", "none"),
    ("3月初步完成", "2020-03"), ("第5日", ""), ("15日内", ""), ("八十日", ""), ("连续五日", ""), ("十月革命", ""),
    ("四点倡议", ""), ("去年第四季", "2019-10-01/2019-12-31"), ("山脚附近27日早晨", "none"),
  ])
  func `Chinese dates take the year of their text`(text: String, answer: String) {
    #expect(dates(text, anchor: DateSpan(year: 2020)) == (answer.isEmpty ? [] : [answer]))
  }

  @Test(arguments: [
    // The month told before, a year that goes on, and a month since when something is so.
    ("10月18日签约，首口井当月25日出水。", ["2020-10-18", "2020-10-25"]),
    ("2019年12月17日地震，1月16日公布名单。", ["2019-12-17", "2020-01-16"]),
    ("6月20日开工，今年4月以来，25日首次停工。", ["2020-06-20", "2020-04", "2020-06-25"]),
  ])
  func `days take month and year from the dates before them`(text: String, answers: [String]) {
    #expect(dates(text, anchor: DateSpan(year: 2020)) == answers)
  }

  @Test(arguments: [
    ("On May 5", "2020-05-05"), ("in March this year", "2020-03"), ("As of June 15", "2020-06-15"),
    ("February 9 to February 15", "2020-02-09/2020-02-15"),
    ("June 30 to July 17", "2020-06-30/2020-07-17"),
    ("3 to 5 September", "2020-09-03/2020-09-05"),
    ("At 7 pm on April 15, 2020", "2020-04-15T19:00"),
    ("at 1 o'clock in the morning on May 4th", "2020-05-04T01:00"),
    ("the end of May", "2020-05-21/2020-05-31"),
    ("mid-March", "2020-03-11/2020-03-20"), ("last October", "2019-10"), ("in 2003", "2003"),
    ("the first half of 2020", "2020-01-01/2020-06-30"),
    ("January – June, 2020", "2020-01-01/2020-06-30"),
    ("5 September 2022", "2022-09-05"), ("the 1990s", "1990-01-01/1999-12-31"),
    ("Feb. 9", "2020-02-09"),
    ("between 2015 and 2019", "2015-01-01/2019-12-31"), ("in May", "2020-05"), ("you may go", ""),
    ("May it be so", ""), ("they march on", ""), ("August Dahl", ""), ("in 2000 boxes", ""),
    ("2019 Novel Coronavirus", ""), ("the 27th Session", ""),
  ])
  func `English dates take the year of their text`(text: String, answer: String) {
    let found = dates(text, anchor: DateSpan(year: 2020), language: .english)
    #expect(found == (answer.isEmpty ? [] : [answer]))
  }

  @Test func `days, weekdays and times are taken from the day of the text`() {
    // A Thursday.
    let anchor = DateSpan(year: 2020, month: 3, day: 26)
    #expect(dates("今天上午", anchor: anchor) == ["2020-03-26"])
    #expect(dates("昨日18时", anchor: anchor) == ["2020-03-25T18:00"])
    #expect(dates("昨（25）日中午", anchor: anchor) == ["2020-03-25"])
    #expect(dates("局长昨与居民会面", anchor: anchor) == ["2020-03-25"])
    #expect(dates("队员8日夜里出发", anchor: anchor) == ["2020-03-08"])
    #expect(dates("周二", anchor: anchor) == ["2020-03-24"])
    #expect(dates("上周五", anchor: anchor) == ["2020-03-20"])
    #expect(dates("本月15日", anchor: anchor) == ["2020-03-15"])
    #expect(dates("25日宣布", anchor: anchor) == ["2020-03-25"])
    #expect(dates("12月30日以来", anchor: anchor) == ["2019-12-30"])
    #expect(dates("on Tuesday", anchor: anchor, language: .english) == ["2020-03-24"])
    #expect(dates("yesterday", anchor: anchor, language: .english) == ["2020-03-25"])
    #expect(dates("in today's world", anchor: anchor, language: .english) == [])
  }

  @Test func `a bare day takes its month from the day before it, across paragraphs`() {
    var context = DateContext(anchor: DateSpan(year: 2020))
    _ = findDates(in: Array("3月23日，打包完毕。".utf8), language: .simplifiedChinese, context: &context)
    let later = findDates(
      in: Array("25日出发，27日起发放。".utf8),
      language: .simplifiedChinese,
      context: &context
    )
    #expect(
      later.map(\.date) == [
        DateSpan(year: 2020, month: 3, day: 25), DateSpan(year: 2020, month: 3, day: 27),
      ]
    )
    #expect(later.map(\.resolved) == [true, true])
  }

  @Test
  func `where the day of the text is known, a bare day of a new paragraph is counted from it`() {
    var context = DateContext(anchor: DateSpan(year: 2020, month: 3, day: 29))
    _ = findDates(in: Array("4月5日将公布。".utf8), language: .simplifiedChinese, context: &context)
    let later = findDates(in: Array("截至28日。".utf8), language: .simplifiedChinese, context: &context)
    #expect(later.map(\.date) == [DateSpan(year: 2020, month: 3, day: 28)])
  }

  @Test func `both ends of a span of days may share their month`() {
    let found = dates(
      "between 6 and 15 February",
      anchor: DateSpan(year: 2020),
      language: .english
    )
    #expect(found == ["2020-02-06/2020-02-15"])
  }

  @Test func `a year stated with a day holds for its paragraph, one without for its sentence`() {
    let anchor = DateSpan(year: 2020)
    #expect(dates("2008年5月12日发生地震。5月13日救援队抵达。", anchor: anchor) == ["2008-05-12", "2008-05-13"])
    #expect(dates("行动于2019年4月发起。5月13日继续。", anchor: anchor) == ["2019-04", "2020-05-13"])
  }

  @Test func `a month without any year has no days`() {
    #expect(dates("5月5日", anchor: nil) == ["none"])
    #expect(dates("本月15日", anchor: DateSpan(year: 2020)) == ["none"])
  }

  @Test(arguments: [
    ("the 2004 tsunami", ["2004"]), ("its 2005 presidency", ["2005"]), ("the 2000 boxes", []),
    ("(2015: $5)", ["2015"]), ("4 and 5 December 2018", ["2018-12-04/2018-12-05"]),
  ])
  func `a year may tell of the noun behind it`(_ text: String, _ answers: [String]) {
    #expect(dates(text, anchor: nil, language: .english) == answers)
  }

  @Test func `a story of last year goes on in last year, unless its words look ahead`() {
    var context = DateContext(anchor: DateSpan(year: 2011, month: 4, day: 12))
    func days(_ text: String) -> [String] {
      findDates(in: Array(text.utf8), language: .simplifiedChinese, context: &context)
        .map { $0.date?.description ?? "none" }
    }
    #expect(days("去年7月底水来了。").count == 1)
    #expect(days("8月3日我们开会，8月6日到达。") == ["2010-08-03", "2010-08-06"])
    #expect(days("下一批将于9月1日出发。") == ["2011-09-01"])
  }

  @Test(arguments: [
    ("On Wednesday, September 12, it left", ["2012-09-12"]),
    ("It left on 12 September (Wednesday)", ["2012-09-12"]),
    ("It left at 8:30 pm on 12 September", ["2012-09-12T20:30"]),
    ("It left on 14/03/2010", ["2010-03-14"]),
    ("It left on 14.3.2010 and 14-Mar-2011", ["2010-03-14", "2011-03-14"]), ("a score of 3/4", []),
    ("It left in March '09", ["2009-03"]), ("in March or April 2011", ["2011-03", "2011-04"]),
    ("the early 1990s", ["1990-01-01/1999-12-31"]), ("the last week of March 2010", ["2010-03"]),
    ("On September 12, 13 and 15, it stayed", ["2012-09-12/2012-09-15"]),
  ])
  func `weekdays beside days, days first, short years and lists in English`(
    text: String,
    answers: [String]
  ) {
    #expect(
      dates(text, anchor: DateSpan(year: 2012, month: 10, day: 1), language: .english) == answers
    )
  }

  @Test(arguments: [
    ("9月12、13、15日留守", ["2012-09-12/2012-09-15"]), ("9月12日（周三）离开", ["2012-09-12"]),
    ("周三（9月12日）上午离开", ["2012-09-12"]), ("9月12日星期三离开", ["2012-09-12"]),
    ("1月23日至5月8日营业", ["2012-01-23/2012-05-08"]),
  ])
  func `weekdays beside days and lists of days in Chinese`(text: String, answers: [String]) {
    #expect(dates(text, anchor: DateSpan(year: 2012, month: 10, day: 1)) == answers)
  }
}
