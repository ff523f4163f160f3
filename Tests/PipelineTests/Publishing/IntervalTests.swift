import Indicators
import Planning
import Testing

@testable import Pipeline

@Suite struct `Published intervals` {
  @Test func `every count lies within its own, nothing else has one`() async throws {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let plan = try PlanFolder.plan(at: ministry.options().plan)
    let counts = Set(plan.indicators.filter(\.isCount).map(\.id))
    #expect(counts == ["1.1", "1.2", "2.1", "2.2", "2.3", "2.5", "3.1", "3.2", "7.3"])
    for row in try ministry.rows("indicators") {
      guard counts.contains(row["indicator"]) else {
        #expect(row["low"].isEmpty && row["high"].isEmpty)
        continue
      }
      let value = try #require(Int(row["value_numerator"]))
      let low = try #require(Int(row["low"]))
      let high = try #require(Int(row["high"]))
      #expect(low <= value && value <= high)
    }
    // Some visits of the sample are in error.
    let visits = try #require(try ministry.rows("indicators").first { $0["indicator"] == "1.1" })
    #expect(visits["high"] != visits["value_numerator"])
  }
}
