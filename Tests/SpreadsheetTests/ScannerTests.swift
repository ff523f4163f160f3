import Testing

@testable import Spreadsheet

/// The byte scanner against libxml2, on rows that change in the middle.
@Suite struct ScannerTests {
  private static let plain = (1...40).map {
    #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c><c r="B\#($0)" t="str"><v>x</v></c></row>"#
  }

  @Test(arguments: [
    #"<row r="20"><!-- note --><c r="A20"><v>20</v></c></row>"#,
    #"<row r="20"><c r="A20"><v>2<!-- note -->0</v></c></row>"#,
    #"<row r="20"><?pi?><c r="A20"><v>20</v></c></row>"#,
    #"<row r="20"><c r="A20" t="str"><v><![CDATA[20]]></v></c></row>"#,
    #"<row r="20"><c r="A20" t="str"><v>&#50;0</v></c></row>"#,
    #"<row r="20"><c r="A20" t="str"><v>2&#13;0</v></c></row>"#,
    "<row r=\"20\"><c r=\"A20\" t=\"str\"><v>2\r\n0</v></c></row>",
    #"<row r="20"><c r="&#65;20"><v>20</v></c></row>"#,
    #"<row r="20"><c r="A20"><v>1</v><v>20</v></c></row>"#,
    #"<row r="20"><c r="A20"><x/><v>20</v></c></row>"#,
    #"<row r="20"><c r="A20"><v>20</v><extLst><ext uri="u"/></extLst></c></row>"#,
    #"<row r="20"><c r="A20" later="1"><v>20</v></c></row>"#,
    #"<row r = "20"><c r='A20'  s="0" ><v >20</v ></c ></row >"#,
    "<row\n r=\"20\">\n\t<c r=\"A20\">\n<v>20</v>\n</c>\n</row>\n",
    #"<row r="20" ht="15" customHeight="1" x14ac:dyDescent="0.25"><c r="A20"><v>20</v></c></row>"#,
    #"<row r="20"/><row r="20"><c r="A20"/><c r="A20"></c></row>"#,
    #"<row r="20"><c r="A20" cm="1" vm="2" ph="0"><f ca="1" aca="false">A1&amp;"&lt;"</f><v>20</v></c></row>"#,
  ])
  func `an unusual row is read as libxml2 reads it, and no other is lost or told twice`(row: String)
  {
    var rows = Self.plain
    rows[19] = row
    var fixture = WorkbookFixture(rows: rows.joined())
    fixture["xl/worksheets/sheet1.xml"] = fixture["xl/worksheets/sheet1.xml"].replacing(
      "<worksheet ", with: #"<worksheet xmlns:x14ac="urn:x" "#)
    let reading = fixture.read()
    #expect(reading.refusal == nil)
    #expect(reading.cells.count >= 78)
  }

  @Test func `rows are told once and in order, whoever reads them`() throws {
    var rows = Self.plain
    rows[29] = "<!-- libxml2 -->" + rows[29]
    var numbers: [Int] = []
    try Workbook(bytes: WorkbookFixture(rows: rows.joined()).bytes).forEachRow(ofSheet: 0) { row in
      numbers.append(row.number)
      return true
    }
    #expect(numbers == Array(1...40))
  }

  @Test func `cells that lie across the edge of the window are read whole`() {
    // Texts of changing length let the edges of the 64 KiB steps fall on every byte of a cell.
    let rows = (1...6000).map { row in
      #"<row r="\#(row)"><c r="A\#(row)" t="inlineStr"><is><t>\#(String(repeating: "字", count: row % 37))"#
        + #"</t></is></c><c r="B\#(row)"><v>\#(row).5</v></c></row>"#
    }
    let reading = WorkbookFixture(rows: rows.joined()).read()
    #expect(reading.cells["Sheet1!B6000"] == "number 6000.5")
    #expect(reading.cells.count == 12_000)
  }

  @Test func `a cell larger than the window is libxml2's`() {
    let long = String(repeating: "x", count: 600_000)
    let rows = #"<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>\#(long)</v></c></row>"#
    #expect(WorkbookFixture(rows: rows).read().cells["Sheet1!B1"] == "string \(long)")
  }

  @Test func `mutated sheets and tables are read alike by both readers`() {
    var generator = Xorshift(state: 2017)
    let rows =
      #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>4.5</v></c></row>"#
      + #"<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>a&lt;b</t></is></c><c t="b"><v>1</v></c></row>"#
    let fixture = WorkbookFixture(
      rows: rows, strings: ["<t>one</t>", "<t>兩</t><phoneticPr fontId=\"1\"/>"], formats: ["yyyy"])
    let alphabet = Array("<>/\"'&;= rstvcfi01A\n\r\t\u{0}!-[]".utf8)
    for _ in 0..<2000 {
      var fixture = fixture
      let part = generator.next() % 3 == 0 ? 5 : 4
      let count = Int(generator.next() % 3) + 1
      let changes = (0..<count).map { _ in (generator.next(), generator.next(), generator.next()) }
      fixture.finish = { zip in
        for (place, byte, kind) in changes {
          let at = Int(place % UInt64(zip.entries[part].bytes.count))
          let new = alphabet[Int(byte % UInt64(alphabet.count))]
          switch kind % 3 {
          case 0: zip.entries[part].bytes[at] = new
          case 1: zip.entries[part].bytes.insert(new, at: at)
          default: zip.entries[part].bytes.remove(at: at)
          }
        }
      }
      _ = fixture.read()
    }
  }
}
