import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Submitter and month are told from folder and cover")
struct CoverTests {
  private func judge(_ cover: SheetContents, folder: String = "py") -> Submission {
    judged([form("visit"), cover], folder: folder)
  }

  @Test(
    arguments: [106, "106", "106年", "106年度", "民國106年", "中華民國106年度", 2017, "2017", "１０６", "一百零六年"]
      as [any Sendable])
  func `the year is understood`(year: any Sendable) {
    #expect(judge(cover("py", year: year)).month?.code == "106-05")
  }

  @Test(
    arguments: [
      5, "5", "05", "5月", "五月", "5月份", "106年5月", "106/5", "106-05", "10605", "May",
      CellValue.date(ExcelSerial(42858)),
    ] as [any Sendable])
  func `the month is understood`(month: any Sendable) {
    #expect(judge(cover("py", month: month)).month?.code == "106-05")
  }

  @Test(arguments: ["py", "PY", " py ", "ｐｙ", "駐巴拉圭大使館", "駐巴拉圭共和國大使館", "py(巴拉圭)"])
  func `the submitter is understood`(code: String) {
    let found = judge(cover(code))
    #expect(found.submitter == "py")
    #expect(!found.isRefused)
  }

  @Test func `labels may stand in any order, in other words, and beside each other`() {
    let found = judge(
      sheet(
        "Sheet1",
        [
          ["施政計畫填報"], ["月 份：", 5, nil, "年度（民國）", 106], ["填報單位代碼*", nil, "py"],
          ["填表人：王大明"],
        ]))
    #expect(found.submitter == "py")
    #expect(found.month?.code == "106-05")
    #expect(found.troubles == [])
  }

  @Test(
    arguments: [
      "是", "否", "V", "無", "－", "不是", "是（更正）", 1, 0, CellValue.boolean(true),
    ] as [any Sendable])
  func `an answer that says yes or no is no trouble`(answer: any Sendable) {
    let found = judge(cover("py", extra: [["作廢", answer], ["確認取代", answer], ["作廢理由", "誤送"]]))
    #expect(found.troubles == [])
  }

  @Test(arguments: ["", " ", nil] as [String?])
  func `no answer is no trouble, but a reason without one is`(answer: String?) {
    let blanks: [[Any?]] = [["作廢", answer], ["確認取代", answer]]
    #expect(judge(cover("py", extra: blanks + [["作廢理由", "無"]])).troubles == [])
    let found = judge(cover("py", extra: blanks + [["作廢理由", "誤送"]]))
    #expect(found.troubles == ["warning cover.answer 封面!B5"])
    #expect(!found.withdraws)
    #expect(judge(cover("py", extra: [["作廢理由", "誤送"]])).troubles == ["warning cover.answer 封面"])
  }

  @Test(arguments: [
    ("是（ ）否（V）", false), ("是( ) 否(V)", false), ("□是■否", false), ("□是 ☑否", false), ("是□否■", false),
    ("是（V）否（ ）", true), ("■是□否", true), ("V是", true),
  ])
  func `of boxes the ticked one is the answer`(answer: String, yes: Bool) {
    let found = judge(
      cover("py", extra: [["作廢", answer], ["作廢理由", yes ? "誤送" : nil], ["確認取代", answer]]))
    #expect(found.withdraws == yes)
    #expect(found.confirmsReplacement == yes)
    #expect(found.troubles == [])
  }

  @Test(arguments: [["作廢", "作廢"], ["作廢本月填報", "作廢"]])
  func `the question repeated is an answer that says neither`(row: [String]) {
    let found = judge(cover("py", extra: [row]))
    #expect(!found.withdraws)
    #expect(found.troubles == ["warning cover.answer 封面!B5"])
  }

  @Test(
    arguments: [
      "是?", "是（）否（）", "是(V)否(V)", "是( )", "是（X）否（ ）", "是（未核定）", "再議", "待補", 2,
      CellValue.error("#REF!"),
    ] as [any Sendable])
  func `an answer that says neither is taken as no and told`(answer: any Sendable) {
    let found = judge(cover("py", extra: [["作廢", answer], ["確認取代", answer]]))
    #expect(!found.withdraws)
    #expect(!found.confirmsReplacement)
    #expect(found.troubles == ["warning cover.answer 封面!B6", "warning cover.answer 封面!B5"])
  }

  @Test(arguments: ["106-107", "106/107", "106~107", "2017-2018"])
  func `two years are none`(year: String) {
    let found = judge(cover("py", year: year))
    #expect(found.troubles == ["error cover.period 封面!B2"])
    #expect(found.isRefused)
  }

  @Test(
    arguments: [
      ["月份", 6], ["年度", 105], ["填報單位代碼", "us"], ["月份：6"],
    ] as [[any Sendable]])
  func `an answer that stands twice and differs is told, and the first one is taken`(
    row: [any Sendable]
  ) {
    let found = judge(cover("py", extra: [row]))
    #expect(found.month?.code == "106-05")
    #expect(found.submitter == "py")
    #expect(found.troubles == ["warning cover.repeated 封面!\(row.count == 1 ? "A5" : "B5")"])
  }

  @Test(
    arguments: [
      ["月份", "5月"], ["年度", "民國106年"], ["填報單位代碼", "PY"], ["月份", nil], ["月份", "無"], ["填表人", "李小華"],
      ["月份：請填 1 至 12"], ["月份", "請填數字"], ["年度", "民國年"], ["填報單位", "駐外館處名稱"],
    ] as [[(any Sendable)?]])
  func `an answer that stands twice and agrees is no trouble`(row: [(any Sendable)?]) {
    #expect(judge(cover("py", extra: [row])).troubles == [])
  }

  @Test(arguments: [2, 3])
  func `an answer with the mark of a footnote is not guessed`(row: Int) {
    var raised = cover("py", month: "12")
    raised.rows[row - 1].cells[1].traits = .partlyRaised
    let found = judge(raised)
    #expect(found.troubles == ["error cell.partly_marked 封面!B\(row)"])
    #expect(found.isRefused)
  }

  @Test func `a hint beside a blank cell is no answer`() {
    let hints: [[Any?]] = [
      ["填報單位代碼", "py", "已填妥"], ["年度", 106, "民國年"], ["月份", 5], ["填表人", nil, "請填姓名"],
      ["作廢", nil, "要撤回時選「是」"], ["確認取代", nil, "平時留白"],
    ]
    let found = judge(sheet("封面", hints))
    #expect(found.troubles == ["warning cover.author 封面!B4"])
    #expect(!found.withdraws)
  }

  @Test func `a workbook in the inbox itself is taken by its cover`() {
    #expect(judge(cover("eap"), folder: "").submitter == "eap")
  }

  @Test func `only the name of the unit is enough`() {
    let found = judge(
      sheet("封面", [["填報單位", "駐美國台北經濟文化代表處"], ["年度", 106], ["月份", 5], ["填表人", "甲"]]),
      folder: "us")
    #expect(found.submitter == "us")
    #expect(found.troubles == [])
  }

  @Test func `replacement and withdrawal are read from the cover`() {
    let replacing = judge(cover("py", extra: [["確認取代", "是"]]))
    #expect(replacing.confirmsReplacement)
    #expect(!replacing.withdraws)
    let withdrawn = judged([cover("py", extra: [["作廢", "V"], ["作廢理由", "誤送"]])])
    #expect(withdrawn.withdraws)
    #expect(!withdrawn.isRefused)
  }

  @Test(arguments: [105, 107, "105年度", "去年"] as [any Sendable])
  func `another year refuses the workbook`(year: any Sendable) {
    let found = judge(cover("py", year: year))
    #expect(found.isRefused)
    #expect(found.troubles.first?.hasPrefix("error cover.period") == true)
    #expect(found.parts.isEmpty)
  }

  @Test func `a workbook of another submitter is refused`() {
    #expect(judge(cover("us")).troubles == ["error cover.submitter 封面!B1"])
  }

  @Test func `a refusal names the submitter of the folder`() {
    let failure = ReadingFailure(ReadingProblem("workbook.encrypted"))
    let found = Fixture.judge.refusal(
      for: failure, file: "py/x.xlsx", folder: "PY", sha256: "",
      received: Moment(secondsSinceEpoch: 0))
    #expect(found.isRefused)
    #expect(found.submitter == "py")
    #expect(found.troubles == ["error workbook.encrypted"])
  }
}
