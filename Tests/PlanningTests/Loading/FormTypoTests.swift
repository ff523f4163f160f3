import Testing

@testable import Planning

private let survey = "forms/01-survey.yaml"
private let patrol = "forms/02-patrol.yaml"

@Suite struct `A typo in a form is one line with its place` {
  @Test(arguments: [
    Typo(
      survey, "type: date\n    required", "type: dat\n    required",
      "forms/01-survey.yaml:29: unknown type “dat”; allowed: text, integer, money, percent, date, "
        + "month, year, flag, country, code, organisation, rank, submitter; did you mean date?"),
    Typo(
      survey, "aliases: [沙灘]", "alias: [沙灘]",
      "forms/01-survey.yaml:20: unknown key “alias”; allowed: code, type, required_when, header, "
        + "aliases, required, default, decisive, personal, carried_over, range, persons, note, example; did you mean aliases?"
    ),
    Typo(
      survey, "    header: 海灘\n", "", "forms/01-survey.yaml:18: “header” is missing"),
    Typo(
      survey, "minimum: 1", "minimum: one",
      "forms/01-survey.yaml:37: “minimum” must be a whole number"),
    Typo(
      survey, "required: true\n  - code: start", "required: yes\n  - code: start",
      "forms/01-survey.yaml:26: “required” must be true or false"),
    Typo(
      survey, "code: leader\n", "code: kilos\n",
      "forms/01-survey.yaml:40: field “kilos” stands twice"),
    Typo(survey, "header: 迄日", "header: 起 日", "forms/01-survey.yaml:31: header “起日” stands twice"),
    Typo(
      survey, "code: leader", "code: Leader-1",
      "forms/01-survey.yaml:40: the code of a field, “Leader-1”, takes lower-case letters, digits and "
        + "underscores, a letter first"),
  ])
  func `in its fields`(typo: Typo) {
    typo.expectOneLine()
  }

  @Test(arguments: [
    Typo(
      survey, "keys: [beach, country]", "keys: [beech, country]",
      "forms/01-survey.yaml:9: the plan has no field “beech”; did you mean beach?"),
    Typo(
      survey, "keys: [beach, country]", "keys: []",
      "forms/01-survey.yaml:9: “keys” needs at least one entry"),
    Typo(
      patrol, "sheet: 巡護紀錄", "sheet: 海灘 調查",
      "forms/02-patrol.yaml:2: “海灘 調查” stands for both survey and patrol"),
    Typo(
      survey, "end: end}", "end: kilos}",
      "forms/01-survey.yaml:10: the field “kilos” must be of type date"),
    Typo(
      survey, "within: start", "inside: start",
      "forms/01-survey.yaml:12: unknown way of dating “inside”; allowed: within, until, start, month, "
        + "undated, when"),
    Typo(
      survey, "within: start", "within: begin",
      "forms/01-survey.yaml:12: the plan has no field “begin”"),
    Typo(
      survey, "lead: [region, lab]", "lead: [region, lob]",
      "forms/01-survey.yaml:13: the plan has no submitter “lob”; did you mean lab?"),
    Typo(
      survey, "[REEF]", "[REFE]",
      "forms/01-survey.yaml:14: the plan has no group of countries “REFE”; did you mean REEF?"),
    Typo(
      survey, "compare: [kilos]", "compare: [kilo]",
      "forms/01-survey.yaml:15: the plan has no field “kilo”; did you mean kilos?"),
    Typo(
      survey, "earliest_by: start", "earliest_by: beach",
      "forms/01-survey.yaml:16: the field “beach” must be of type date"),
    Typo(
      survey, "earliest_by: start", "counted: {name: beach, number: beach}",
      "forms/01-survey.yaml:16: the field “beach” must be of type integer"),
    Typo(
      patrol, "title: post, rank", "title: pots, rank",
      "forms/02-patrol.yaml:64: the plan has no field “pots”; did you mean post?"),
    Typo(
      patrol, "rank: grade", "rank: post",
      "forms/02-patrol.yaml:64: the field “post” must be of type rank"),
    Typo(
      patrol, "newest_by: date", "newest_by: date\nlast_day: kind",
      "forms/02-patrol.yaml:17: the field “kind” must be of type date"),
    Typo(
      survey, "code: leader", "persons: true\n    code: leader",
      "forms/01-survey.yaml:40: the field “leader” must be of type integer"),
    Typo(
      patrol, "is: 長駐, keys", "is: 常駐, keys",
      "forms/02-patrol.yaml:10: the plan has no label “常駐”; did you mean 長駐?"),
    Typo(
      patrol, "codes_from: items", "codes_from: item",
      "forms/02-patrol.yaml:32: unknown label “item”; allowed: items; did you mean items?"),
    Typo(
      patrol, "aliases: [resident]", "aliases: [單次]",
      "forms/02-patrol.yaml:27: “單次” stands for both 單次 and 長駐"),
    Typo(
      patrol, "below: planned", "below: planed",
      "forms/02-patrol.yaml:49: the plan has no field “planed”; did you mean planned?"),
    Typo(
      patrol, "newest_by: date", "newest_by: date\nitem_progress: {item: item, month: date}",
      "forms/02-patrol.yaml:17: the field “date” must be of type month"),
    Typo(
      patrol, "lead: [lab]", "lead: [region]",
      "forms/02-patrol.yaml:15: the form has no field of type country"),
  ])
  func `in its rules`(typo: Typo) {
    typo.expectOneLine()
  }
}
