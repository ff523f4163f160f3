import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite struct `Numbers that are no text of a day` {
  @Test func `digits of a day in a cell with a date format are no day of a far year`() {
    let reading = CellReading.read(
      SheetCell(column: 1, value: .date(ExcelSerial(1_060_503))), by: DayReader(),
      in: ReadingSetting(year: 106))
    #expect(reading.value == nil)
    #expect(reading.remarks.map(\.code) == ["date.unreadable"])
  }

  @Test func `figures on two lines are two`() {
    let reading = CellReading.read(
      SheetCell(column: 1, value: .text("5\n120")), by: CountReader(minimum: 0, units: []),
      in: ReadingSetting(year: 106))
    #expect(reading.remarks.map(\.code) == ["number.ambiguous"])
  }
}

@Suite struct `Days that lost their date format` {
  private func records(_ found: Submission) -> [Record] { found.parts.flatMap(\.records) }

  @Test func `a number in a field of days counts them from the workbook's own first day`() {
    var old = form("agreement", [["signed": 41_396]])
    old.date1904 = true
    let found = submission(of: old)
    #expect(records(found)[0].values[4] == CalendarDay(iso: "2017-05-03").map(FieldValue.day))
    #expect(found.notes.contains("note date.understood 雙邊協議!E2"))
    let new = submission(of: form("agreement", [["signed": 42_858]]))
    #expect(records(new)[0].values[4] == records(found)[0].values[4])
    // Digits that spell a day are no serial in either system.
    var typed = form("agreement", [["signed": 1_060_503]])
    typed.date1904 = true
    #expect(records(submission(of: typed))[0].values[4] == records(found)[0].values[4])
  }
}
