import Testing

@testable import Spreadsheet

/// What number formats show beside a number's digits.
@Suite struct NumberDressTests {
  @Test(arguments: [
    "General", "0", "#,##0", "#,##0.00", "0.00E+00", "@", "", ";;;", "0;;", "#,##0;[Red]-#,##0",
    "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "#,##0_);(#,##0)", "#,##0_ ;[Red]\\-#,##0\\ ",
    "0;\"△\"0", "[Red][<0]-0;0", "# ?/?", "000", "#\\ ##0", "[DBNum1][$-404]General", "G/通用格式",
    "[>=100]0;0", "+0;-0;0", "0%", "#,##0;-#,##0;\"無\";@", "[$-404]#,##0", "0.0_人", "*元0",
  ])
  func `a format that shows no more than the number has no dress`(code: String) {
    #expect(NumberDress(code: code) == nil, "\(code)")
  }

  @Test(
    arguments: [
      ("#,##0\"元\"", 1234, "", "元", 0), ("#,##0\\元", 1234, "", "元", 0), ("#,##0元", 1, "", "元", 0),
      ("0.0,\"千元\"", 1_234_567, "", "千元", 1), ("#,##0,,\" 百萬元\"", 1, "", "百萬元", 2),
      ("#,##0,.00\"千元\"", 1, "", "千元", 1), ("#,##0,", 5000, "", "", 1),
      ("\"NT$\"#,##0", 5, "NT$", "", 0), ("[$NT$-404]#,##0", 5, "NT$", "", 0),
      ("[$$-404]#,##0.00", 5, "NT$", "", 0), ("[$$-30404]0", 5, "NT$", "", 0),
      ("[$$-409]#,##0.00", 5, "$", "", 0), ("[$€-2] #,##0", 5, "€", "", 0),
      ("_-\"$\"* #,##0_-;-\"$\"* #,##0_-", -5, "$", "", 0), ("General\"元\"", 5, "", "元", 0),
      ("G/通用格式\"人\"", 5, "", "人", 0), ("\"△\"0", 5, "△", "", 0), ("!元0", 5, "元", "", 0),
      ("[>=10000]0,\"千\";0\"元\"", 20_000, "", "千", 1),
      ("[>=10000]0,\"千\";0\"元\"", 20, "", "元", 0), ("0;(0\"元\")", -5, "", "元", 0),
    ] as [(String, Double, String, String, Int)])
  func `what stands beside the digits is shown`(
    code: String, number: Double, prefix: String, suffix: String, thousands: Int
  ) throws {
    let shown = try #require(NumberDress(code: code)?.shown(number), "\(code)")
    #expect(
      shown
        == NumberDress.Shown(
          prefix: prefix, suffix: suffix, thousands: thousands, isUnclear: false))
  }

  @Test(
    arguments: [
      ("0\\.0,\"萬\"", 12_345), ("000-0000", 1_234_567), ("\"是\";;\"否\"", 1),
      ("[>100]0\"元\"", 5),
    ] as [(String, Double)])
  func `digits that do not tell the number are unclear`(code: String, number: Double) {
    #expect(NumberDress(code: code)?.shown(number)?.isUnclear == true, "\(code)")
  }

  @Test func `a section tells only of its own numbers`() {
    let dress = NumberDress(code: "0\"元\";-0;\"-\"")
    #expect(dress?.shown(5)?.suffix == "元")
    #expect(dress?.shown(-5) == nil)
    #expect(dress?.shown(0) == nil)
  }

  @Test(arguments: [5, 8, 42, 44])
  func `the built-in formats of currencies show a sign of an unknown country`(id: Int) {
    #expect(NumberDress(builtIn: id)?.shown(5)?.prefix == "$")
  }

  @Test(arguments: [0, 1, 4, 9, 37, 38, 39, 40, 41, 43, 49, 59])
  func `other built-in formats show the number alone`(id: Int) {
    #expect(NumberDress(builtIn: id) == nil)
  }

  @Test func `a cell carries what its style shows, and only where it holds a number`() throws {
    let rows =
      #"<row r="1"><c r="A1" s="1"><v>1234</v></c><c r="B1" s="0"><v>1234</v></c>"#
      + #"<c r="C1" s="1" t="str"><v>1234</v></c><c r="D1" s="2"><v>0.5</v></c></row>"#
    let fixture = WorkbookFixture(rows: rows, formats: ["#,##0\\元", "0%\\強"])
    var cells: [SheetCell] = []
    try Workbook(bytes: fixture.bytes).forEachRow(ofSheet: 0) { row in
      cells += row.cells
      return true
    }
    #expect(cells.map { $0.dress?.shown(1)?.suffix } == ["元", nil, nil, "強"])
    #expect(cells.map(\.isPercent) == [false, false, false, true])
    #expect(cells[0].value == .number(1234))
  }
}
