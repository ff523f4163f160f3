import Planning

/// The sample's plan: visits and budgets, a sum, a growth and a ratio.
enum SamplePlan {
  static let visit = Form(
    code: "visit", sheet: "政要互訪", title: "政要互訪統計表",
    fields: [
      Field(code: "person", header: "政要姓名", kind: .text, isRequired: true, isPersonal: true),
      Field(code: "persons", header: "人次", kind: .integer(minimum: 1, units: ["人次"])),
      Field(code: "country", header: "國家", kind: .country, isRequired: true),
      Field(code: "start", header: "起始日期", kind: .day, isRequired: true),
    ], identity: Identity(keys: ["person", "country"]), dating: .within(field: "start"))

  static let budget = Form(
    code: "budget", sheet: "預算執行", title: "預算執行情形",
    fields: [
      Field(code: "agency", header: "機關", kind: .text, isRequired: true),
      Field(code: "month", header: "月份", kind: .month, isRequired: true),
      Field(code: "paid", header: "實支數", kind: .money(mayBeNegative: false)),
      Field(code: "granted", header: "預算數", kind: .money(mayBeNegative: false)),
      Field(code: "done", header: "完成率", kind: .percent),
      Field(code: "closed", header: "結案", kind: .flag),
    ], identity: Identity(keys: ["agency", "month"]), dating: .month(field: "month"))

  static let plan = Plan(
    year: 106, ministry: Bilingual(zh: "外交部", en: "Ministry of Foreign Affairs"),
    title: Bilingual(zh: "106 年度施政計畫", en: "Annual plan 106"),
    goals: [
      Goal(id: "1", numeral: "一", name: "鞏固邦交"), Goal(id: "2", numeral: "二", name: "妥善執行"),
    ], indicators: [visits, growth, ratio],
    items: [
      PlanItem(
        number: 1, workPlan: "國際交流", name: "外賓邀訪", category: "其它", points: 3,
        indicators: ["1.1"])
    ], forms: [visit, budget],
    submitters: [
      Submitter(code: "py", kind: .mission, name: "駐巴拉圭大使館", host: "PY"),
      Submitter(code: "acc", kind: .department, name: "會計處"),
      Submitter(code: "lac", kind: .department, name: "拉美司"),
    ],
    expectations: [
      Expectation(who: .missionsInAllies, forms: ["visit"]),
      Expectation(who: .submitters(["acc"]), forms: ["budget"]),
    ],
    countries: [
      Country(
        iso2: "PY", name: "巴拉圭", region: "lac",
        allySpans: [.init(from: Sample.day("1957-07-12"), until: nil)]),
      Country(iso2: "JP", name: "日本"),
    ], ambiguousCountries: [], organisations: [], ranks: [],
    settings: Settings([
      Settings.Setting(
        key: "light_green", value: "100", standard: "100",
        meaning: Bilingual(zh: "綠燈門檻", en: "green")),
      Settings.Setting(
        key: "light_yellow", value: "80", standard: "80",
        meaning: Bilingual(zh: "黃燈門檻", en: "yellow")),
    ]),
    baselines: Baselines(values: [
      Baselines.Key(indicator: "1.2", component: "1"): Sample.rational("2")
    ]),
    reasons: ["not_ally": Bilingual(zh: "當日非邦交國", en: "no ally on that day")],
    home: Country(iso2: "TW", name: "中華民國"), fingerprint: Sample.hash("f"))

  static let visits = Indicator(
    id: "1.1", goal: "1", name: "深化與友邦之情誼", unit: "人次", target: Sample.rational("8"),
    direction: .higher, nature: .flow, display: .integer, rule: .sum,
    components: [
      Component(id: "1", name: "互訪人次", sql: "SELECT fact AS record, persons AS amount FROM visit")
    ], reads: ["visit"])

  static let growth = Indicator(
    id: "1.2", goal: "1", name: "互訪成長", unit: "%", target: Sample.rational("10%"),
    direction: .higher, nature: .stock, display: .percent,
    rule: .growth(rate: Sample.rational("10%"), rounding: .threshold),
    components: [
      Component(
        id: "1", name: "互訪團數", sql: "SELECT fact AS record, 1 AS amount FROM visit",
        baseline: .table)
    ], reads: ["visit"])

  static let ratio = Indicator(
    id: "2.1", goal: "2", name: "預算執行率", unit: "%", target: Sample.rational("90%"),
    direction: .higher, nature: .stock, display: .percent,
    rule: .ratio(limit: Sample.rational("1")),
    components: [
      Component(
        id: "1", name: "執行率", unit: "千元",
        sql: "SELECT fact AS record, paid AS amount, granted AS base FROM budget", scale: 1000,
        value: .ratio)
    ], reads: ["budget"])
}
