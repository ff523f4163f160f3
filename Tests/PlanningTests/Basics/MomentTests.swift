import Testing

@testable import Planning

@Suite struct `A moment` {
  @Test(arguments: [
    ("2017-05-03T08:30:00+08:00", "2017-05-03T08:30:00+08:00"),
    ("2017-05-03T08:30:00", "2017-05-03T08:30:00+08:00"),
    ("2017-05-03 08:30", "2017-05-03T08:30:00+08:00"),
    ("2017-05-03T00:30:00Z", "2017-05-03T08:30:00+08:00"),
    ("2017-05-02T17:30:00.123456-07:00", "2017-05-03T08:30:00+08:00"),
    ("2017-05-03T08:30:00+0800", "2017-05-03T08:30:00+08:00"),
    ("2017-05-03", "2017-05-03T00:00:00+08:00"),
    ("1969-12-31T23:59:59+08:00", "1969-12-31T23:59:59+08:00"),
  ])
  func `is read with or without offset and written in Taipei time`(text: String, written: String) {
    #expect(Moment(iso: text)?.iso == written)
  }

  @Test(arguments: [
    "", "2017-05", "2017-05-03T", "2017-05-03T25:00:00", "2017-05-03T08:60", "2017-05-03T08:30:61",
    "2017-05-03T08:30:00+25:00", "2017-05-03T08:30:00 CST", "2017-02-30T00:00:00", "yesterday",
    "0001-01-01T00:00:00+09:00", "9999-12-31T23:59:59-12:00",
  ])
  func `that is written otherwise is none`(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func `falls on its day in Taipei`() throws {
    let evening = try #require(Moment(iso: "2017-05-05T15:59:59Z"))
    let midnight = try #require(Moment(iso: "2017-05-05T16:00:00Z"))
    #expect(evening.day.iso == "2017-05-05")
    #expect(midnight.day.iso == "2017-05-06")
    #expect(Moment(startOf: midnight.day) == midnight)
    #expect(evening < midnight)
  }

  @Test func `names folders`() {
    #expect(Moment(iso: "2017-05-03T08:30:05")?.compact == "20170503T083005")
  }

  @Test func `reads back what it writes`() {
    for step in -5_000...5_000 {
      let moment = Moment(secondsSinceEpoch: step * 331_337)
      #expect(Moment(iso: moment.iso) == moment)
    }
  }
}
