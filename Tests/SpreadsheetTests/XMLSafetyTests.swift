import Testing

@testable import Spreadsheet

/// XML that attacks, or that is none.
@Suite struct XMLSafetyTests {
  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
  func `a document type is refused before anything it declares is read`(part: String) {
    var fixture = WorkbookFixture(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, strings: ["<t>text</t>"])
    fixture[part] = fixture[part].replacing(
      WorkbookFixture.declaration,
      with: #"<!DOCTYPE root [<!ENTITY a "aaaa"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>"#
    ).replacing("text", with: "&a;")
    #expect(fixture.read().refusal == "workbook.document_type")
  }

  @Test(arguments: [
    "<c r=\"A1\"><v>1</c></row>", "<c r=\"A1\" r=\"B1\"><v>1</v></c></row>",
    "<c r=\"A1\"><v>&undeclared;</v></c></row>", "<c r=\"A1\"s=\"1\"><v>1</v></c></row>",
    "<c r=\"A1\" t=\"str\"><v>a]]>b</v></c></row>", "<c r=\"A1\" t=\"str\"><v>\u{1}</v></c></row>",
    "<c r=\"A1\" t=\"str\"><v>\u{ffff}</v></c></row>", "<c r=A1><v>1</v></c></row>",
    "<c r=\"A1\" cm=\"1\" cm=\"1\"><v>1</v></c></row>", "</row></row>", "<c r=\"<\"/></row>",
  ])
  func `what is not well-formed is refused, whichever reader meets it`(rest: String) {
    let rows = #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2">\#(rest)"#
    #expect(WorkbookFixture(rows: rows).read().refusal == "workbook.damaged.xml")
  }

  @Test func `text that is not UTF-8 is refused`() {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c t="str"><v>@@</v></c></row>"#)
    fixture.finish = { zip in
      zip.entries[4].bytes = zip.entries[4].bytes.map { $0 == UInt8(ascii: "@") ? 0xc3 : $0 }
    }
    #expect(fixture.read().refusal == "workbook.damaged.xml")
  }

  @Test func `bytes of another encoding are not scanned as if they were UTF-8`() {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c t="str"><v>@</v></c></row>"#)
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      "UTF-8", with: "ISO-8859-1")
    fixture.finish = { zip in
      let last = zip.entries.count - 1
      zip.entries[last].bytes = zip.entries[last].bytes.map { $0 == UInt8(ascii: "@") ? 0xe9 : $0 }
    }
    #expect(fixture.value() == "string é")
  }

  @Test(arguments: [1, 3_000])
  func `bytes that the declared encoding lacks refuse the part, wherever they stand`(row: Int) {
    let rows = (1...4_000).map { number in
      let text = number == row ? "@@" : "text"
      return #"<row r="\#(number)"><c r="A\#(number)" t="str"><v>\#(text)</v></c></row>"#
    }
    var fixture = WorkbookFixture(rows: rows.joined())
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      "UTF-8", with: "Big5")
    #expect(fixture.read().refusal == nil)
    fixture.finish = { zip in
      let last = zip.entries.count - 1
      zip.entries[last].bytes = zip.entries[last].bytes.map { $0 == UInt8(ascii: "@") ? 0xff : $0 }
    }
    #expect(fixture.read().refusal == "workbook.damaged.xml")
  }

  @Test func `rows inside a comment are no rows`() {
    var fixture = WorkbookFixture(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      "<sheetData>", with: #"<!-- <sheetData><row r="5"><c><v>5</v></c></row> --><sheetData>"#)
    #expect(fixture.read().cells == ["Sheet1!A1": "number 1"])
  }
}
