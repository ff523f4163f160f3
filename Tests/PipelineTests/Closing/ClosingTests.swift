import Foundation
import Planning
import Testing

@testable import Pipeline
@testable import Storage

/// A closed period keeps its figures; what comes later is told as a revision.
@Suite struct ClosingTests {
  /// The sample without a workbook that counts in 7.1.
  private func ministry() throws -> (TemporaryMinistry, late: String, target: String) {
    let ministry = try TemporaryMinistry()
    let target = ministry.folder + "/inbox/acc_10604.xlsx"
    let late = ministry.folder + "/late.xlsx"
    try FileManager.default.moveItem(atPath: target, toPath: late)
    return (ministry, late, target)
  }

  private func line(_ indicator: String, in ministry: TemporaryMinistry) throws -> CSVTable.Row {
    try #require(
      ministry.rows("closings").first {
        $0["indicator"] == indicator && $0["component"].isEmpty
      })
  }

  @Test func `what comes after a closing is a revision and the frozen figure stays`() async throws {
    let (ministry, late, target) = try ministry()
    try await ministry.night()
    let closing = try PeriodClosing(ministry.options(), period: "106-Q2", by: "王科長")
    #expect(closing.closing.figures.count { $0.component.isEmpty } == 16)
    try await ministry.night()
    #expect(try line("7.1", in: ministry)["is_revised"] == "no")
    #expect(try ministry.rows("changes").isEmpty)
    let closed = try await ministry.night()
    #expect(!closed.isNew)

    try FileManager.default.moveItem(atPath: late, toPath: target)
    try await ministry.night()
    let line = try line("7.1", in: ministry)
    #expect(line["is_revised"] == "yes")
    #expect(line["value"] == "")
    #expect(line["outcome"] == "indeterminate")
    #expect(line["value_now"] != "")
    #expect(line["closed_by"] == "王科長")
    #expect(line["sha256"] == closing.sha256)
    #expect(try self.line("1.1", in: ministry)["is_revised"] == "no")
    #expect(try ministry.published("index.html").contains("結案後修正 1 項"))
    #expect(!(try await ministry.night()).isNew)
  }

  @Test func `a closing moves nothing, whatever moved the night before`() async throws {
    let (ministry, late, target) = try ministry()
    try await ministry.night()
    try FileManager.default.moveItem(atPath: late, toPath: target)
    try await ministry.night()
    #expect(try ministry.rows("changes").contains { $0["cause"] == "submission" })
    _ = try PeriodClosing(ministry.options(), period: "106-Q2", by: "王科長")
    try await ministry.night()
    #expect(try ministry.rows("changes").isEmpty)
    let again = try await ministry.night()
    #expect(!again.isNew)
  }

  @Test func `a period is closed once, and not before its figures are published`() async throws {
    let ministry = try TemporaryMinistry()
    try await ministry.night(asOf: "2017-05-15")
    #expect(throws: NightFailure.notPublishedYet(period: "106-Q2", day: day("2017-06-30"))) {
      try PeriodClosing(ministry.options(), period: "106-Q2", by: "a")
    }
    try await ministry.night()
    let first = try PeriodClosing(ministry.options(), period: "106-Q2", by: "a")
    #expect(
      throws: NightFailure.alreadyClosed(period: "106-Q2", by: "a", moment: first.closing.closed)
    ) { try PeriodClosing(ministry.options(), period: "106-Q2", by: "b") }
    #expect(throws: NightFailure.self) {
      try PeriodClosing(ministry.options(), period: "106-Q5", by: "b")
    }
  }

  @Test func `what people enter as 初核 and 複核 is kept through nights and revisions`() async throws {
    let (ministry, late, target) = try ministry()
    try await ministry.night()
    _ = try PeriodClosing(ministry.options(), period: "106-Q2", by: "王科長")
    try ministry.decide(
      "rpb/初核.xlsx", .reviews, [["黃燈", "", "李專員", "", "106-Q2|7.1"]],
      header: ["初核", "複核", "裁示人", "理由", "項目代碼"])
    try await ministry.night()
    try FileManager.default.moveItem(atPath: late, toPath: target)
    try ministry.decide(
      "rpb/複核.xlsx", .reviews, [["", "綠燈", "陳組長", "", "106-Q2|7.1"]],
      header: ["初核", "複核", "裁示人", "理由", "項目代碼"])
    try await ministry.night()
    let line = try line("7.1", in: ministry)
    #expect([line["first_review"], line["first_review_by"]] == ["黃燈", "李專員"])
    #expect([line["second_review"], line["second_review_by"]] == ["綠燈", "陳組長"])
    #expect(line["is_revised"] == "yes")
    #expect(try ministry.rows("decisions").map { $0["state"] } == ["in_force", "in_force"])

    try ministry.decide(
      "rpb/早.xlsx", .reviews, [["綠燈", "", "陳組長", "", "106-Q3|7.1"]],
      header: ["初核", "複核", "裁示人", "理由", "項目代碼"])
    try await ministry.night()
    #expect(try ministry.rows("decisions").last?["state"] == "stale")
  }

  @Test func `a ledger made again from the archive knows what was closed, and nights replay`()
    async throws
  {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let closing = try PeriodClosing(ministry.options(), period: "106-Q2", by: "王科長")
    try await ministry.night()
    let replayed = try await Replay(
      options: ministry.options(), plan: PlanFolder.plan(at: ministry.options().plan)
    ).lines()
    #expect(replayed.map(\.state) == [.fine])
    for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(atPath: ministry.folder + "/ledger/" + name)
    }
    let plan = try PlanFolder.plan(at: ministry.options().plan)
    let ledger = try Ledger(folder: ministry.folder + "/ledger", plan: plan)
    #expect(try ledger.closings() == [closing.closing])
    #expect(
      try ledger.closings(knownBy: Moment(secondsSinceEpoch: 0)).isEmpty)
  }

  private func day(_ iso: String) -> CalendarDay {
    CalendarDay(iso: iso) ?? CalendarDay(daysSinceEpoch: 0)
  }
}
