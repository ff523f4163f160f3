import Testing

@testable import Spreadsheet

/// What marking changes in a worksheet part: these bytes and no other.
@Suite struct SheetEditTests {
  private static let styles =
    #"<styleSheet xmlns="\#(WorkbookFixture.main)"><fills count="2"><fill><patternFill "#
    + #"patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#
    + #"<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"#

  private func edited(
    _ sheet: String, _ cells: [String], root: String = "worksheet"
  ) throws -> String {
    let before = "<\(root) xmlns=\"\(WorkbookFixture.main)\">"
    let after = "</\(root)>"
    var styles = try MarkedStyles(Array(Self.styles.utf8), of: .root)
    let marks = CellMarks(
      try cells.map { cell in
        let range = try #require(Array(cell.utf8).withUnsafeBufferPointer { CellRange(a1: $0) })
        return Annotation.Mark(sheet: "", range: range, severity: .error, note: "")
      })
    let bytes = Array((before + sheet + after).utf8)
    var edit = SheetEdit(bytes, of: .root, marks: marks)
    if try !edit.fill(with: &styles) {
      edit = SheetEdit(bytes, of: .root, marks: marks, insertsCells: false)
      _ = try edit.fill(with: &styles)
    }
    let text = String(decoding: edit.edited() ?? bytes, as: UTF8.self)
    return String(text.dropFirst(before.count).dropLast(after.count))
  }

  @Test(arguments: [
    // The first style that is needed becomes style 2.
    (#"<row r="1"><c r="A1"/></row>"#, "A1", #"<row r="1"><c s="2" r="A1"/></row>"#),
    (
      #"<row r="1"><c r='A1' s='0' t="n"><v>1</v></c></row>"#, "A1",
      #"<row r="1"><c r='A1' s='2' t="n"><v>1</v></c></row>"#
    ),
    (#"<row><c><v>1</v></c><c s="1"/></row>"#, "B1", #"<row><c><v>1</v></c><c s="2"/></row>"#),
    (#"<row r="2"><c r="B2"/></row>"#, "A2", #"<row r="2"><c r="A2" s="2"/><c r="B2"/></row>"#),
    (#"<row r="2"><c r="B2"/></row>"#, "C2", #"<row r="2"><c r="B2"/><c r="C2" s="2"/></row>"#),
    (#"<row r="2" ht="20"/>"#, "C2", #"<row r="2" ht="20"><c r="C2" s="2"/></row>"#),
    (
      #"<row r="2"><c r="B2"/></row>"#, "A1",
      #"<row r="1"><c r="A1" s="2"/></row><row r="2"><c r="B2"/></row>"#
    ),
    (
      #"<row r="2"><c r="B2"/></row>"#, "A3",
      #"<row r="2"><c r="B2"/></row><row r="3"><c r="A3" s="2"/></row>"#
    ),
    (
      #"<row r="2" s="1" customFormat="1"/>"#, "C2",
      #"<row r="2" s="1" customFormat="1"><c r="C2" s="2"/></row>"#
    ),
    // What looks like a cell in a comment, in text or in an extension is none.
    (
      #"<row r="1"><!-- <c r="A1"/> --><c r="A1" t="str"><v><![CDATA[<c r="A1"/>]]></v></c></row>"#,
      "A1",
      #"<row r="1"><!-- <c r="A1"/> --><c s="2" r="A1" t="str"><v><![CDATA[<c r="A1"/>]]></v></c></row>"#
    ),
    // A `>` in an attribute does not end the tag.
    (#"<row r="1"><c x=">" r="A1"/></row>"#, "A1", #"<row r="1"><c s="2" x=">" r="A1"/></row>"#),
    // Rows in disorder: nothing is inserted, what exists is filled.
    (
      #"<row r="3"><c r="B3"/></row><row r="1"><c r="A1"/></row>"#, "A1",
      #"<row r="3"><c r="B3"/></row><row r="1"><c s="2" r="A1"/></row>"#
    ),
    (
      #"<row r="3"><c r="B3"/></row><row r="1"><c r="A1"/></row>"#, "C1",
      #"<row r="3"><c r="B3"/></row><row r="1"><c r="A1"/></row>"#
    ),
  ])
  func `only the style of a marked cell changes`(rows: String, cell: String, result: String) throws
  {
    let edited = try edited("<sheetData>\(rows)</sheetData>", [cell])
    #expect(edited == "<sheetData>\(result)</sheetData>")
  }

  @Test func `the rows of an empty sheet are opened`() throws {
    let result = #"<sheetData><row r="2"><c r="B2" s="2"/><c r="D2" s="2"/></row></sheetData>"#
    #expect(try edited("<sheetData/>", ["D2", "B2"]) == result)
  }

  @Test func `a column's style is what a missing cell would have had`() throws {
    let columns = #"<cols><col min="2" max="3" style="1"/></cols>"#
    let edited = try edited(columns + "<sheetData></sheetData>", ["A1", "C1"])
    let row = #"<row r="1"><c r="A1" s="2"/><c r="C1" s="3"/></row>"#
    #expect(edited == columns + "<sheetData>\(row)</sheetData>")
  }

  @Test func `the used range grows with inserted cells`() throws {
    let edited = try edited(#"<dimension ref="B2:C3"/><sheetData/>"#, ["D5"])
    #expect(edited.hasPrefix(#"<dimension ref="B2:D5"/>"#))
  }

  @Test func `an open tab is closed`() throws {
    let views =
      #"<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>"#
    let closed =
      #"<sheetViews><sheetView tabSelected="0" workbookViewId="0"/></sheetViews><sheetData/>"#
    #expect(try edited(views, []) == closed)
  }

  @Test func `a whole column is filled where it has cells and nowhere else`() throws {
    let rows = #"<row r="1"><c r="A1"/></row><row r="9"><c r="A9"/></row>"#
    let filled = #"<row r="1"><c s="2" r="A1"/></row><row r="9"><c s="2" r="A9"/></row>"#
    #expect(
      try edited("<sheetData>\(rows)</sheetData>", ["A1:A1048576"])
        == "<sheetData>\(filled)</sheetData>")
  }

  @Test func `a drawing of notes is named where the order of elements asks for it`() throws {
    let bytes = Array(
      (#"<x:worksheet xmlns:x="\#(WorkbookFixture.main)"><x:sheetData/><x:drawing/>"#
        + "<x:tableParts/><x:extLst/></x:worksheet>").utf8)
    var styles = try MarkedStyles(Array(Self.styles.utf8), of: .root)
    var edit = SheetEdit(bytes, of: .root, marks: CellMarks([]))
    _ = try edit.fill(with: &styles)
    edit.refer(toLegacyDrawing: "rId3")
    let text = String(decoding: try #require(edit.edited()), as: UTF8.self)
    #expect(
      text.contains(
        #"<x:drawing/><x:legacyDrawing xmlns:r="\#(WorkbookFixture.relations)" r:id="rId3"/><x:tableParts/>"#
      ))
  }

  @Test func `of several styles for a column the first is what a missing cell would have had`()
    throws
  {
    let columns =
      #"<cols><col min="3" max="3" style="0"/><col min="2" max="99999" style="1"/>"#
      + #"<col min="1" max="4" style="0"/><col min="0" max="4" style="1"/></cols>"#
    let edited = try edited(columns + "<sheetData></sheetData>", ["A1:D1", "XFD1"])
    let row =
      #"<row r="1"><c r="A1" s="2"/><c r="B1" s="3"/><c r="C1" s="2"/><c r="D1" s="3"/>"#
      + #"<c r="XFD1" s="3"/></row>"#
    #expect(edited == columns + "<sheetData>\(row)</sheetData>")
  }

  @Test func `columns without end are not gone through for each missing cell`() throws {
    let columns = String(repeating: #"<col min="2" max="2" style="1"/>"#, count: 20_000)
    // Looking at every column for every cell took a minute.
    let time = try ContinuousClock().measure {
      _ = try edited("<cols>\(columns)</cols><sheetData/>", ["C1:D1000", "E1:F1000", "G1:H1000"])
    }
    #expect(time < .seconds(10))
  }
}
