import Planning
import Testing

@testable import Reporting

struct ChangesTests {
  private let stages = [
    ChangeStage(cause: .plan, values: ["1.1": Sample.rational("3")]),
    ChangeStage(
      cause: .time, values: ["1.1": Sample.rational("3"), "2.1": Sample.rational("1/3")]),
    ChangeStage(
      cause: .submission, submissions: ["py/五月.xlsx"],
      values: ["1.1": Sample.rational("7"), "2.1": Sample.rational("1/2")]),
  ]

  @Test func `the amounts of an indicator add up to its whole movement`() {
    let start = ["1.1": Sample.rational("5")]
    let changes = Change.list(from: start, through: stages, of: SamplePlan.plan)
    let amounts = changes.filter { $0.indicator == "1.1" }.compactMap(\.amount)
    #expect(amounts.map(\.exact) == ["-2", "4"])
    #expect(amounts.reduce(.zero, +) == Sample.rational("7") - Sample.rational("5"))
  }

  @Test func `a cause that moves nothing is left out, a value that appears has no amount`() throws {
    let changes = Change.list(
      from: ["1.1": Sample.rational("5")], through: stages, of: SamplePlan.plan)
    let report = try Sample.report(changes: changes)
    let text = String(decoding: ChangesTable().file(of: report).bytes.dropFirst(3), as: UTF8.self)
    #expect(
      text.split(separator: "\r\n" as Character).dropFirst() == [
        "1.1,5,3,plan,,-2", "1.1,3,7,submission,py/五月.xlsx,4", "2.1,,1/3,time,,",
        "2.1,1/3,1/2,submission,py/五月.xlsx,1/6",
      ])
  }
}
