import Testing

@testable import Spreadsheet

/// What is known of a sheet beside its values.
@Suite struct SheetTests {
  @Test func `merged ranges are known, and the anchor holds the value`() throws {
    let fixture = WorkbookFixture(
      rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>"#,
      afterRows: #"<mergeCells count="9"><mergeCell ref="A1:C2"/><mergeCell ref="x"/></mergeCells>"#
    )
    let contents = try Workbook(bytes: fixture.bytes).contents(ofSheet: 0)
    let merged = CellRange(
      first: CellPosition(column: 1, row: 1), last: CellPosition(column: 3, row: 2))
    #expect(contents.mergedRanges == [merged])
    #expect(fixture.read().cells == ["Sheet1!A1": "number 1"])
    #expect(fixture.read().problems == ["sheet.unreadable_range "])
  }

  @Test func `hidden rows and columns are known`() throws {
    let fixture = WorkbookFixture(
      rows: #"<row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>"#,
      beforeRows:
        #"<cols><col min="2" max="3" hidden="true"/><col min="5" max="99999" hidden="1"/></cols>"#)
    let contents = try Workbook(bytes: fixture.bytes).contents(ofSheet: 0)
    #expect(contents.rows.map(\.isHidden) == [true, false])
    #expect(contents.hiddenColumns == [2...3])
    #expect(fixture.read().problems == ["sheet.unreadable_range "])
  }

  @Test(
    arguments: [
      (#"ht="0" customHeight="1""#, true), (#"ht="0.0" customHeight="true""#, true),
      (#"customHeight=" 1 " ht="0""#, true), (#"ht="0""#, false),
      (#"ht="0" customHeight="0""#, false), (#"ht="15" customHeight="1""#, false),
      (#"customHeight="1""#, false), (#"hidden=" true ""#, true),
    ] as [(String, Bool)])
  func `a row of no height is hidden`(attributes: String, isHidden: Bool) throws {
    let fixture = WorkbookFixture(rows: #"<row r="1" \#(attributes)><c><v>1</v></c></row>"#)
    for reader in [BulkReader.scannerFirst, .libxml2] {
      let workbook = try Workbook(bytes: fixture.bytes, reader: reader)
      #expect(try workbook.contents(ofSheet: 0).rows.map(\.isHidden) == [isHidden])
    }
  }

  @Test func `hidden sheets are known, and names are read with their escapes`() throws {
    var fixture = WorkbookFixture()
    fixture["xl/workbook.xml"] = WorkbookFixture.workbook(
      #"<sheet name="A &amp; B" sheetId="1" r:id="rId1"/><sheet name="x_x0041_" state="hidden" r:id="no"/>"#
        + #"<sheet name="政要互訪" state="veryHidden" r:id="no"/>"#)
    let workbook = try Workbook(bytes: fixture.bytes)
    let sheets = workbook.sheets
    #expect(sheets.map(\.name) == ["A & B", "xA", "政要互訪"])
    #expect(sheets.map(\.isHidden) == [false, true, true])
  }

  @Test func `reading stops where the caller has enough`() throws {
    let rows = (1...9).map { #"<row r="\#($0)"><c><v>\#($0)</v></c></row>"# }.joined()
    for reader in [BulkReader.scannerFirst, .libxml2] {
      let workbook = try Workbook(bytes: WorkbookFixture(rows: rows).bytes, reader: reader)
      var seen: [Int] = []
      try workbook.forEachRow(ofSheet: 0) { row in
        seen.append(row.number)
        return row.number < 3
      }
      #expect(seen == [1, 2, 3])
    }
  }

  @Test func `an empty sheet has no rows`() throws {
    var fixture = WorkbookFixture()
    fixture["xl/worksheets/sheet1.xml"] =
      #"<worksheet xmlns="\#(WorkbookFixture.main)"><sheetData/></worksheet>"#
    #expect(try Workbook(bytes: fixture.bytes).contents(ofSheet: 0).rows.isEmpty)
  }
}
