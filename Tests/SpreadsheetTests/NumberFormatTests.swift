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
    "G/標準", "g/標準\"年\"", "Standard", "STANDARD", "!d0", "0!年!m",
  ])
  func `a code with letters that are only shown is a number`(code: String) {
    #expect(NumberFormat(code: code) == .number, "\(code)")
  }

  @Test(
    arguments: [
      ("[<40000]0;yyyy/m/d", "39999", "number 39999"),
      ("[<40000]0;yyyy/m/d", "42858", "date 2017-05-03"),
      ("[>40000]yyyy/m/d;0", "42858", "date 2017-05-03"),
      ("[>40000]yyyy/m/d;0", "5", "number 5"),
      ("0;yyyy/m/d", "42858", "number 42858"),
      ("yyyy/m/d;;0", "42858", "date 2017-05-03"), ("yyyy/m/d;;0", "0", "number 0"),
      ("yyyy/m/d;-0", "-5", "number -5"), ("yyyy/m/d;-0", "1", "date 1900-01-01"),
      ("[=0]\"\";yyyy/m/d", "42858", "date 2017-05-03"), ("[=0]\"\";yyyy/m/d", "0", "number 0"),
      ("[>1]0;[<0]yyyy;h:mm", "0.5", "date 12:00:00"), ("[>1]0;[<0]yyyy;h:mm", "2", "number 2"),
      ("[>9]yyyy;[<0]h:mm", "5", "number 5"), ("yyyy/m/d;@", "2", "date 1900-01-02"),
    ])
  func `what a number is is told by the section that shows it`(
    code: String, number: String, value: String
  ) {
    let code = code.replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    let rows = #"<row r="1"><c r="A1" s="1"><v>\#(number)</v></c></row>"#
    #expect(WorkbookFixture(rows: rows, formats: [code]).value() == value)
  }

  @Test func `percent is told by the section that shows the number`() throws {
    let rows =
      #"<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="1"><v>-5</v></c>"#
      + #"<c r="C1" s="1"><v>0</v></c></row>"#
    let fixture = WorkbookFixture(rows: rows, formats: ["0%;-0;0&quot;元&quot;"])
    let cells = try Workbook(bytes: fixture.bytes).contents(ofSheet: 0).rows[0].cells
    #expect(cells.map(\.isPercent) == [true, false, false])
    #expect(cells.map { $0.dress?.shown(0)?.suffix } == ["元", "元", "元"])
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

  @Test(arguments: [
    #"<c r="A1" t="str" s="9"><v>42858</v></c>"#, #"<c r="A1" s="9"/>"#,
    #"<c r="A1" s="9"><v/></c>"#,
    #"<c r="A1" s="0"><v>42858</v></c>"#, #"<c r="A1" s=" 1 "><v>42858</v></c>"#,
  ])
  func `a cell that has its format, or holds no number, misses none`(cell: String) {
    let fixture = WorkbookFixture(rows: #"<row r="1">\#(cell)</row>"#, formats: ["yyyy"])
    #expect(fixture.read().problems == [])
  }

  @Test func `formats that are not there are told once a sheet`() {
    let rows =
      #"<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="9"><v>42858</v></c></row>"#
      + #"<row r="2"><c r="A2" s="x"><v>42858</v></c></row>"#
    var fixture = WorkbookFixture(rows: rows, formats: ["yyyy"])
    #expect(fixture.read().problems == ["cell.missing_format B1"])
    fixture["xl/_rels/workbook.xml.rels"] = fixture["xl/_rels/workbook.xml.rels"].replacing(
      "/styles\"", with: "/none\"")
    #expect(fixture.read().problems == ["cell.missing_format B1"])
  }

  @Test func `a custom format without its code is told`() {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1" s="0"><v>42858</v></c></row>"#)
    fixture["xl/styles.xml"] =
      #"<styleSheet xmlns="\#(WorkbookFixture.main)"><cellXfs><xf numFmtId="176"/></cellXfs></styleSheet>"#
    #expect(fixture.read().problems == ["cell.missing_format A1"])
    #expect(fixture.value() == "number 42858")
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

extension NumberFormat {
  /// What the first section of a code makes of a number.
  init(code: String) { self = NumberFormatSection.sections(of: code)[0].format }
}
