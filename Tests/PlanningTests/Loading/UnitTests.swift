import Testing

@testable import Planning

private let a1 = "indicators/a1.yaml"
private let a2 = "indicators/a2.yaml"
private let b1 = "indicators/b1.yaml"

@Suite struct `Target, display and amounts` {
  @Test(arguments: [
    Typo(
      a1, "target: 12", "target: -3", "indicators/a1.yaml:9: “target” must not be negative (-3)"),
    Typo(
      a1, "target: 12", "target: 40%",
      "indicators/a1.yaml:9: “target” 0.4 is no whole number, but display is integer; write percent or "
        + "mean"),
    Typo(
      a1, "display: integer", "display: percent",
      "indicators/a1.yaml:12: display is percent, but the rule gives whole numbers; add scale, or write "
        + "display: integer"),
    Typo(
      b1, "display: percent", "display: integer",
      "indicators/b1.yaml:12: the value of the rule growth is a rate; display must be percent"),
    Typo(
      b1, "rule:\n  growth:\n    rate: 3%\n    rounding_setting: b1.rounding", "rule: tests",
      "indicators/b1.yaml:12: display is percent, but the rule gives whole numbers; add scale, or write "
        + "display: integer"),
    Typo(
      b1, "    baseline: table", "    baseline: matched",
      "indicators/b1.yaml:18: the component “1” needs “base” under its rule"),
    Typo(
      a2, "value: mean", "value: ratio",
      "indicators/a2.yaml:21: the component “1” needs “base” under its rule"),
  ])
  func `that surely do not fit are told`(typo: Typo) {
    typo.expectOneLine()
  }

  @Test func `of a percent field need a scale`() {
    var files = Folder.small(a2, "kilos AS amount", "planned AS amount")
    files[a2] = files[a2]?.replacing("FROM survey", with: "FROM patrol")
      .replacing("reads: [survey]", with: "reads: [patrol]")
      .replacing("display: mean", with: "display: percent")
    #expect(
      Plan.problems(in: files) == [
        "indicators/a2.yaml:12: the field “planned” is percent, which SQL gives in millionths; with "
          + "display: percent write scale: 1000000"
      ])
    files[a2] = files[a2]?.replacing("value: mean", with: "value: mean\n    scale: 1000000")
    #expect(Plan.problems(in: files) == [])
  }

  @Test func `of a ratio have another side, and a target within its limit`() {
    var files = Folder.small(a1, "rule: sum", "rule: ratio")
    files[a1] = files[a1]?.replacing("display: integer", with: "display: percent")
      .replacing("target: 12", with: "target: 120%")
    #expect(
      Plan.problems(in: files) == [
        "indicators/a1.yaml:15: the component “1” needs “base” under its rule"
      ])
    files[a1] = files[a1]?.replacing("1 AS amount", with: "1 AS amount, 1 AS base")
    #expect(Plan.problems(in: files) == [])
    files[a1] = files[a1]?.replacing("rule: ratio", with: "rule: {ratio: {limit: 100%}}")
    #expect(
      Plan.problems(in: files) == [
        "indicators/a1.yaml:9: “target” 1.2 is above the rule's limit 1: it can never be met"
      ])
  }

  @Test func `of tests are not more than there are`() {
    var files = Folder.small(a1, "rule: sum", "rule: tests")
    files[a1] = files[a1]?.replacing(
      "    unit: 次\n    sql", with: "    unit: 次\n    tests: [{count_at_least: 1}]\n    sql")
    #expect(
      Plan.problems(in: files) == [
        "indicators/a1.yaml:9: “target” 12 is more than the 1 components: it can never be met"
      ])
  }

  @Test(arguments: [("target: 2.5", "target: 250%"), ("display: mean", "display: percent")])
  func `that may be meant so are not`(old: String, new: String) {
    #expect(Plan.problems(in: Folder.small(a2, old, new)) == [])
  }
}
