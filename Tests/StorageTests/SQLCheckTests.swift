import Planning
import Testing

@testable import Storage

@Suite struct `The check of a plan's SQL` {
  private func problems(
    _ sql: String, placed: Bool = true, change: (inout Component) -> Void = { _ in }
  ) throws -> [SQLCheck.Problem] {
    var component = Component(id: "1", name: "", sql: sql)
    if placed {
      component.places.sql = PlanPlace(file: "indicators/2.4.yaml", line: 31)
      component.places.whole = PlanPlace(file: "indicators/2.4.yaml", line: 29)
    }
    change(&component)
    let indicator = Indicator(
      id: "2.4", goal: "2", name: "", unit: "", target: .zero, direction: .higher, nature: .flow,
      display: .integer, rule: .sum, components: [component], reads: [])
    return try SQLCheck.problems(of: TestPlan.make(indicators: [indicator]))
  }

  private static let sound = "SELECT fact AS record, 1 AS amount, NULL AS not_counted FROM visit"

  @Test func `names the line on which the SQL stands`() throws {
    let found = try problems(
      "SELECT fact AS record, persn AS amount, NULL AS not_counted FROM visit")
    #expect(
      found.map(\.message.en) == [
        "indicators/2.4.yaml:31: indicator 2.4, component 1: the SELECT does not run: no such column: persn"
      ])
    #expect(
      found.map(\.message.zh) == [
        "indicators/2.4.yaml:31: 指標 2.4 第 1 項的 SQL：無法執行：no such column: persn"
      ])
  }

  @Test func `names the line of the text that fails`() throws {
    let found = try problems(Self.sound) { $0.whole = "SELECT 'many'" }
    #expect(
      found.map(\.message.en) == [
        "indicators/2.4.yaml:29: indicator 2.4, component 1: `whole` must give one whole number"
      ])
  }

  @Test func `speaks of one SELECT and not of the library`() throws {
    let found = try problems(Self.sound + "; DELETE FROM visit")
    #expect(
      found.map(\.message.en) == [
        "indicators/2.4.yaml:31: indicator 2.4, component 1: it must be a single SELECT"
      ])
  }

  @Test func `finds nothing wrong with what is sound`() throws {
    #expect(try problems(Self.sound) == [])
  }

  @Test func `the plan's reader knows every column that a form's table has for itself`() {
    let own = Set((FormTable.ownColumns + FormTable.viewColumns).map { $0.lowercased() })
    #expect(own.subtracting(ReservedCodes.fields) == [])
  }

  @Test func `a form of the most fields that a plan may have is laid out`() throws {
    var plan = TestPlan.make(indicators: [])
    let fields = (1...ReservedCodes.mostFields).map { number in
      Field(code: "x\(number)", header: "\(number)", kind: .text, isRequired: true)
    }
    plan.forms = [
      Form(
        code: "wide", sheet: "寬", title: "", fields: fields, identity: Identity(keys: ["x1"]),
        dating: .undated)
    ]
    #expect(try SQLCheck.problems(of: plan) == [])
  }
}
