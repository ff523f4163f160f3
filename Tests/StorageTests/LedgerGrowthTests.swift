import Planning
import Testing

@testable import Storage

/// What came after a publication, arrival by arrival.
@Suite struct LedgerGrowthTests {
  private let publication = Publication(
    asOf: day("2017-06-30"), manifest: "m1", settings: [:], values: [])

  private let before = [
    Workbook(
      "py", "106-05", "2017-06-01", file: "py/a.xlsx",
      [visit("甲", "PY", "2017-05-03"), project("P1", "計畫", "PY")]),
    Workbook("jp", "106-05", "2017-06-02", file: "jp/a.xlsx", [measure("JP", "2017-05-01")]),
  ]
  private let after = [
    // Another version of the month, without the project of the first.
    Workbook("py", "106-05", "2017-06-05", file: "py/b.xlsx", [visit("甲", "PY", "2017-05-03")]),
    // The same fact from another unit.
    Workbook("jp", "106-06", "2017-07-05", file: "jp/b.xlsx", [visit("甲", "PY", "2017-05-03")]),
    // The same bytes once more.
    Workbook(
      "jp", "106-05", "2017-07-06", file: "jp/copy.xlsx", content: "jp/a.xlsx",
      [measure("JP", "2017-05-01")]),
  ]

  @Test func `a step names the forms of what stands and of what it replaced`() throws {
    let ledger = try TemporaryLedger(before)
    try ledger.ledger.enter(publication)
    try ledger.send(after)
    let (growth, arrivals) = try growth(of: ledger.ledger)
    var moving = growth
    let touched = try arrivals.map { try moving.step(upTo: $0.id) }
    #expect(touched == [["visit", "project"], ["visit"], []])
  }

  @Test func `a reading sees the rows that the whole reading of that moment sees`() throws {
    let ledger = try TemporaryLedger(before)
    try ledger.ledger.enter(publication)
    try ledger.send(after)
    var (growth, arrivals) = try growth(of: ledger.ledger)
    let forms: Set = ["visit", "project", "visa_measure"]
    for (count, arrival) in zip(1..., arrivals) {
      _ = try growth.step(upTo: arrival.id)
      let whole = try reading(before + after.prefix(count))
      let part = try growth.reading(of: forms)
      #expect(part.workbooks.map(\.file) == whole.workbooks.map(\.file))
      for form in forms {
        #expect(part.places[form]?.map(\.fact) == whole.places[form]?.map(\.fact))
        #expect(part.places[form]?.map(\.workbook) == whole.places[form]?.map(\.workbook))
      }
    }
  }

  private func growth(of ledger: Ledger) throws -> (LedgerGrowth, [NumberedArrival]) {
    let then = try #require(try ledger.publications(newest: 1).first)
    let arrivals = try ledger.arrivals(after: then.lastArrival)
    return (
      try ledger.growth(since: then, decisions: ledger.reading().decisions), arrivals
    )
  }
}
