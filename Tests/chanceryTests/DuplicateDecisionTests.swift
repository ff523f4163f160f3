import Foundation
import Planning
import Testing

/// What the planning office writes into `decisions/duplicates.csv`, in the built program.
@Suite struct DuplicateDecisionTests {
  @Test func `a decision about facts that are not both there is told at every run`() throws {
    let ministry = try Ministry()
    try ministry.copy(Program.project + "/plans/106", to: "plan")
    ministry.plan = ministry.folder + "/plan"
    try ministry.night()
    let visits = CSVTable(try ministry.published("records/visit.csv")).rows
    let fact = try #require(visits.first?["fact"])
    try ministry.write(
      "form,fact,other_fact,decision,identity\n"
        + "visit,\(fact),visit-000000000000,same,王○○ 巴拉圭\n", to: "plan/decisions/duplicates.csv")
    let told =
      "chancery: decisions/duplicates.csv decides about \(fact) and visit-000000000000 (王○○ 巴拉圭), "
      + "which are no longer both there; it is not applied: name facts that are, or delete the line"
    for _ in 0..<2 {
      let result = try ministry.night()
      #expect(result.status == 0)
      #expect(result.errors.split(separator: "\n").contains { $0 == told }, "\(result.errors)")
    }
  }
}
