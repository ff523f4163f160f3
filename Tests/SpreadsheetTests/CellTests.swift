import Testing

@testable import Spreadsheet

/// Cells of every type, and where they are put.
@Suite struct CellTests {
  @Test(arguments: [
    (#"t="str"><f>A2&amp;"x"</f><v>text_x000D_</v>"#, "string text\r"),
    (#"t="inlineStr"><is><t>in &amp; line</t></is>"#, "string in & line"),
    (#"t="inlineStr"><is><r><t>rich </t></r><r><t>inline</t></r></is>"#, "string rich inline"),
    (#"t="inlineStr"><is><t>_x005F_x0041_</t></is>"#, "string _x0041_"),
    (#"t="b"><v>1</v>"#, "boolean true"), (#"t="b"><v>0</v>"#, "boolean false"),
    (#"t="b"><v>true</v>"#, "boolean true"), (#"t="b"><v>false</v>"#, "boolean false"),
    (#"t="e"><v>#REF!</v>"#, "error #REF!"), (#"t="e"><v>#SPILL!</v>"#, "error #SPILL!"),
    (#"t="e"><v>#CALC!</v>"#, "error #CALC!"), (#"t="e"><v>#未知!</v>"#, "error #未知!"),
    (#"t="d"><v>2017-05-03</v>"#, "date 2017-05-03"),
    (#"t="d"><v>2017-05-03T08:30:00Z</v>"#, "date 2017-05-03T08:30:00"),
    (#"t="d"><v>1900-02-28</v>"#, "date 1900-02-28"),
    (#"t="n"><v>5</v>"#, "number 5"), (#"><v> 5 </v>"#, "number 5"),
    (#"><f>1+1</f><v>2</v>"#, "number 2"),
    (#"><f t="shared" si="0"/><v>3</v>"#, "number 3"),
    (#"><f t="array" ref="A1:A3">ROW()</f><v>1</v>"#, "number 1"),
    (#"><is><t>text</t></is>"#, "string text"), (#"t="s"><is><t>text</t></is>"#, "string text"),
    (#"t="str"><is><t>text</t></is>"#, "string text"), (#"t="n"><is><t>7</t></is>"#, "string 7"),
    (#"><v/><is><t>text</t></is>"#, "string text"), (#"><v>5</v><is><t>text</t></is>"#, "number 5"),
    (#"><is><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r></is>"#, "string rich text"),
    (#"><f>NOW()</f>"#, "formula "), (#"><f>NOW()</f><v/>"#, "formula "),
  ])
  func `a cell is read by its type`(cell: String, value: String) {
    #expect(WorkbookFixture(rows: #"<row r="1"><c r="A1" \#(cell)</c></row>"#).value() == value)
  }

  @Test(arguments: [
    (#"><v>abc</v>"#, "cell.unreadable_number"), (#"><v>0x1F</v>"#, "cell.unreadable_number"),
    (#"><v>NaN</v>"#, "cell.unreadable_number"), (#"><v>inf</v>"#, "cell.unreadable_number"),
    (#"><v>1e999</v>"#, "cell.unreadable_number"), (#"><v>1 2</v>"#, "cell.unreadable_number"),
    (#"t="b"><v>yes</v>"#, "cell.unreadable_boolean"),
    (#"t="d"><v>2017-02-29</v>"#, "cell.unreadable_date"),
    (#"t="d"><v>May</v>"#, "cell.unreadable_date"),
    (#"t="zz"><v>1</v>"#, "cell.unknown_type"),
  ])
  func `a cell that cannot be read truly is a finding with its place`(cell: String, code: String) {
    let reading = WorkbookFixture(rows: #"<row r="7"><c r="C7" \#(cell)</c></row>"#).read()
    #expect(reading.cells.isEmpty)
    #expect(reading.problems == ["\(code) C7"])
  }

  @Test func `a cell of two values is told, and the later one is read`() {
    let reading = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>"#).read()
    #expect(reading.cells == ["Sheet1!A1": "number 2"])
    #expect(reading.problems == ["cell.duplicate A1"])
  }

  @Test func `an error cell is a value and its sheet is read on`() {
    let rows = #"<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>2</v></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(reading.cells == ["Sheet1!A1": "error #N/A", "Sheet1!B1": "number 2"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `text beyond what Excel holds is kept with a warning`() {
    let long = String(repeating: "x", count: 32_768)
    let rows = #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(long)</t></is></c></row>"#
    let reading = WorkbookFixture(rows: rows).read()
    #expect(reading.cells["Sheet1!A1"] == "string \(long)")
    #expect(reading.problems == ["cell.long_text A1"])
  }

  @Test func `percent and formula are told of a cell`() throws {
    let fixture = WorkbookFixture(
      rows: #"<row r="1"><c r="A1" s="1"><f>1/2</f><v>0.5</v></c><c r="B1"><v>1</v></c></row>"#,
      formats: ["0.0%"])
    let cells = try Workbook(bytes: fixture.bytes).contents(ofSheet: 0).rows[0].cells
    #expect(cells.map(\.isPercent) == [true, false])
    #expect(cells.map(\.isFormula) == [true, false])
  }
}
