import Testing

@testable import Planning

@Suite struct `The plan of another ministry` {
  let plan: Plan

  init() throws {
    plan = try Plan(files: Folder.small, fingerprint: "f")
  }

  @Test func `loads without a word of code about it`() {
    #expect(plan.year == 107)
    #expect(plan.ministry.en == "Ministry of Marine Conservation")
    #expect(plan.forms.map(\.code) == ["survey", "patrol"])
    #expect(plan.indicators.map(\.id) == ["a1", "a2", "b1"])
  }

  @Test func `identity and dating of a form are read whole`() throws {
    let patrol = try #require(plan.form("patrol"))
    #expect(
      patrol.identity
        == Identity(
          keys: ["number"], otherwise: ["item", "date"],
          exception: Identity.Exception(field: "kind", label: "長駐", keys: ["item", "kind"])))
    #expect(
      patrol.dating
        == .depending(
          on: "kind", label: "長駐", then: .overlapping(start: "date", end: "until"),
          otherwise: .within(field: "date")))
    #expect(patrol.newestBy == "date")
    #expect(
      patrol.field("reason")?.requiredWhen
        == .lessThan(field: "actual", other: "planned", byMoreThanPoints: 5))
    #expect(patrol.field("replacement")?.requiredWhen == .equals(field: "kind", value: "長駐"))
  }

  @Test func `fields hold their types, units, defaults and codes`() throws {
    let survey = try #require(plan.form("survey"))
    #expect(survey.field("kilos")?.kind == .integer(minimum: 1, units: ["公斤"]))
    #expect(survey.field("kilos")?.standsForBlank == .integer(1))
    #expect(survey.field("leader")?.isPersonal == true)
    #expect(survey.lead == [.regionOfCountry, .submitter("lab")])
    #expect(survey.countryGroups == ["REEF"])
    let patrol = try #require(plan.form("patrol"))
    #expect(patrol.field("cost")?.kind == .money(mayBeNegative: true))
    #expect(
      patrol.field("kind")?.kind
        == .code(CodeList([.init(label: "單次"), .init(label: "長駐", aliases: ["resident"])])))
  }

  @Test func `a value in the settings takes the place of the default`() {
    #expect(plan.settings["b1.rounding"] == "threshold")
    #expect(plan.settings.all[2].standard == "exact")
  }

  @Test func `a component is read whole`() throws {
    let component = try #require(plan.indicator("b1")?.components.first)
    #expect(component.baseline == .table)
    #expect(component.whole == "SELECT ally_count(:asOf)")
    #expect(component.tests == [.growthAtLeast(try #require(Rational("3%"))), .countAtLeast(1)])
    #expect(component.sql.hasPrefix("SELECT fact AS record, 1 AS amount, CASE\n"))
  }

  @Test func `a year alone is its first day`() throws {
    #expect(plan.submitter("bb")?.opened == CalendarDay(iso: "2010-01-01"))
    #expect(plan.country("CC")?.allySpans.first?.from == CalendarDay(iso: "1999-01-01"))
  }

  @Test func `baselines are exact and may have parts`() {
    let whole = Baselines.Key(indicator: "b1", component: "1")
    let part = Baselines.Key(indicator: "b1", component: "1/北灘", month: 3)
    #expect(plan.baselines.values == [whole: Rational(40), part: Rational(7)])
  }

  @Test func `a file of baselines replaces the table as a whole`() throws {
    let other = try Plan(
      files: Folder.small,
      baselines: ("last-year.csv", "indicator,component,month,value\r\nb1,1,,12.5\r\n"))
    #expect(
      other.baselines.values == [
        .init(indicator: "b1", component: "1"): try #require(Rational("12.5"))
      ])
  }

  @Test func `decisions about pairs of facts are read`() {
    #expect(
      plan.decisions == [
        DuplicateDecision(
          form: "survey", fact: "survey-0123456789ab", otherFact: "survey-ba9876543210",
          verdict: .same, words: "北灘")
      ])
  }

  @Test func `a broken file of baselines is named`() {
    #expect {
      try Plan(
        files: Folder.small,
        baselines: ("last-year.csv", "indicator,component,month,value\nb2,1,,12\nb1,1,13,x\n"))
    } throws: { error in
      (error as? PlanError)?.problems.map { $0.line(.en) } == [
        "last-year.csv:2: the plan has no indicator “b2”; did you mean a2?",
        "last-year.csv:3: “13” is no month (1 to 12)", "last-year.csv:3: “x” is no number",
      ]
    }
  }

  @Test func `another choice of a setting changes its value and the rules that it chooses`() throws
  {
    let plan = try Plan(files: Folder.small)
    let choice = Settings.Choice(key: "litter", value: "counted")
    let roundings = ["growth", "exact"].map { Settings.Choice(key: "b1.rounding", value: $0) }
    #expect(plan.settings.otherChoices == [choice] + roundings)
    let other = plan.under(choice)
    #expect(other.settings["litter"] == "counted")
    #expect(plan.indicator("a2")?.rule == .mean)
    #expect(other.indicator("a2")?.rule == .minimum)
    let changed = other.indicators.map(\.id).filter {
      plan.indicator($0)?.rule != other.indicator($0)?.rule
    }
    #expect(changed == ["a2"])
  }

  @Test func `components fit every rule that a setting might choose`() {
    let files = Folder.small("indicators/a2.yaml", "counted: minimum", "counted: tests")
    #expect(
      Plan.problems(in: files) == [
        "indicators/a2.yaml:21: the component “1” needs “tests” under its rule"
      ])
  }
}
