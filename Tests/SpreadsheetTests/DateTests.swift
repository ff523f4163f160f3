import Testing

@testable import Spreadsheet

/// Serials, date systems and number formats.
@Suite struct DateTests {
  private func shown(_ serial: String, _ format: String, date1904: Bool = false) -> Reading {
    WorkbookFixture(
      rows: #"<row r="1"><c r="A1" s="1"><v>\#(serial)</v></c></row>"#, formats: [format],
      workbookProperties: date1904 ? #"<workbookPr date1904="1"/>"# : ""
    ).read()
  }

  @Test(arguments: [
    ("42858", "2017-05-03"), ("42858.354166666664", "2017-05-03T08:30:00"),
    ("42858.9999999999", "2017-05-04"), ("1", "1900-01-01"), ("59", "1900-02-28"),
    ("60", "1900-02-29"), ("60.5", "1900-02-29T12:00:00"), ("61", "1900-03-01"),
    ("0", "00:00:00"), ("0.5", "12:00:00"), ("0.35416666666666669", "08:30:00"),
    ("42858.00000578704", "2017-05-03T00:00:00.500"), ("2958465", "9999-12-31"),
    ("36584", "2000-02-28"), ("36585", "2000-02-29"), ("73109", "2100-02-28"),
    ("73110", "2100-03-01"),
  ])
  func `a serial of the 1900 system is the day that Excel shows`(serial: String, text: String) {
    #expect(shown(serial, "yyyy-mm-dd").cells == ["Sheet1!A1": "date \(text)"])
  }

  @Test(arguments: [true, false])
  func `a sheet tells from when its workbook counts days`(date1904: Bool) throws {
    let fixture = WorkbookFixture(
      rows: #"<row r="1"><c r="A1"><v>41396</v></c></row>"#,
      workbookProperties: date1904 ? #"<workbookPr date1904="1"/>"# : "")
    let contents = try Workbook(bytes: fixture.bytes).contents(ofSheet: 0)
    #expect(contents.date1904 == date1904)
    #expect(contents.rows[0].cells[0].value == .number(41396))
  }

  @Test(arguments: [" 1 ", "\n1", "true\t", "on"])
  func `white space around yes and no tells nothing`(flag: String) throws {
    let fixture = WorkbookFixture(workbookProperties: #"<workbookPr date1904="\#(flag)"/>"#)
    let workbook = try Workbook(bytes: fixture.bytes)
    let (date1904, problems) = (workbook.date1904, workbook.problems)
    #expect(date1904)
    #expect(problems == [])
  }

  @Test(arguments: [("41396", "2017-05-03"), ("0", "1904-01-01"), ("1", "1904-01-02")])
  func `a serial of the 1904 system is turned into the 1900 system`(serial: String, text: String) {
    #expect(shown(serial, "yyyy-mm-dd", date1904: true).cells == ["Sheet1!A1": "date \(text)"])
  }

  @Test func `a time of day is one in either system`() {
    #expect(shown("0.5", "h:mm", date1904: true).cells == ["Sheet1!A1": "date 12:00:00"])
  }

  @Test(arguments: [("-1", "1899-12-30"), ("2958466", "10000-01-01"), ("1e12", "1000000000000")])
  func `a serial that Excel shows as hashes is told with a finding`(serial: String, text: String) {
    let reading = shown(serial, "yyyy-mm-dd")
    #expect(reading.cells == ["Sheet1!A1": "date \(text)"])
    #expect(reading.problems == ["cell.date_not_shown A1"])
  }

  @Test(arguments: [
    ("0.0010416666666666667", "[ss]", "PT90S"), ("1.5", "[h]:mm", "PT129600S"),
    ("-0.5", "[mm]", "PT-43200S"),
  ])
  func `elapsed time is a duration`(serial: String, format: String, text: String) {
    #expect(shown(serial, format).cells == ["Sheet1!A1": "duration \(text)"])
  }

  @Test func `every day from 1900 to 9999 goes round`() {
    for serial in stride(from: 1, through: 2_958_465, by: 1) where serial != 60 {
      guard let day = ExcelSerial(Double(serial)).day else {
        Issue.record("no day for \(serial)")
        return
      }
      let back = ExcelSerial(year: day.year, month: day.month, day: day.day)
      if back?.value != Double(serial) {
        Issue.record("\(serial) became \(day)")
        return
      }
    }
  }

  @Test(arguments: [0.5, 60, -1, 2_958_466, .nan, .infinity] as [Double])
  func `what is no day of the calendar has none`(serial: Double) {
    #expect(ExcelSerial(serial).day == nil)
  }

  @Test(arguments: [(2017, 2, 29), (2017, 13, 1), (0, 1, 1), (10_000, 1, 1), (1900, 2, 29)])
  func `a day that the calendar does not have has no serial`(year: Int, month: Int, day: Int) {
    #expect(ExcelSerial(year: year, month: month, day: day) == nil)
  }
}
