import Testing

@testable import Planning

private let survey = "forms/01-survey.yaml"
private let place = "forms/01-survey.yaml:2: "

@Suite struct `The name of a sheet` {
  @Test(arguments: [
    ("補助/農民", "it must not hold “/” (nor any of : \\ / ? * [ ])"),
    ("補助?", "it must not hold “?” (nor any of : \\ / ? * [ ])"),
    ("補助\\t", "it holds a control character"),
    ("'補助", "it must not begin or end with '"),
    ("補助'", "it must not begin or end with '"),
    ("History", "Excel keeps this name for itself"),
    ("補補補補補補補補補補補補補補補補補補補補補補補補補補補補補補補補", "it has 32 characters, at most 31 are allowed"),
    ("🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾", "it has 32 characters, at most 31 are allowed"),
  ])
  func `that no spreadsheet takes is told`(name: String, reason: String) {
    let shown = name.replacing("\\t", with: "\t")
    Typo(
      survey, "sheet: 海灘調查", "sheet: \"\(name)\"",
      "\(place)“\(shown)” is no name for a sheet: \(reason)"
    ).expectOneLine()
  }

  @Test func `of white space is none`() {
    Typo(
      survey, "sheet: 海灘調查", "sheet: \" \"", "\(place)“ ” is no name for a sheet: it is blank"
    ).expectOneLine()
  }

  @Test(
    arguments: OwnSheets.Consolidated.allCases.map(\.rawValue) + OwnSheets.ofWorkbooks + ["目標一"])
  func `that the program gives a sheet of its own is told`(name: String) {
    Typo(
      survey, "sheet: 海灘調查", "sheet: \(name)",
      "\(place)the sheet “\(name)” would meet the workbook's own 「\(name)」; choose another name"
    ).expectOneLine()
  }

  @Test func `under which a listing goes on is told`() {
    Typo(
      survey, "sheet: 海灘調查", "sheet: 佐證 (2)",
      "\(place)the sheet “佐證 (2)” would meet the workbook's own 「佐證」; choose another name"
    ).expectOneLine()
  }

  @Test func `may be another title only where templates do not use it`() {
    Typo(
      survey, "aliases: [調查]", "aliases: [封面]",
      "\(place)the sheet “封面” would meet the workbook's own 「封面」; choose another name"
    ).expectOneLine()
    #expect(Plan.problems(in: Folder.small(survey, "aliases: [調查]", "aliases: [國家]")) == [])
  }

  @Test(arguments: ["海灘 (2) 調查", "海灘(2)", "歷次調查", "Beach’s"])
  func `that only resembles one of these is none of them`(name: String) {
    #expect(Plan.problems(in: Folder.small(survey, "sheet: 海灘調查", "sheet: \(name)")) == [])
  }

  @Test func `of a goal comes of its numeral`() {
    Typo(
      "plan.yaml", "numeral: 一", "numeral: 一/二",
      "plan.yaml:11: “目標一/二” is no name for a sheet: it must not hold “/” (nor any of : \\ / ? * [ ])"
    ).expectOneLine()
    let second = "goals:\n  - {id: \"2\", numeral: 一, name: 二, name_en: Two}"
    Typo("plan.yaml", "goals:", second, "plan.yaml:12: numeral “一” stands twice").expectOneLine()
  }
}

@Suite struct `A header` {
  @Test(arguments: ["來源單位", "事實代碼", "通報數", "採計於", "確認", "本月無資料", "必填", "例：甲"])
  func `that is the program's own is told`(header: String) {
    Typo(
      survey, "header: 海灘", "header: \"\(header)\"",
      "forms/01-survey.yaml:18: the header “\(header)” is a word or a column of the program's own; "
        + "choose another"
    ).expectOneLine()
  }

  @Test func `of an amount takes room for its unit`() {
    let long = String(repeating: "費", count: 252)
    Typo(
      "forms/02-patrol.yaml", "header: 費用", "header: \(long)",
      "forms/02-patrol.yaml:54: “header” has 256 characters; it takes at most 255"
    ).expectOneLine()
    let fits = String(repeating: "費", count: 251)
    #expect(
      Plan.problems(in: Folder.small("forms/02-patrol.yaml", "header: 費用", "header: \(fits)")) == []
    )
  }

  @Test func `that the consolidated workbook gives to an amount is told`() {
    Typo(
      "forms/02-patrol.yaml", "header: 領隊職銜", "header: 費用（千元）",
      "forms/02-patrol.yaml:58: header “費用（千元）” stands twice"
    ).expectOneLine()
  }
}

@Suite struct `A code` {
  @Test(arguments: ["row", "fact", "id", "submitter", "errors", "counted_in"])
  func `of a field that the ledger needs for itself is told with its line`(code: String) {
    Typo(
      survey, "code: leader", "code: \(code)",
      "forms/01-survey.yaml:40: the code of a field, “\(code)”, is the program's own; choose another"
    ).expectOneLine()
  }

  @Test(arguments: ["baseline", "survey_reading"])
  func `of a form that SQL would take for another view is told`(code: String) {
    #expect(
      Plan.problems(in: Folder.small(survey, "code: survey", "code: \(code)")).contains(
        "forms/01-survey.yaml:1: the code of a form, “\(code)”, is the program's own; choose another"
      ))
  }

  @Test func `list says no label twice and declares nothing`() {
    Typo(
      "forms/02-patrol.yaml", "- 單次", "- 單次\n      - 單次",
      "forms/02-patrol.yaml:27: label “單次” stands twice"
    ).expectOneLine()
    Typo(
      "forms/02-patrol.yaml", "aliases: [resident]", "aliases: [本月無資料]",
      "forms/02-patrol.yaml:27: “本月無資料” declares that there is nothing, so it cannot be a label; "
        + "choose another"
    ).expectOneLine()
    Typo(
      "forms/02-patrol.yaml", "codes_from: items", "codes: []",
      "forms/02-patrol.yaml:32: “codes” needs at least one entry"
    ).expectOneLine()
  }
}

@Suite struct `Numbers of a plan are bounded` {
  @Test(arguments: ["0", "-1000", "1000000001"])
  func `a scale divides by something`(scale: String) {
    Typo(
      "indicators/b1.yaml", "scale: 1", "scale: \(scale)",
      "indicators/b1.yaml:24: “scale” must be from 1 to 1000000000, not “\(scale)”"
    ).expectOneLine()
  }

  @Test func `a target can be computed with`() {
    Typo(
      "indicators/a1.yaml", "target: 12", "target: 10000000000000001",
      "indicators/a1.yaml:9: “target” must be a number such as 88, 1.5 or 10%"
    ).expectOneLine()
  }

  @Test func `a form has no more fields than a table has columns`() {
    let fields = (1...895).map { "  - {code: x\($0), header: 欄\($0), type: integer}\n" }.joined()
    Typo(
      survey, "fields:\n", "fields:\n\(fields)",
      "forms/01-survey.yaml:17: the form has 901 fields; it takes at most 900: make two forms of it"
    ).expectOneLine()
  }
}
