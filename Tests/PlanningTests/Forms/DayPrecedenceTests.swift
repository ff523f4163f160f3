import Testing

@testable import Planning

@Suite struct `Which of a fact's rows stands by its day` {
  let days: DayPrecedence
  let measures: DayPrecedence

  init() throws {
    let plan = try Plan(files: Folder.shipped)
    days = DayPrecedence(try #require(plan.form("press_release")))
    measures = DayPrecedence(try #require(plan.form("visa_measure")))
  }

  private func stands(_ row: String?, before other: String?, by days: DayPrecedence) -> Bool? {
    days.stands { _ in
      row.flatMap(CalendarDay.init(iso:))
    } before: { _ in
      other.flatMap(CalendarDay.init(iso:))
    }
  }

  @Test func `the newer reading stands, and any day before none`() {
    #expect(stands("2017-05-04", before: "2017-05-03", by: days) == true)
    #expect(stands("2017-05-03", before: "2017-05-04", by: days) == false)
    #expect(stands("2017-05-03", before: nil, by: days) == true)
    #expect(stands(nil, before: "2017-05-03", by: days) == false)
  }

  @Test func `the earlier day stands, and none tells nothing`() {
    #expect(stands("2017-05-03", before: "2017-05-04", by: measures) == true)
    #expect(stands("2017-05-04", before: "2017-05-03", by: measures) == false)
    #expect(stands("2017-05-03", before: nil, by: measures) == nil)
    #expect(stands(nil, before: "2017-05-03", by: measures) == nil)
  }

  @Test func `the same day tells nothing`() {
    #expect(stands("2017-05-03", before: "2017-05-03", by: days) == nil)
    #expect(stands("2017-05-03", before: "2017-05-03", by: measures) == nil)
    #expect(stands(nil, before: nil, by: days) == nil)
  }

  @Test func `a form without such a day tells nothing`() throws {
    let plan = try Plan(files: Folder.shipped)
    let visits = DayPrecedence(try #require(plan.form("visit")))
    #expect(stands("2017-05-03", before: "2017-05-04", by: visits) == nil)
  }
}
