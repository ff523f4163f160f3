import Testing

@testable import Spreadsheet

/// References that are missing, malformed, doubled or out of order.
@Suite struct PlacementTests {
  @Test func `rows and cells without references follow each other`() {
    let rows =
      #"<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(
      reading.cells == [
        "Sheet1!A1": "number 1", "Sheet1!D1": "number 2", "Sheet1!E1": "number 3",
        "Sheet1!A2": "number 4",
      ])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "A99999999999999999999", "XFE1", "1A", "A", "A0", "", "é1", "AAAA1", "A1048577",
  ])
  func `a malformed reference is treated as missing, with a warning`(reference: String) {
    let rows = #"<row r="3"><c r="A3"><v>1</v></c><c r="\#(reference)"><v>2</v></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(reading.cells == ["Sheet1!A3": "number 1", "Sheet1!B3": "number 2"])
    #expect(reading.problems == ["cell.reference B3"])
  }

  @Test(arguments: ["0", "-1", "x", "1048577", "99999999999999999999"])
  func `a malformed row number is treated as missing, with a warning`(number: String) {
    let rows = #"<row r="2"><c><v>1</v></c></row><row r="\#(number)"><c><v>2</v></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(reading.cells == ["Sheet1!A2": "number 1", "Sheet1!A3": "number 2"])
    #expect(reading.problems == ["row.reference "])
  }

  @Test func `cells out of order are put in order`() throws {
    let rows = #"<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>"#
    let contents = try Workbook(bytes: WorkbookFixture(rows: rows).bytes).contents(ofSheet: 0)
    #expect(contents.rows[0].cells.map(\.column) == [1, 3])
    #expect(contents.problems.isEmpty)
  }

  @Test func `of two cells in one place the later stands, with a finding`() {
    let rows = #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(reading.cells == ["Sheet1!A1": "number 2"])
    #expect(reading.problems == ["cell.duplicate A1"])
  }

  @Test func `rows out of order are put in order and rows of one number merged`() throws {
    let rows =
      #"<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>"#
      + #"<row r="5"><c r="B5"><v>6</v></c></row>"#
    let contents = try Workbook(bytes: WorkbookFixture(rows: rows).bytes).contents(ofSheet: 0)
    #expect(contents.rows.map(\.number) == [2, 5])
    #expect(contents.rows[1].cells.map(\.column) == [1, 2])
    #expect(contents.problems.map(\.code) == ["row.out_of_order"])
  }

  @Test func `a cell that names another row belongs there, with a finding`() {
    let rows = #"<row r="1"><c r="A1"><v>1</v></c><c r="B9"><v>9</v></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(reading.cells == ["Sheet1!A1": "number 1", "Sheet1!B9": "number 9"])
    #expect(reading.problems == ["cell.other_row "])
  }

  @Test func `dimension and spans are hints that nothing is sized by`() {
    let fixture = WorkbookFixture(
      rows: #"<row r="2" spans="1:16384"><c r="B2"><v>1</v></c></row>"#,
      beforeRows: #"<dimension ref="A1:XFD1048576"/>"#)
    #expect(fixture.read().cells == ["Sheet1!B2": "number 1"])
  }

  @Test func `styled but empty tails and formula-only rows leave no rows behind`() throws {
    let rows =
      #"<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"/></row><row r="900000" s="3"/>"#
      + #"<row r="1000000"><c r="XFD1000000" s="1"/></row>"#
    let contents = try Workbook(bytes: WorkbookFixture(rows: rows).bytes).contents(ofSheet: 0)
    #expect(contents.rows.map(\.number) == [1])
    #expect(contents.rows[0].cells.map(\.column) == [1])
  }
}
