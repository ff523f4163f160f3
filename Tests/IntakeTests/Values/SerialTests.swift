import Planning
import Spreadsheet
import Testing

@testable import Intake

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
