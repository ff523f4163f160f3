import Testing

@testable import Planning

private let a1 = "indicators/a1.yaml"
private let b1 = "indicators/b1.yaml"

@Suite struct `SQL that the plan does not bear out` {
  /// The last line of b1's SELECT with a condition behind it.
  private func patrols(where condition: String) -> [String] {
    Plan.problems(
      in: Folder.small(b1, "FROM patrol_reading", "FROM patrol_reading WHERE \(condition)"))
  }

  @Test(arguments: [
    "kind = '短駐'", "kind <> '短駐'", "kind != '短駐'", "kind == '短駐'", "kind IS NOT '短駐'",
    "'短駐' = kind", "kind IN ('單次', '短駐')", "kind NOT IN ('短駐')", "patrol_reading.kind = '短駐'",
    "\"kind\" = '短駐'", "CASE kind WHEN '單次' THEN 1 WHEN '短駐' THEN 0 END",
  ])
  func `a text that is no label of the code field is told`(condition: String) {
    #expect(
      patrols(where: condition) == [
        "indicators/b1.yaml:33: the field “kind” has no label “短駐”; allowed: 單次, 長駐; "
          + "did you mean 長駐?"
      ])
  }

  @Test(arguments: [
    "kind = '長駐'", "kind = '單' || '次'", "'短' || kind = '短駐'", "lower(kind) = '短駐'",
    "number = '短駐'", "kind LIKE '短%'", "kind IN (SELECT '短駐')", "kind < '短駐'",
    "kind IN (SELECT kind FROM patrol WHERE number = '短駐')",
    "fact IN (SELECT record FROM (SELECT fact AS record, number AS kind FROM patrol) WHERE kind = '短駐')",
    "kind = ''", "kind IS NOT NULL", "item = '海岸巡護'", "kind = '短駐' || number",
    "fact IN (WITH x(kind) AS (SELECT number FROM patrol) SELECT kind FROM x WHERE kind = '短駐')",
    "date IS DISTINCT FROM until", "setting('litter') = 'weighed'",
  ])
  func `what may be true is none of its business`(condition: String) {
    #expect(patrols(where: condition) == [])
  }

  @Test func `a label of an item list is held to the items`() {
    #expect(
      patrols(where: "item = '海岸巡戶'") == [
        "indicators/b1.yaml:33: the field “item” has no label “海岸巡戶”; allowed: 海岸巡護; "
          + "did you mean 海岸巡護?"
      ])
  }

  @Test(arguments: [
    (
      "setting('litter') = 'weigh'",
      "the setting “litter” does not take “weigh”; allowed: weighed, counted; did you mean weighed?"
    ),
    (
      "CASE setting('litter') WHEN 'count' THEN 1 END",
      "the setting “litter” does not take “count”; allowed: weighed, counted; did you mean counted?"
    ),
    (
      "organisation_status(number) = 'seekin'",
      "unknown status “seekin”; allowed: member, observer, other, seeking; did you mean seeking?"
    ),
    ("submitter = 'lap'", "the plan has no submitter “lap”; did you mean lab?"),
    ("grade = 'bos'", "the plan has no rank “bos”"),
  ])
  func `a value that is never taken is told`(condition: String, sentence: String) {
    #expect(patrols(where: condition) == ["indicators/b1.yaml:33: " + sentence])
  }

  @Test func `a country that the plan does not have is told`() {
    Typo(
      a1, "WHERE in_group", "WHERE country <> 'BX' AND in_group",
      "indicators/a1.yaml:27: the plan has no country “BX”; did you mean BB?"
    ).expectOneLine()
  }

  @Test(arguments: [
    "random()", "randomblob(4)", "date('now')", "DATE()", "datetime(date, 'localtime')",
    "strftime('%Y', 'NOW')", "current_date", "CURRENT_TIMESTAMP",
  ])
  func `what is not the same every time is told`(call: String) {
    let name = call.prefix { $0 != "(" }
    #expect(
      patrols(where: "date < \(call)") == [
        "indicators/b1.yaml:33: “\(name)” does not give the same every time; use :asOf, :yearStart, "
          + ":yearEnd or a field"
      ])
  }

  @Test(arguments: ["date(date, '+1 month')", "strftime('%m', date)", "number = 'now'"])
  func `what is the same every time is not`(call: String) {
    #expect(patrols(where: "until > \(call)") == [])
  }

  @Test func `a view that is not there is told with the nearest`() {
    Typo(
      a1, "FROM survey", "FROM surveys",
      "indicators/a1.yaml:26: the plan has no view (code of a form) “surveys”; did you mean survey?"
    ).expectOneLine()
  }

  @Test(arguments: [
    "WITH known AS (SELECT * FROM survey) SELECT fact AS record, 1 AS amount, NULL AS not_counted FROM known",
    "WITH known(fact) AS MATERIALIZED (SELECT fact FROM survey) SELECT fact AS record, 1 AS amount, NULL AS "
      + "not_counted FROM known JOIN survey_reading USING (fact) JOIN baseline",
    "SELECT fact AS record, 1 AS amount, NULL AS not_counted FROM temp.survey JOIN json_each('[1]')",
    "SELECT fact AS record, 1 AS amount, NULL AS not_counted FROM \"survey\" CROSS JOIN (SELECT 1)",
  ])
  func `a name that the text gives itself is one`(sql: String) {
    let old = Folder.small[a1] ?? ""
    var files = Folder.small
    files[a1] =
      old[..<(old.firstRange(of: "    sql: |")?.lowerBound ?? old.endIndex)]
      + "    sql: >-\n      \(sql)\n"
    #expect(Plan.problems(in: files) == [])
  }

  @Test func `of the shipped plan no text is told`() {
    #expect(Plan.problems(in: Folder.shipped) == [])
  }

  @Test func `a label that next year's plan calls otherwise is told wherever it is compared`() {
    var files = Folder.shipped
    let form = "forms/03-agreement.yaml"
    files[form] = files[form]?.replacing("label: 協定,", with: "label: 合作協定,")
      .replacing("example: 協定", with: "example: 合作協定")
    #expect(
      Plan.problems(in: files).map { $0.prefix { $0 != " " } } == [
        "indicators/2.1.yaml:28:", "indicators/2.1.yaml:37:", "indicators/2.4.yaml:36:",
      ])
  }
}
