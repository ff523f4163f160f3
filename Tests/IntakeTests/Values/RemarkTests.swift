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
    ("是(NYT)", true), ("是(更正)", true), ("是(無黨籍)", true), ("是(不分區)", true), ("是(未卸任)", true),
    ("否（非主流）", false), ("(是)", true), ("（否）", false),
    ("有(是)", true),
    ("[x]是[ ]否", true), ("[X] Yes [ ] No", true), ("[ ]是 [x]否", false), ("☒是☐否", true),
    ("☐是 ☒否", false),
    ("是☐否☒", false), ("×", false), ("✗", false),
  ])
  func `the ticked box or the word is the answer`(text: String, answer: Bool) {
    #expect(flag(text).value == .flag(answer))
  }

  @Test(arguments: [
    "是（ ）", "是（ ）否（ ）", "是（V）否（V）", "是（X）否（ ）", "是（否）", "是（已卸任）", "是（取消）", "是（待確認）", "是(甲)否", "是V否",
    "是(甲)(乙)", "(V)是否(V)", "☒", "X", "x", "是(X)", "是(☒)", "[x]是[x]否", "[x]是", "是（非主流）", "有(無)",
    "是(未來)", "是(規劃中)",
    "是(不含)", "是(50%)", "否(未卸任)", "是(尚未就任)",
  ])
  func `what may be yes or no is neither`(text: String) {
    #expect(flag(text).value == nil)
    #expect(flag(text).remarks.map(\.code) == ["code.unknown"])
  }

  @Test(arguments: [
    ("project", "status", "執行中（已終止）"), ("project", "status", "執行中(106/1終止)"),
    ("agreement", "kind", "協定（未簽署）"), ("agreement", "kind", "協定(草案)"),
    ("property", "ownership", "自有（租用）"), ("property", "ownership", "自有(部分租用)"),
    ("property", "ownership", "■自有■租用"), ("property", "ownership", "□自有□租用"),
    ("project", "status", "已完成(未)"), ("project", "status", "已完成(50%)"),
    ("project", "status", "已完成：未驗收"), ("project", "status", "執行中(原規劃中)"),
    ("project", "status", "執行中(尚未開始)"), ("project", "status", "執行中(未)"),
    ("project", "status", "執行中(預計7月啟動)"), ("project", "status", "已完成(預計12月驗收)"),
    ("project", "status", "執行中(" + String(repeating: "又", count: 300) + ")"),
  ])
  func `a label with another behind it is none`(form: String, field: String, text: String) {
    let found = Self.read(text, form, field)
    #expect(found?.value == nil)
    #expect(found?.remarks.map(\.code) == ["code.unknown"])
  }

  @Test(arguments: [
    ("project", "status", "執行中（第2期）", "執行中"), ("project", "sector", "其他(請說明)", "其他"),
    ("agreement", "kind", "協定（英文本）", "協定"), ("project", "status", "執行中(進度80%)", "執行中"),
    ("project", "status", "執行中(尚未驗收)", "執行中"), ("project", "status", "已完成(接待外賓)", "已完成"),
    ("project", "status", "執行中(無異常)", "執行中"),
    ("project", "status", "執行中(待驗收)", "執行中"),
    ("project", "status", "執行中(預計12月結案)", "執行中"), ("project", "status", "執行中(即將結案)", "執行中"),
  ])
  func `a label with a harmless remark is read`(
    form: String, field: String, text: String, label: String
  ) {
    #expect(Self.read(text, form, field)?.value == .code(label))
  }

  @Test(arguments: ["執行中（第2期）", "其他(請說明)", "其他：體育"])
  func `what a label or a yes is read without is told`(text: String) {
    let field = text.hasPrefix("其他") ? "sector" : "status"
    let remarks = Self.read(text, "project", field)?.remarks ?? []
    #expect(remarks.map(\.code) == ["code.understood"])
    #expect(remarks.map(\.severity) == [.warning])
    #expect(flag("是(NYT)").remarks.map(\.severity) == [.warning])
    #expect(flag("(是)").remarks.map(\.severity) == [.note])
  }

  @Test(arguments: [
    ("■自有□租用", "自有"), ("□自有☑租用", "租用"), ("自有( )租用(V)", "租用"), ("[x] 自有 [ ] 租用", "自有"),
    ("☐自有 ☒租用", "租用"),
  ])
  func `the label whose box is ticked is read`(text: String, label: String) {
    #expect(Self.read(text, "property", "ownership")?.value == .code(label))
  }

  private static func read(_ text: String, _ form: String, _ field: String) -> Reading? {
    let index = Fixture.index.forms.first { $0.form.code == form }
    return index?.form.index(of: field).flatMap { index?.columns[$0].reader }.map {
      CellReading.read(
        SheetCell(column: 1, value: .text(text)), by: $0, in: ReadingSetting(year: 106))
    }
  }
}
