import Testing

@testable import Spreadsheet

/// What number formats make of a number.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    "yyyy-mm-dd", "m/d", "d-mmm-yy", "[$-404]e/m/d", "[$-404]ggge\"年\"m\"月\"d\"日\"",
    "yyyy\"年\"m\"月\"",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "mmm", "dd/mm/yyyy;@", "[Red]yyyy/m/d", "[DBNum1]m月d日",
    "yyyy/m/d h:mm", "bbbb/m/d", "_-yyyy", "*-m/d", "G\"年\"e",
  ])
  func `a code that shows a day is a date`(code: String) {
    #expect(NumberFormat(code: code) == .date)
  }

  @Test(arguments: [
    "h:mm", "hh:mm:ss", "mm:ss", "[$-F400]h:mm:ss\\ AM/PM", "上午/下午h\"時\"mm\"分\"", "ss.000",
  ])
  func `a code that shows a time alone is a time`(code: String) {
    #expect(NumberFormat(code: code) == .time)
  }

  @Test(arguments: ["[h]:mm", "[hh]:mm:ss", "[m]", "[mm]:ss", "[s]", "[ss].00", "[H]:MM"])
  func `a code in brackets is elapsed time`(code: String) {
    #expect(NumberFormat(code: code) == .duration)
  }

  @Test(arguments: [
    "General", "GENERAL", "0.00", "#,##0", "0.00E+00", "0.0e-0", "@", "\"day\" 0", "0 \"yyyy\"",
    "\\d0",
    "_d0", "*m0", "[Red]0", "[Black]0", "[Magenta]#", "[>=100]0", "[$NT$-404]#,##0", "[$DM-407]0",
    "# ?/?", "0\"年\"", "\"\\\"0", "", ";;;", "0;\"d\"", "[DBNum1]General", "G/通用格式",
  ])
  func `a code with letters that are only shown is a number`(code: String) {
    #expect(NumberFormat(code: code) == .number, "\(code)")
  }

  @Test(arguments: ["0%", "0.00%", "#,##0.0%;[Red]-0%"])
  func `a code with a percent sign is percent`(code: String) {
    #expect(NumberFormat(code: code) == .percent)
  }

  @Test(arguments: ["\"%\"0", "0\\%"])
  func `a percent sign that is only shown is none`(code: String) {
    #expect(NumberFormat(code: code) == .number)
  }

  @Test(
    arguments: [
      (0, .number), (9, .percent), (14, .date), (17, .date), (18, .time), (21, .time), (22, .date),
      (27, .date), (36, .date), (37, .number), (45, .time), (46, .duration), (47, .time),
      (49, .number),
      (50, .date), (58, .date), (59, .number),
    ] as [(Int, NumberFormat)])
  func `a built-in id needs no code`(id: Int, format: NumberFormat) {
    #expect(NumberFormat(builtIn: id) == format)
  }

  @Test func `a file's own code wins over the built-in format of its id`() {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1" s="0"><v>42858</v></c></row>"#)
    fixture["xl/styles.xml"] =
      #"<styleSheet xmlns="\#(WorkbookFixture.main)"><numFmts><numFmt numFmtId="27" formatCode="0"/>"#
      + #"</numFmts><cellXfs><xf numFmtId="27"/></cellXfs></styleSheet>"#
    #expect(fixture.value() == "number 42858")
  }

  @Test(arguments: ["99", "-1", "99999999999999999999", "x"])
  func `a style that is not there shows a plain number`(style: String) {
    let rows = #"<row r="1"><c r="A1" s="\#(style)"><v>42858</v></c></row>"#
    #expect(WorkbookFixture(rows: rows, formats: ["yyyy"]).value() == "number 42858")
  }

  @Test func `a cell without a style has the first one`() {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>42858</v></c></row>"#)
    fixture["xl/styles.xml"] =
      #"<styleSheet xmlns="\#(WorkbookFixture.main)"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>"#
    #expect(fixture.value() == "date 2017-05-03")
  }

  @Test func `a workbook that lost its styles says so`() throws {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1" s="1"><v>42858</v></c></row>"#)
    fixture.parts.removeAll { $0.name == "xl/styles.xml" }
    let problems = try Workbook(bytes: fixture.bytes).problems
    #expect(problems.map(\.code) == ["workbook.missing_styles"])
    #expect(fixture.value() == "number 42858")
  }
}
