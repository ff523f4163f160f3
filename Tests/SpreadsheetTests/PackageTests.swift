import Testing

@testable import Spreadsheet

/// The package: parts are found through relationships, and dishonest zips are refused.
@Suite struct PackageTests {
  private let plain = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)

  @Test(arguments: [
    "/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
    "worksheets\\sheet1.xml", "Worksheets/SHEET1.xml", "./worksheets/sheet%31.xml",
  ])
  func `a part is found however its target is spelled`(target: String) {
    var fixture = plain
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      ("rId1", "worksheet", target)
    ])
    #expect(fixture.value() == "number 1")
  }

  @Test func `parts of unusual names are found, and unknown relationships passed over`() {
    var fixture = plain
    fixture.rename("xl/workbook.xml", to: "book/workbook2.xml")
    fixture.rename("xl/_rels/workbook.xml.rels", to: "book/_rels/workbook2.xml.rels")
    fixture["_rels/.rels"] = WorkbookFixture.relationships([
      ("a", "thumbnail", "x.emf"), ("b", "officeDocument", "book/workbook2.xml"),
    ])
    fixture["book/_rels/workbook2.xml.rels"] = WorkbookFixture.relationships([
      ("rId1", "worksheet", "../xl/worksheets/sheet1.xml"), ("x", "of-the-future", "y.bin"),
    ])
    #expect(fixture.value() == "number 1")
  }

  @Test func `without a relationship the workbook is found by its content type`() {
    var fixture = plain
    fixture["_rels/.rels"] = WorkbookFixture.relationships([])
    #expect(fixture.value() == "number 1")
  }

  @Test func `the strict edition of the standard reads as the transitional`() {
    var fixture = plain
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"] {
      fixture[name] = fixture[name]
        .replacing(WorkbookFixture.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replacing(
          WorkbookFixture.relations,
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }
    #expect(fixture.value() == "number 1")
  }

  @Test func `prefixed elements read as plain ones`() {
    var fixture = plain
    fixture["xl/worksheets/sheet1.xml"] =
      #"<x:worksheet xmlns:x="\#(WorkbookFixture.main)"><x:sheetData><x:row r="1"><x:c r="A1">"#
      + "<x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(fixture.value() == "number 1")
  }

  @Test(arguments: [[0xff, 0xfe] as [UInt8], [0xfe, 0xff]])
  func `parts in UTF-16 are read`(mark: [UInt8]) {
    var fixture = plain
    let xml = fixture["xl/worksheets/sheet1.xml"].replacing("UTF-8", with: "UTF-16")
    let units = Array(xml.utf16).flatMap { unit in
      let bytes = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      return mark[0] == 0xff ? bytes : bytes.reversed()
    }
    fixture.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    fixture.finish = {
      $0.entries.append(.init(name: "xl/worksheets/sheet1.xml", bytes: mark + units))
    }
    #expect(fixture.value() == "number 1")
  }

  @Test func `a byte order mark before UTF-8 is passed over`() {
    var fixture = plain
    for part in fixture.parts { fixture[part.name] = "\u{feff}" + part.xml }
    #expect(fixture.value() == "number 1")
  }

  @Test func `chart, dialog and macro sheets are listed by name and hold no rows`() throws {
    var fixture = plain
    fixture["xl/workbook.xml"] = WorkbookFixture.workbook(
      #"<sheet name="圖表" sheetId="2" r:id="c"/><sheet name="對話" sheetId="3" r:id="d"/>"#
        + #"<sheet name="巨集" sheetId="4" r:id="m"/><sheet name="資料" sheetId="1" r:id="rId1"/>"#)
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      ("c", "chartsheet", "chartsheets/sheet1.xml"), ("d", "dialogsheet", "dialog.xml"),
      ("m", "xlMacrosheet", "macro.xml"), ("rId1", "worksheet", "worksheets/sheet1.xml"),
    ])
    let workbook = try Workbook(bytes: fixture.bytes)
    let kinds = workbook.sheets.map(\.kind)
    #expect(kinds == [.chartsheet, .dialogsheet, .macrosheet, .worksheet])
    #expect(fixture.read().cells == ["資料!A1": "number 1"])
  }

  @Test func `data descriptors, ZIP64 fields and stored entries are read`() {
    var fixture = plain
    fixture.finish = { zip in
      for place in zip.entries.indices {
        zip.entries[place].hasDataDescriptor = place % 2 == 0
        zip.entries[place].isLong = place % 2 == 1
      }
    }
    #expect(fixture.value() == "number 1")
  }

  @Test func `one sheet that is missing is a finding, and the others are read`() {
    var fixture = plain
    fixture["xl/workbook.xml"] = WorkbookFixture.workbook(
      #"<sheet name="Lost" sheetId="2" r:id="gone"/><sheet name="Sheet1" sheetId="1" r:id="rId1"/>"#
    )
    let reading = fixture.read()
    #expect(reading.cells == ["Sheet1!A1": "number 1"])
    #expect(reading.problems == ["sheet.missing "])
  }

  @Test func `what markup compatibility offers to newer readers is passed over`() {
    var fixture = plain
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      #"<c r="A1">"#,
      with: #"<mc:AlternateContent xmlns:mc="\#(compatibility)"><mc:Choice Requires="x99">"#
        + #"<c r="B1"><v>2</v></c></mc:Choice><mc:Fallback><c r="C1"><v>3</v></c></mc:Fallback>"#
        + #"</mc:AlternateContent><c r="A1">"#)
    #expect(fixture.read().cells == ["Sheet1!A1": "number 1", "Sheet1!C1": "number 3"])
  }
}
