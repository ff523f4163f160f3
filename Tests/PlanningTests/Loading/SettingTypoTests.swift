import Testing

@testable import Planning

/// A setting of the program put before the small plan's own.
private func lines(_ key: String, _ value: String) -> [String] {
  var files = Folder.small
  let setting = "- key: \(key)\n  default: \"\(value)\"\n  meaning: {zh: a, en: a}\n"
  files["settings.yaml"] = setting + (files["settings.yaml"] ?? "")
  return Plan.problems(in: files)
}

@Suite struct `The value of a setting` {
  @Test(arguments: [
    ("header_rows", "0", "a whole number from 1 to 1000"),
    ("header_rows", "abc", "a whole number from 1 to 1000"),
    ("header_match", "60", "a share of whole percent from 1% to 100%, such as 60%"),
    ("header_match", "66.6%", "a share of whole percent from 1% to 100%, such as 60%"),
    ("held_smaller_than", "50", "a share from 0% to 100%, such as 50%"),
    ("form_rows", "-1", "a whole number from 1 to 1048576"),
    ("limit_rows", "many", "a whole number from 1 to 1048576"),
    ("limit_file_bytes", "99999999999999999999999", "a whole number from 1 to 1099511627776"),
    ("limit_xml_depth", "0", "a whole number from 1 to 1000"),
    ("root_workbooks", "no", "on or off"),
    (
      "light_yellow", "80%",
      "percent points from 1 to 1000, such as 80 without a percent sign"
    ),
    (
      "light_green", "abc", "percent points from 1 to 1000, such as 80 without a percent sign"
    ),
    (
      "attainment_cap", "-1", "percent points from 1 to 1000, such as 80 without a percent sign"
    ),
  ])
  func `that the program reads is held to what it reads`(key: String, value: String, range: String)
  {
    #expect(
      lines(key, value) == ["settings.yaml:2: the setting “\(key)” takes \(range), not “\(value)”"])
  }

  @Test(arguments: ["zwanzig", "0", "45", "-5", "9999999999"])
  func `due_day is a day of a month`(value: String) {
    Typo(
      "settings.yaml", "default: \"10\"", "default: \"\(value)\"",
      "settings.yaml:2: the setting “due_day” takes a whole number from 1 to 31, not “\(value)”"
    ).expectOneLine()
  }

  @Test(arguments: [
    ("header_match", "100%"), ("header_match", "3/5"), ("held_smaller_than", "0"),
    ("light_green", "92.5"), ("attainment_cap", "150"), ("root_workbooks", "off"),
    ("template_version", "107-1"),
  ])
  func `that it can read is none of its business`(key: String, value: String) {
    #expect(lines(key, value) == [])
  }

  @Test func `yellow begins below green`() {
    #expect(
      lines("light_yellow", "110") == [
        "settings.yaml:2: light_yellow (110) must be below light_green (100)"
      ])
  }

  @Test(arguments: ["2018-1-1", "107/1/1", "2018-02-30"])
  func `that is meant as a day is one`(value: String) {
    Typo(
      "settings.yaml", "default: \"2018-01-01\"", "default: \"\(value)\"",
      "settings.yaml:23: “\(value)” is no day (write 2017-05-03)"
    ).expectOneLine()
  }

  @Test(arguments: ["soon", "2018"])
  func `that SQL compares with a day is one`(value: String) {
    Typo(
      "settings.yaml", "default: \"2018-01-01\"", "default: \"\(value)\"",
      "settings.yaml:23: SQL compares the setting “start” with the field “date”, so it takes a day such "
        + "as 2017-05-03, not “\(value)”"
    ).expectOneLine()
  }

  @Test func `that SQL compares with a year is one`() {
    var files = Folder.shipped
    files["settings.yaml"] = files["settings.yaml"]?.replacing(
      "  default: \"107\"\n", with: "  default: \"2018\"\n")
    #expect(
      Plan.problems(in: files) == [
        "settings.yaml:103: SQL compares the setting “7.2.budget_year” with the field “budget_year”, so "
          + "it takes a year of the ROC calendar from 80 to 199, such as 107, not “2018”"
      ])
  }

  @Test func `is told in Chinese too`() {
    let files = Folder.small("settings.yaml", "default: \"10\"", "default: \"45\"")
    let error = #expect(throws: PlanError.self) { try Plan(files: files) }
    #expect(
      error?.problems.map { $0.line(.zh) } == [
        "settings.yaml:2: 設定「due_day」應為 1 至 31 的整數，不是「45」"
      ])
  }

  @Test func `is sound for every setting of the program as it is shipped`() throws {
    let settings = try Plan(files: Folder.shipped).settings
    for setting in ProgramSetting.allCases {
      let value = try #require(settings[setting])
      #expect(setting.values.takes(value))
    }
  }
}
