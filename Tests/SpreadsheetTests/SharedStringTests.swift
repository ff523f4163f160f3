import Testing

@testable import Spreadsheet

/// Shared strings, as producers and the standard spell them.
@Suite struct SharedStringTests {
  private func first(_ item: String) -> String? {
    WorkbookFixture(rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, strings: [item])
      .value()
  }

  @Test(arguments: [
    ("<t>是</t>", "是"),
    ("<t/>", ""), ("", ""),
    ("<t xml:space=\"preserve\"> 台灣 </t>", " 台灣 "),
    ("<t>A &amp; B &lt;C&gt; &quot;D&quot; &apos;E&apos;</t>", "A & B <C> \"D\" 'E'"),
    ("<t>A&#x26;B&#65;</t>", "A&BA"),
    ("<t>a]b>c</t>", "a]b>c"),
    ("<t><![CDATA[<b>&amp;</b>]]></t>", "<b>&amp;</b>"),
    ("<t>before<!-- between -->after</t>", "beforeafter"),
    ("<t>line_x000D_\nbreak</t>", "line\r\nbreak"),
    ("<t>_x005F_x000D_</t>", "_x000D_"),
    ("<t>_xD83D__xDE00_</t>", "😀"),
    ("<t>_xD83D_ alone</t>", "_xD83D_ alone"),
    ("<t>_x00ZZ_</t>", "_x00ZZ_"),
    ("<r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>", "rich text"),
    ("<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>", "東京"),
    ("<t>台北</t><phoneticPr fontId=\"1\" type=\"noConversion\"/>", "台北"),
  ])
  func `an item is read as Excel shows it`(item: String, text: String) {
    #expect(first(item) == "string \(text)")
  }

  @Test(arguments: ["1", "-1", "", "x", "99999999999999999999"])
  func `an index that leads nowhere is a finding, not string 0`(index: String) {
    let row = #"<row r="1"><c r="A1" t="s"><v>\#(index)</v></c></row>"#
    let reading = WorkbookFixture(rows: row, strings: ["<t>zero</t>"]).read()
    #expect(reading.cells.isEmpty)
    #expect(reading.problems == ["cell.string_index A1"])
  }

  @Test func `counts in the table's root are hints that nothing is sized by`() {
    var fixture = WorkbookFixture(
      rows: #"<row r="1"><c r="A1" t="s"><v>1</v></c></row>"#, strings: ["<t>a</t>", "<t>b</t>"])
    fixture["xl/sharedStrings.xml"] = fixture["xl/sharedStrings.xml"].replacing(
      "<sst ", with: "<sst count=\"4294967295\" uniqueCount=\"99999999999\" ")
    #expect(fixture.value() == "string b")
  }

  @Test func `one unusual item hands the whole table to libxml2 without losing another`() {
    let items = ["<t>plain</t>", "<r><t>rich</t></r>", "<t>plain again</t>"]
    let row = #"<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>"#
    let cells = WorkbookFixture(rows: row, strings: items).read().cells
    #expect(cells.values.sorted() == ["string plain", "string plain again", "string rich"])
  }

  @Test func `two cells with one string share its memory`() throws {
    let long = String(repeating: "字", count: 100)
    let fixture = WorkbookFixture(
      rows: #"<row r="1"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>"#,
      strings: ["<t>\(long)</t>"])
    let contents = try Workbook(bytes: fixture.bytes).contents(ofSheet: 0)
    #expect(contents.rows[0].cells.map(\.value) == [.text(long), .text(long)])
  }
}
