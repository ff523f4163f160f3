import Testing

@testable import Planning

private let survey = "forms/01-survey.yaml"
private let patrol = "forms/02-patrol.yaml"

@Suite struct `An example` {
  @Test(arguments: [
    Typo(
      patrol, "type: code\n    required: true\n    codes:",
      "type: code\n    example: 短駐\n    required: true\n    codes:",
      "forms/02-patrol.yaml:24: the field “kind” has no label “短駐”; allowed: 單次, 長駐; "
        + "did you mean 長駐?"),
    Typo(
      survey, "header: 迄日\n", "header: 迄日\n    example: 107/13/1\n",
      "forms/01-survey.yaml:33: the example “107/13/1” is no value of type date"),
    Typo(
      survey, "header: 迄日\n", "header: 迄日\n    example: 月底\n",
      "forms/01-survey.yaml:33: the example “月底” is no value of type date"),
    Typo(
      survey, "minimum: 1\n", "minimum: 1\n    example: \"0\"\n",
      "forms/01-survey.yaml:38: the example “0” is no value of type integer"),
    Typo(
      survey, "minimum: 1\n", "minimum: 1\n    example: 許多\n",
      "forms/01-survey.yaml:38: the example “許多” is no value of type integer"),
    Typo(
      patrol, "header: 費用\n", "header: 費用\n    example: abc\n",
      "forms/02-patrol.yaml:56: the example “abc” is no value of type money"),
    Typo(
      patrol, "header: 預定\n", "header: 預定\n    example: 120%\n",
      "forms/02-patrol.yaml:42: the example “120%” is no value of type percent"),
  ])
  func `that its field would refuse is told`(typo: Typo) {
    typo.expectOneLine()
  }

  @Test(arguments: ["106/5/3", "2017-05-03", "民國106年5月3日"])
  func `of another year than the plan's is told where the day must lie in it`(day: String) {
    Typo(
      survey, "header: 起日\n", "header: 起日\n    example: \"\(day)\"\n",
      "forms/01-survey.yaml:29: the example “\(day)” is not in fiscal year 107: who follows it makes a "
        + "mistake"
    ).expectOneLine()
  }

  @Test(arguments: [
    (survey, "header: 起日\n", "107/5/3"), (survey, "header: 起日\n", "5月3日"),
    (survey, "header: 起日\n", "2018.5.3"), (survey, "header: 迄日\n", "108/1/3"),
    (survey, "header: 公斤\n", "12公斤"), (survey, "header: 公斤\n", "三十"),
    (patrol, "header: 費用\n", "-12,500"), (patrol, "header: 費用\n", "5千元"),
    (patrol, "header: 預定\n", "85.5"), (patrol, "header: 種類\n", "resident"),
  ])
  func `that its field takes is none of its business`(file: String, header: String, text: String) {
    let example = "\(header)    example: \"\(text)\"\n"
    #expect(Plan.problems(in: Folder.small(file, header, example)) == [])
  }
}
