import Testing

@testable import Spreadsheet

/// The exact XML of the list sheet.
@Suite struct ListSheetTests {
  @Test func `the list has its headings frozen, its links quoted and its memory hidden`() throws {
    let list = Annotation.List(
      title: "檢核結果", introduction: ["檢核結果"],
      columns: [.init(heading: "嚴重性", width: 10), .init(heading: "位置", width: 20)],
      rows: [
        .init(
          severity: .error, cells: ["✗ 錯誤", "王's!B3"],
          link: .init(sheet: "王's", position: CellPosition(column: 2, row: 3)))
      ], linkColumn: 1)
    var styles = try MarkedStyles(MarkedStyles.empty(namespace: "main"), of: .root)
    let covered = CoveredFills(
      bySheet: ["王's": [CellPosition(column: 2, row: 3): PlainFill(solid: "FFFF00")]])
    let sheet = ListSheet(
      list, styles: try ListStyles(in: &styles), coveredFills: covered, namespace: "main")
    func cell(_ place: String, _ style: Int?, _ text: String) -> String {
      #"<c r="\#(place)"\#(style.map { #" s="\#($0)""# } ?? "") t="inlineStr">"#
        + #"<is><t xml:space="preserve">\#(text)</t></is></c>"#
    }
    let expected =
      WorkbookFixture.declaration + "\n"
      + #"<worksheet xmlns="main"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>"#
      + #"<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">"#
      + #"<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>"#
      + #"<selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView></sheetViews>"#
      + #"<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="10" customWidth="1"/>"#
      + #"<col min="2" max="2" width="20" customWidth="1"/>"#
      + #"<col min="4" max="6" width="9" hidden="1" customWidth="1"/></cols><sheetData>"#
      + #"<row r="1" ht="26" customHeight="1">"# + cell("A1", 1, "檢核結果")
      + cell("D1", nil, "chancery:annotation") + "</row>"
      + #"<row r="2">"# + cell("A2", 3, "嚴重性") + cell("B2", 3, "位置") + cell("D2", nil, "王's")
      + cell("E2", nil, "B3") + cell("F2", nil, "solid/rgb=FFFFFF00/indexed=64") + "</row>"
      + #"<row r="3">"# + cell("A3", 6, "✗ 錯誤") + cell("B3", 5, "王's!B3") + "</row>"
      + #"</sheetData><autoFilter ref="A2:B3"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>"#
      + #"<hyperlinks><hyperlink ref="B3" location="'王''s'!B3"/></hyperlinks>"#
      + #"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>"#
      + #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#
    #expect(String(decoding: sheet.bytes, as: UTF8.self) == expected)
  }

  @Test func `what XML cannot hold is written as an escape`() {
    #expect(XMLWriting.cellText("a\u{1}<&>_x0041_\n") == "a_x0001_&lt;&amp;&gt;_x005F_x0041_\n")
  }

  private func part(cell: String, linkTo sheet: String = "S") throws -> String {
    let list = Annotation.List(
      title: "檢核結果", introduction: [], columns: [.init(heading: "說明", width: 10)],
      rows: [
        .init(
          severity: .error, cells: [cell],
          link: .init(sheet: sheet, position: CellPosition(column: 1, row: 1)))
      ], linkColumn: 0)
    var styles = try MarkedStyles(MarkedStyles.empty(namespace: "main"), of: .root)
    let sheet = ListSheet(
      list, styles: try ListStyles(in: &styles), coveredFills: CoveredFills(bySheet: [:]),
      namespace: "main")
    return String(decoding: sheet.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("字", 32_767, 32_767, ""), ("字", 32_768, 32_766, "…"), ("👨‍👩‍👧‍👦", 3_000, 2_978, "…"),
    ("e" + String(repeating: "\u{301}", count: 40_000), 1, 0, "…"),
  ])
  func `a text is cut to what a cell holds, behind a whole character`(
    character: String, count: Int, kept: Int, sign: String
  ) throws {
    let text = String(repeating: character, count: count)
    let written = String(repeating: character, count: kept) + sign
    #expect(try part(cell: text).contains(#"preserve">\#(written)</t>"#))
  }

  @Test(arguments: [
    ("\u{1}", "_x0001_"), ("_x0001_", "_x005F_x0001_"), ("\u{FFFF}", "_xFFFF_"),
    ("a\tb\nc\rd", "a&#9;b&#10;c_x000D_d"), (#"<"&">"#, "&lt;&quot;&amp;&quot;&gt;"),
  ])
  func `a link holds any name of a sheet`(name: String, written: String) throws {
    let sheet = try part(cell: "x", linkTo: name)
    #expect(sheet.contains(#"location="'\#(written)'!A1"/>"#))
    #expect(PlainXML.accepts(Array(sheet.utf8), limits: ReadingLimits()))
  }

  @Test func `the address of a part holds any name`() {
    #expect(XMLWriting.address("/x\u{1}l/\"&é\u{FFFF}") == "/x%01l/&quot;&amp;é%EF%BF%BF")
  }
}
