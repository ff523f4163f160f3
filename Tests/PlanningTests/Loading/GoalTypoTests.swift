import Testing

@testable import Planning

@Suite struct `A typo in goals, indicators or settings is one line with its place` {
  @Test(arguments: [
    Typo(
      "plan.yaml", "year: 107", "year: 2018",
      "plan.yaml:1: “2018” is no year of the ROC calendar (80 to 199, such as 107)"),
    Typo(
      "plan.yaml", "year: 107", "year: 7",
      "plan.yaml:1: “7” is no year of the ROC calendar (80 to 199, such as 107)"),
    Typo(
      "plan.yaml", "year: 107", "yaer: 107",
      "plan.yaml:1: unknown key “yaer”; allowed: year, ministry, title, home, "
        + "planning_office, yielding_missions, allies, goals; did you mean year?"),
    Typo(
      "plan.yaml", "home: \"AA\"", "home: \"AA\"\nplanning_office: \"nowhere\"",
      "plan.yaml:9: the plan has no submitter “nowhere”"),
    Typo(
      "plan.yaml", "home: \"AA\"", "home: \"AB\"",
      "plan.yaml:8: the plan has no country “AB”; did you mean AA?"),
    Typo(
      "plan.yaml", "yielding_missions: [辦事處]", "yielding_missions: [辦公處]",
      "plan.yaml:14: the plan has no type “辦公處”; did you mean 辦事處?"),
    Typo(
      "settings.yaml", "default: \"10\"", "default: \"10\"\n  value: \"0\"",
      "settings.yaml:3: the setting “due_day” takes a whole number from 1 to 31, not “0”"),
    Typo(
      "settings.yaml", "- key: due_day", "- key: duo_day",
      "settings.yaml:1: nothing reads the setting “duo_day”; did you mean due_day?"),
    Typo("plan.yaml", "  en: Annual plan 107\n", "", "plan.yaml:5: “en” is missing"),
    Typo(
      "settings.yaml", "default: weighed", "default: wieghed",
      "settings.yaml:7: the setting “litter” does not take “wieghed”; allowed: weighed, counted; "
        + "did you mean weighed?"),
    Typo(
      "settings.yaml", "counted: {zh", "cuonted: {zh",
      "settings.yaml:11: the setting “litter” does not take “cuonted”; allowed: weighed, counted; "
        + "did you mean counted?"),
    Typo(
      "settings.yaml", "value: threshold", "value: treshold",
      "settings.yaml:17: the setting “b1.rounding” does not take “treshold”; allowed: threshold, growth, "
        + "exact; did you mean threshold?"),
    Typo(
      "settings.yaml", "- key: start",
      "- key: litter\n  default: a\n  meaning: {zh: a, en: a}\n- key: start",
      "settings.yaml:22: setting “litter” stands twice"),
    Typo(
      "items.yaml", "\"b1\"", "\"b2\"",
      "items.yaml:7: the plan has no indicator “b2”; did you mean a2?"),
    Typo(
      "expectations.yaml", "[survey, patrol]", "[survey, partol]",
      "expectations.yaml:2: the plan has no form “partol”; did you mean patrol?"),
    Typo(
      "expectations.yaml", "in_allies", "in_ally",
      "expectations.yaml:1: unknown group of submitters “in_ally”; allowed: in_allies, elsewhere; "
        + "did you mean in_allies?"),
    Typo(
      "expectations.yaml", "\"lab\"", "\"lap\"",
      "expectations.yaml:8: the plan has no submitter “lap”; did you mean lab?"),
    Typo(
      "reasons.yaml", "  zh: 非夥伴\n  en: Not a partner", "  非夥伴",
      "reasons.yaml:4: “not_ally” must be two texts, zh and en"),
  ])
  func `in the plan's own files`(typo: Typo) {
    typo.expectOneLine()
  }

  @Test(arguments: [
    Typo(
      "indicators/a1.yaml", "goal: \"1\"", "goal: \"9\"",
      "indicators/a1.yaml:2: the plan has no goal “9”; did you mean 1?"),
    Typo(
      "indicators/a1.yaml", "target: 12", "target: a dozen",
      "indicators/a1.yaml:9: “target” must be a number such as 88, 1.5 or 10%"),
    Typo(
      "indicators/a1.yaml", "direction: higher", "direction: up",
      "indicators/a1.yaml:10: unknown direction “up”; allowed: higher, lower"),
    Typo(
      "indicators/a1.yaml", "rule: sum", "rule: total",
      "indicators/a1.yaml:13: unknown rule “total”; allowed: sum, ratio, mean, minimum, growth, tests"
    ),
    Typo(
      "indicators/a1.yaml", "reads: [survey]", "reads: [survey, patrol]",
      "indicators/a1.yaml:14: reads lists “patrol”, which no SQL reads"),
    Typo(
      "indicators/a1.yaml", "start > :asOf", "start > :asof",
      "indicators/a1.yaml:22: unknown parameter “asof”; allowed: asOf, yearStart, yearEnd; "
        + "did you mean asOf?"),
    Typo(
      "indicators/a1.yaml", "is_ally(country, start) THEN 'not_ally'",
      "is_ally(country, start) THEN 'no_ally'",
      "indicators/a1.yaml:23: the plan has no reason “no_ally”; did you mean not_ally?"),
    Typo(
      "indicators/a1.yaml", "(leader, 'a1')", "(leader, 'a7')",
      "indicators/a1.yaml:24: the plan has no column of the table of ranks “a7”; did you mean a1?"),
    Typo(
      "indicators/a1.yaml", "'REEF'", "'REED'",
      "indicators/a1.yaml:27: the plan has no group of countries “REED”; did you mean REEF?"),
    Typo(
      "indicators/b1.yaml", "setting('start')", "setting('strat')",
      "indicators/b1.yaml:31: the plan has no setting “strat”; did you mean start?"),
    Typo(
      "indicators/b1.yaml", "rounding_setting: b1.rounding", "rounding_setting: litter",
      "indicators/b1.yaml:16: the setting “litter” does not take “weighed”; allowed: threshold, "
        + "growth, exact"),
    Typo(
      "indicators/b1.yaml", "count_at_least: 1", "count_at_last: 1",
      "indicators/b1.yaml:27: unknown test “count_at_last”; allowed: count_at_least, sum_at_least, "
        + "mean_at_least, growth_at_least; did you mean count_at_least?"),
    Typo(
      "indicators/b1.yaml", "baseline: table", "baseline: tabel",
      "indicators/b1.yaml:23: unknown baseline “tabel”; allowed: none, table, matched; "
        + "did you mean table?"),
    Typo(
      "indicators/b1.yaml",
      "    baseline: table\n    scale: 1\n    tests:\n      - growth_at_least: 3%\n",
      "    tests:\n", "indicators/b1.yaml:18: the component “1” needs “baseline” under its rule"),
    Typo(
      "indicators/a1.yaml", "rule: sum", "rule: tests",
      "indicators/a1.yaml:15: the component “1” needs “tests” under its rule"),
    Typo(
      "indicators/a2.yaml", "  counted: minimum\n", "",
      "indicators/a2.yaml:13: “counted” is missing"),
    Typo(
      "indicators/a2.yaml", "id: \"a2\"", "id: \"a1\"",
      "indicators/a2.yaml:1: indicator “a1” stands in indicators/a1.yaml as well"),
  ])
  func `in an indicator`(typo: Typo) {
    typo.expectOneLine()
  }
}
