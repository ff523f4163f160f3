import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Our own list of findings is no sheet of a workbook that is sent back")
struct AnnotationListTests {
  /// A list whose cells repeat what submitters typed: labels of a cover, headers of a form, a row.
  private static func list(_ title: String, marker: String? = "chancery:annotation")
    -> SheetContents
  {
    var headers = LayoutTests.headers
    headers += [nil, marker]
    return sheet(
      title,
      [headers, LayoutTests.row, ["填報單位代碼", "us"], ["年度", 105], ["月份", 13], ["填表人", "甲"]])
  }

  @Test(arguments: ["檢核結果", "檢核結果 (2)", "合作計畫", "封面"])
  func `whatever its title and its cells, nothing of it is read`(title: String) {
    let own = form("visit")
    let alone = judged([cover("py"), own])
    let with = judged([Self.list(title), cover("py"), own, Self.list(title)])
    #expect(with.parts.map(\.form) == alone.parts.map(\.form))
    #expect(
      with.parts.map { $0.records.map(\.values) } == alone.parts.map { $0.records.map(\.values) })
    #expect(with.findings == alone.findings)
    #expect(with.month == alone.month)
  }

  @Test func `a sender's own sheet of the same title is read`() {
    let found = judged([cover("py"), Self.list("檢核結果", marker: nil)])
    #expect(found.parts.map(\.form) == ["project"])
  }
}
