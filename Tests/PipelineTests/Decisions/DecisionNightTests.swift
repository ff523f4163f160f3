import Foundation
import Planning
import Spreadsheet
import Testing

@testable import Pipeline

/// The planning office decides by dropping a workbook into its own folder.
@Suite struct DecisionNightTests {
  @Test func `a decision in the office's folder is applied, logged and taken back by a later one`()
    async throws
  {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let before = try #require(try ministry.figure("1.2"))
    let submissions = try ministry.rows("submissions").count
    let facts = try ministry.facts(countedIn: "1.2").sorted()
    let key = "project|\(facts[0])|\(facts[1])"

    try ministry.decide("rpb/裁示.xlsx", .duplicates, [["同一件", "王科長", "電洽", key]])
    try await ministry.night()
    #expect(try ministry.figure("1.2") == before - 1)
    let moves = try ministry.rows("changes")
    #expect(
      moves.map { [$0["indicator"], $0["cause"], $0["amount"]] } == [["1.2", "decision", "-1"]])
    #expect(try ministry.rows("submissions").count == submissions)
    let line = try #require(try ministry.rows("decisions").first)
    #expect(line["file"] == "rpb/裁示.xlsx")
    #expect(line["decided_by"] == "王科長")
    #expect(line["state"] == "in_force")
    #expect(line["received"].hasPrefix("2017-07-0"))
    let again = try await ministry.night()
    #expect(!again.isNew)

    // Excel's name of a copied sheet.
    try ministry.decide(
      "rpb/裁示-2.xlsx", .duplicates, titled: "重複裁示 (2)", [["撤回", "李科長", "誤判", key]])
    try await ministry.night()
    #expect(try ministry.figure("1.2") == before)
    #expect(try ministry.rows("decisions").map { $0["state"] } == ["replaced", "withdrawal"])
  }

  @Test func `an earlier night is published again to the byte, and is no step to the next one`()
    async throws
  {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let first = try ministry.bytes("manifest.json")
    let known = ministry.options(day: 1).now
    let facts = try ministry.facts(countedIn: "1.2").sorted()
    try ministry.decide(
      "rpb/裁示.xlsx", .duplicates, [["同一件", "王科長", "", "project|\(facts[0])|\(facts[1])"]])
    try await ministry.night()
    let second = try ministry.bytes("manifest.json")
    #expect(second != first)

    var past = ministry.options()
    past.knownBy = known
    let summary = try await Night(past).run()
    #expect(try ministry.bytes("manifest.json") == first)
    #expect(summary.olderKnowledge == known)
    let next = try await ministry.night()
    #expect(try ministry.bytes("manifest.json") == second)
    #expect(next.olderKnowledge == nil)
  }

  @Test func `nobody else's workbook decides`() async throws {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let before = try ministry.figure("1.2")
    let facts = try ministry.facts(countedIn: "1.2").sorted()
    try ministry.decide(
      "py/裁示.xlsx", .duplicates, [["同一件", "王科長", "", "project|\(facts[0])|\(facts[1])"]])
    try await ministry.night()
    #expect(try ministry.figure("1.2") == before)
    #expect(try ministry.rows("decisions").isEmpty)
    let entry = try ministry.rows("submissions").first { $0["file"] == "py/裁示.xlsx" }
    #expect(entry?["outcome"] == "refused")
  }

  @Test func `an answer that cannot be understood or bears no name decides nothing and is told`()
    async throws
  {
    let ministry = try TemporaryMinistry()
    try ministry.decide(
      "rpb/裁示.xlsx", .duplicates,
      [
        ["同一件", "", "", "visit|visit-a|visit-b"], ["也許", "王科長", "", "visit|visit-a|visit-b"],
        ["同一件", "", "", "nonsense"], ["不同件", "", "", "visit|visit-a|visit-b"],
        ["同一件", "", "", "visit|visit-a|visit-a"],
      ])
    let summary = try await ministry.night()
    #expect(summary.unappliedDecisions == 4)
    let lines = try ministry.rows("decisions")
    #expect(
      lines.map { $0["problem"] }
        == ["no_name", "unknown_verdict", "unknown_subject", "", "unknown_subject"])
    #expect(
      lines.map { $0["state"] }
        == ["not_applied", "not_applied", "not_applied", "stale", "not_applied"])
    #expect(lines.last?["decided_by"] == "王科長")
  }

  @Test func `decisions.xlsx offers what may be answered and guards nothing as a formula`()
    async throws
  {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let workbook = try Workbook(bytes: Array(try ministry.bytes("decisions.xlsx")))
    let titles = workbook.sheets.map(\.name)
    #expect(titles.prefix(4) == ["說明", "重複裁示", "不一致裁示", "待確認裁示"])
    for place in titles.indices {
      let contents = try workbook.contents(ofSheet: place)
      #expect(contents.rows.allSatisfy { row in row.cells.allSatisfy { !$0.isFormula } })
    }
    let manifest = try ministry.published("manifest.json")
    #expect(manifest.contains("\"decisions.xlsx\""))
    #expect(manifest.contains("\"decisions.csv\""))
  }
}
