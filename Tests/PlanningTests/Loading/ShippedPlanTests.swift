import Testing

@testable import Planning

@Suite struct `The plan of 106` {
  let plan: Plan

  init() throws {
    plan = try Plan(files: Folder.shipped, fingerprint: "f")
  }

  @Test func `holds seven goals, sixteen indicators, twelve items and fifteen forms`() {
    #expect(plan.goals.map(\.id) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(
      plan.indicators.map(\.id) == [
        "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "4.1", "5.1", "5.2", "6.1",
        "7.1", "7.2", "7.3",
      ])
    #expect(plan.items.map(\.number) == Array(1...12))
    #expect(plan.forms.first?.code == "visit")
    #expect(plan.forms.count == 15)
  }

  @Test func `targets are exact`() {
    let targets = plan.indicators.map(\.target.exact)
    #expect(
      targets == [
        "88", "577", "59", "572", "15", "0.1", "5", "150", "688", "0.02", "3", "1000", "0.04",
        "0.9", "0.05", "16",
      ])
  }

  @Test func `four indicators serve no item`() {
    let served = Set(plan.items.flatMap(\.indicators))
    #expect(
      plan.indicators.map(\.id).filter { !served.contains($0) } == ["2.1", "5.2", "7.1", "7.2"])
  }

  @Test(arguments: [
    ("2016-07-01", 22), ("2017-01-01", 21), ("2017-06-12", 21), ("2017-06-13", 20),
    ("2018-12-31", 17),
  ])
  func `the number of allies depends on the day`(day: String, count: Int) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(plan.countries.count { $0.isAlly(on: day) } == count)
  }

  @Test func `the ministry's own country is no foreign country`() {
    #expect(plan.home.iso2 == "TW")
    #expect(plan.country("TW") == nil)
    #expect(plan.home.aliases.contains("我國"))
  }

  @Test func `a mission code that YAML might take for a no is a code`() {
    #expect(plan.submitter("no")?.name == "駐挪威代表處")
  }

  @Test func `what identity, dating, defaults or indicators use is decisive`() {
    let decisive = plan.forms.flatMap { form in
      form.fields.filter { $0.isDecisive && !$0.isRequired }.map { "\(form.code).\($0.code)" }
    }
    #expect(
      decisive == [
        "visit.rank", "visit.incumbent", "visit.delegation", "visit.end", "visit.persons",
        "project.project_id", "project.end", "agreement.simplifies_legalisation", "igo.end",
        "igo.count", "ngo.persons", "press_release.number", "press_release.counted_on",
        "capital_budget.supplementary", "capital_budget.carried_over", "capital_budget.payable",
        "capital_budget.surplus", "property.acquired", "property.disposed", "property.scheme",
      ])
  }

  @Test func `form 15 reports the progress of the items`() throws {
    let form = try #require(plan.form("programme"))
    #expect(
      form.itemProgress
        == ItemProgressFields(
          item: "item", month: "month", planned: "planned", actual: "actual", budget: "budget",
          spent: "spent", achievements: "achievements", obstacles: "obstacles"))
    #expect(plan.forms.count { $0.itemProgress != nil } == 1)
  }

  @Test func `form 15 offers the items of the plan`() throws {
    let field = try #require(plan.form("programme")?.field("item"))
    guard case .code(let list) = field.kind else {
      Issue.record("the item is no code")
      return
    }
    #expect(list.labels == plan.items.map(\.name))
    #expect(list.entries[3].aliases == ["4"])
  }

  @Test func `every setting has a value and a meaning in both languages`() {
    for setting in plan.settings.all {
      #expect(setting.value == setting.standard)
      #expect(!setting.meaning.zh.isEmpty && !setting.meaning.en.isEmpty)
      #expect(Set(setting.labels.keys) == Set(setting.alternatives))
    }
    #expect(plan.settings["7.3.scope"] == "scheme")
    #expect(plan.settings.rational(.heldSmallerThan) == Rational("1/2"))
  }

  @Test func `settings choose rules`() throws {
    let other = plan.under(.init(key: "5.2.reading", value: "each"))
      .under(.init(key: "2.4.growth_rounding", value: "exact"))
    #expect(plan.indicator("5.2")?.rule == .mean)
    #expect(other.indicator("5.2")?.rule == .minimum)
    #expect(
      other.indicator("2.4")?.rule
        == .growth(rate: try #require(Rational("10%")), rounding: .exact))
  }

  @Test func `ranks count by column`() throws {
    let ranks = Dictionary(uniqueKeysWithValues: plan.ranks.map { ($0.level, $0) })
    #expect(ranks["minister"]?.counts == ["1.1", "2.2", "2.2_northam", "2.4(3)"])
    #expect(ranks["us_das"]?.counts == ["2.2_northam", "2.4(3)"])
    #expect(ranks["former_hos"]?.isFormer == true)
  }
}
