import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("A title tells whether its holder is in office")
struct OfficeTests {
  private func records(_ found: Submission) -> [Record] { found.parts.flatMap(\.records) }

  @Test(arguments: [
    "前部長", "退休部長", "卸任部長", "原任部長", "已故部長", "故部長", "部長（已退休）", "部長(前)", "日本前首相",
    "候任部長", "美國已故部長", "退休大使", "已卸任部長", "（前）部長", "[前]部長",
    "原部長", "已逝總統", "準部長", "下任部長", "影子外交部長", "退職部長", "被提名部長", "部長（被提名）", "內定部長", "巴拉圭準總統",
    "未來總統", "首相(已辭職)", "外交部長(現已卸任)", "部長(卸任者)", "名譽總統", "巴拉圭榮譽總理",
  ])
  func `a title may say in many ways that its holder is out of office`(title: String) {
    let found = submission(of: form("visit", [["title": title, "incumbent": Blank()]]))
    #expect(records(found)[0].values[4] == .flag(false), "\(title)")
  }

  @Test(arguments: ["前副外交部長", "巴拉圭前副外交部長"])
  func `a former deputy is one by rank and out of office`(title: String) {
    let found = submission(
      of: form("visit", [["title": title, "rank": Blank(), "incumbent": Blank()]]))
    #expect(records(found)[0].values[3] == .code("vice_minister"), "\(title)")
    #expect(records(found)[0].values[4] == .flag(false), "\(title)")
  }

  @Test(arguments: [
    ("總統(卸任)", "former_hos"), ("總統（前）", "former_hos"), ("參議員(前總統)", "former_hos"),
    ("（前）總統", "former_hos"), ("即將卸任總統", "head_of_state"), ("總統(農業)", "head_of_state"),
    ("參議員(前部長)", "mp"),
  ])
  func `a former head of state is one wherever the word stands`(title: String, level: String) {
    let found = submission(
      of: form("visit", [["title": title, "rank": Blank(), "incumbent": Blank()]]))
    #expect(records(found)[0].values[3] == .code(level))
  }

  @Test(arguments: [("前總統", "總統"), ("卸任總統", "head_of_state"), ("前元首", "元首")])
  func `a former head of state is one though the rank says otherwise`(title: String, rank: String) {
    let found = submission(of: form("visit", [["title": title, "rank": rank]]))
    #expect(records(found)[0].values[3] == .code("former_hos"))
    #expect(found.troubles == ["warning rank.former 政要互訪!D2"])
    let envoy = submission(of: form("visit", [["title": title, "rank": "特使"]]))
    #expect(records(envoy)[0].values[3] == .code("special_envoy"))
    #expect(envoy.troubles == ["warning rank.former 政要互訪!D2"])
  }

  @Test(arguments: [
    "部長", "故宮博物院院長", "前鎮區長", "前總統", "巴拉圭前總統", "原住民族委員會主任委員", "代理部長",
    "標準局局長", "準將", "前任總統", "卸任國家元首", "巴拉圭前元首", "總統(卸任)",
    "眾議員（前外相）", "部長(尚未卸任)", "外交部長(前財政部長)", "國會議長(前總統之子)", "總統（前副總統）",
    "總統（前）", "參議員(前總統)", "即將卸任總統", "即將卸任部長", "原子能委員會主任委員", "榮譽領事",
  ])
  func `a title that only looks so is of one in office`(title: String) {
    let found = submission(of: form("visit", [["title": title, "incumbent": Blank()]]))
    #expect(records(found)[0].values[4] == .flag(true), "\(title)")
  }

  @Test(arguments: ["前部長", "卸任部長", "部長(前)", "（前）部長", "已故外交部長"])
  func `a rank of who is out of office is none`(rank: String) {
    let found = submission(of: form("visit", [["title": "部長", "rank": rank]]))
    #expect(records(found)[0].values[3] == nil)
    #expect(found.troubles == ["warning rank.unknown 政要互訪!D2"])
  }
}
