import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("A remark in brackets that says something else leaves a value unread")
struct RemarkTests {
  private func flag(_ text: String) -> Reading {
    CellReading.read(
      SheetCell(column: 1, value: .text(text)), by: FlagReader(), in: ReadingSetting(year: 106))
  }

  @Test(arguments: [
    ("是（ ）否（V）", false), ("是（）否（✓）", false), ("□是■否", false), ("是□ 否■", false), ("☐是／☑否", false),
    ("是（V）、否（ ）", true), ("■是 □否", true), ("是（✔）", true), ("(V)是 ( )否", true), ("否（V）", false),
    ("是(NYT)", true), ("是(更正)", true), ("否（非主流）", false),
  ])
  func `the ticked box or the word is the answer`(text: String, answer: Bool) {
    #expect(flag(text).value == .flag(answer))
  }

  @Test(arguments: [
    "是（ ）", "是（ ）否（ ）", "是（V）否（V）", "是（X）否（ ）", "是（否）", "是（已卸任）", "是（取消）", "是（待確認）", "是(甲)否", "是V否",
    "是(甲)(乙)", "(V)是否(V)",
  ])
  func `what may be yes or no is neither`(text: String) {
    #expect(flag(text).value == nil)
    #expect(flag(text).remarks.map(\.code) == ["code.unknown"])
  }

  @Test(arguments: [
    ("project", "status", "執行中（已終止）"), ("project", "status", "執行中(106/1終止)"),
    ("agreement", "kind", "協定（未簽署）"), ("agreement", "kind", "協定(草案)"),
    ("property", "ownership", "自有（租用）"),
  ])
  func `a label with another behind it is none`(form: String, field: String, text: String) {
    let found = Self.read(text, form, field)
    #expect(found?.value == nil)
    #expect(found?.remarks.map(\.code) == ["code.unknown"])
  }

  @Test(arguments: [
    ("project", "status", "執行中（第2期）", "執行中"), ("project", "sector", "其他(請說明)", "其他"),
    ("agreement", "kind", "協定（英文本）", "協定"),
  ])
  func `a label with a harmless remark is read`(
    form: String, field: String, text: String, label: String
  ) {
    #expect(Self.read(text, form, field)?.value == .code(label))
  }

  private static func read(_ text: String, _ form: String, _ field: String) -> Reading? {
    let index = Fixture.index.forms.first { $0.form.code == form }
    return index?.form.index(of: field).flatMap { index?.columns[$0].reader }.map {
      CellReading.read(
        SheetCell(column: 1, value: .text(text)), by: $0, in: ReadingSetting(year: 106))
    }
  }
}
