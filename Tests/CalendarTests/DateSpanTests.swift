import Calendar
import Testing

struct DateSpanTests {
  @Test func `a day survives the way to a number and back`() throws {
    for (year, month, day) in [(1970, 1, 1), (2000, 2, 29), (2020, 4, 17), (1900, 3, 1)] {
      let civil = try #require(Day(year: year, month: month, day: day)).civil
      #expect(civil == (year, month, day))
    }
  }

  @Test func `a day that does not exist is refused`() {
    #expect(Day(year: 2019, month: 2, day: 29) == nil)
    #expect(Day(year: 2020, month: 13, day: 1) == nil)
  }

  @Test func `17 April 2020 was the Friday of week 16`() throws {
    let day = try #require(Day(year: 2020, month: 4, day: 17))
    #expect(day.weekday == 5)
    #expect(day.isoWeek == (2020, 16))
  }

  @Test func `a shorter date is the whole span`() throws {
    let april = try #require(DateSpan(year: 2020, month: 4))
    #expect(april.contains(try #require(DateSpan(year: 2020, month: 4, day: 30))))
    #expect(!april.contains(try #require(DateSpan(year: 2020, month: 5, day: 1))))
    #expect(april.description == "2020-04")
  }
}
