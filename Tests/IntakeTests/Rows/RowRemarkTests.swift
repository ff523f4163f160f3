import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("What beside a row says that it should not count is told")
struct RowRemarkTests {
  @Test(arguments: [
    "取消", "因故取消", "改期", "延至6月辦理", "本案不列入", "與4月重複", "誤植，請刪除", "作廢", "隨扈不計", "不計入本月",
  ])
  func `a remark that takes the row back`(remark: String) {
    for header in ["備註", "辦理情形", nil] {
      let found = submission(of: form("visit", beside: (header, [remark])))
      #expect(found.troubles.first == "warning row.remark 政要互訪!L2")
      #expect(found.parts[0].records.map(\.errors) == [[]])
    }
  }

  @Test(arguments: [
    "已辦理完畢", "隨團3人", "詳附件", "", "PY-106-0503", "經濟部陪同", "大不列顛", "不計息",
    "展延期限107年", "無重複",
  ])
  func `any other remark is none of it`(remark: String) {
    #expect(submission(of: form("visit", beside: ("備註", [remark]))).troubles == [])
  }

  @Test(arguments: [
    ("person", "丁五(取消)"), ("person", "乙二（未成行）"), ("delegation", "訪團（延期）"), ("title", "部長(取消)"),
    ("delegation", "因故取消"), ("delegation", "取消-國慶訪團"), ("person", "己一（改派次長代表）"),
  ])
  func `the form's own texts say so in brackets, before a dash or as a whole`(
    field: String, text: String
  ) {
    let found = submission(of: form("visit", [[field: text]]))
    #expect(found.troubles.contains { $0.hasPrefix("warning row.remark 政要互訪!") })
    #expect(found.parts[0].records.map(\.errors) == [[]])
  }

  @Test(arguments: ["取消短期簽證協定", "預定計畫訪團", "撤銷農業關稅換文（英文本）", "重複使用計畫團", "訪團（共3人）"])
  func `a name with such a word is none of it`(text: String) {
    #expect(submission(of: form("visit", [["delegation": text]])).troubles == [])
  }

  @Test func `a row in error and a confirmed one are not warned of`() {
    let wrong = submission(
      of: form("visit", [["country": "亞特蘭提斯"]], beside: ("備註", ["取消"])))
    #expect(!wrong.findings.contains { $0.code == "row.remark" })
    let header: [Any?] = ["訪問方向", "政要姓名", "職銜", "職級", "國家", "起始日期", "備註", "確認"]
    let confirmed = submission(
      of: sheet("政要互訪", [header, ["來訪", "王大明", "部長", "部長", "巴拉圭", "106/5/3", "原取消", "是"]]))
    #expect(confirmed.findings.first { $0.code == "row.remark" }?.severity == .note)
  }

  @Test func `what is struck through beside the row is no remark`() {
    let struck = Looking("取消", .struck)
    #expect(submission(of: form("visit", beside: ("備註", [struck]))).troubles == [])
  }
}
