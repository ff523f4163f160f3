import Testing

@testable import Planning

@Suite struct `A calendar day` {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2017-06-13", 17_330),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `is counted from 1970`(iso: String, days: Int) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.daysSinceEpoch == days)
    #expect(day.iso == iso)
  }

  @Test func `reads back what it writes over four centuries`() {
    for days in -60_000...90_000 {
      let day = CalendarDay(daysSinceEpoch: days)
      #expect(CalendarDay(iso: day.iso) == day)
    }
  }

  @Test func `each day follows the one before it`() {
    var last = CalendarDay(daysSinceEpoch: -1).components
    for days in 0...40_000 {
      let next = CalendarDay(daysSinceEpoch: days).components
      let isSameMonth = (next.year, next.month) == (last.year, last.month)
      #expect(next.day == (isSameMonth ? last.day + 1 : 1))
      last = next
    }
  }

  @Test(arguments: [
    "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-10", "2017-04-31", "2017-6-3", "17-06-03",
    "2017-+6-03", "2017/06/03", "2017-06-03 ", "0000-01-01", "２０１７-06-03", "",
  ])
  func `that does not exist or is written otherwise is none`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func `is written in the ROC calendar from 1912`() throws {
    #expect(try #require(CalendarDay(iso: "2017-05-03")).roc == "106/5/3")
    #expect(try #require(CalendarDay(iso: "1912-01-01")).roc == "1/1/1")
    #expect(try #require(CalendarDay(iso: "1911-12-31")).roc == "1911-12-31")
  }
}

@Suite struct `A plan month` {
  @Test func `knows its first and last day`() throws {
    let february = try #require(PlanMonth(code: "105-02"))
    #expect(february.firstDay.iso == "2016-02-01")
    #expect(february.lastDay.iso == "2016-02-29")
    #expect(PlanMonth(of: february.lastDay) == february)
    #expect(february.code == "105-02")
  }

  @Test(arguments: ["106-13", "106-00", "106-5", "0-05", "106", "106-+5", "+106-05", "106-05-01"])
  func `that does not exist is none`(code: String) {
    #expect(PlanMonth(code: code) == nil)
  }

  @Test func `months are ordered`() throws {
    let december = try #require(PlanMonth(code: "105-12"))
    let january = try #require(PlanMonth(code: "106-01"))
    #expect(december < january)
  }
}
