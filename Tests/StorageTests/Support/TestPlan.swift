import Planning

/// A plan with a few small forms, shaped like those of the real one.
enum TestPlan {
  static let plan = make()

  static func make(
    forms: [Form] = [visit, project, measure, release, property], indicators: [Indicator] = [],
    settings: Settings = Settings(), decisions: [DuplicateDecision] = [], fingerprint: String = "f"
  ) -> Plan {
    var plan = Plan(
      year: 106, ministry: Bilingual(zh: "外交部", en: "ministry"),
      title: Bilingual(zh: "計畫", en: "plan"), goals: [], indicators: indicators, items: [],
      forms: forms, submitters: submitters, expectations: [], countries: countries,
      ambiguousCountries: [],
      organisations: [Organisation(abbreviation: "WHO", name: "世界衛生組織", status: "seeking")],
      ranks: [Rank(level: "minister", titles: ["部長"], counts: ["1.1"])], settings: settings,
      baselines: Baselines(values: [.init(indicator: "2.4", component: "1"): Rational(14)]),
      reasons: [:], home: Country(iso2: "TW", name: "中華民國"), fingerprint: fingerprint)
    plan.decisions = decisions
    plan.yieldingMissions = ["辦事處"]
    return plan
  }

  static let visit = Form(
    code: "visit", sheet: "政要互訪", title: "政要互訪統計表",
    fields: [
      Field(
        code: "person", header: "政要姓名", kind: .text, isRequired: true, isPersonal: true),
      Field(code: "country", header: "國家", kind: .country, isRequired: true),
      Field(code: "start", header: "起始日期", kind: .day, isRequired: true),
      Field(code: "end", header: "結束日期", kind: .day),
      Field(code: "persons", header: "人次", kind: .integer(minimum: 1, units: []), isDecisive: true),
      Field(code: "incumbent", header: "現任", kind: .flag),
    ],
    identity: Identity(
      keys: ["person", "country"], overlap: .init(start: "start", end: "end")),
    dating: .within(field: "start"), lead: [.regionOfCountry, .submitter("prot")],
    comparedFields: ["persons", "incumbent"])

  static let project = Form(
    code: "project", sheet: "合作計畫", title: "合作計畫一覽表",
    fields: [
      Field(code: "project_id", header: "計畫編號", kind: .text),
      Field(code: "name", header: "計畫名稱", kind: .text, isRequired: true),
      Field(code: "country", header: "國家", kind: .country, isRequired: true),
      Field(code: "start", header: "開始日期", kind: .day, isRequired: true),
      Field(code: "budget", header: "經費", kind: .money(mayBeNegative: false)),
    ],
    identity: Identity(keys: ["country", "project_id"], otherwise: ["country", "name"]),
    dating: .overlapping(start: "start", end: "start"), lead: [.submitter("icdf")],
    comparedFields: ["budget"])

  static let measure = Form(
    code: "visa_measure", sheet: "簽證便利措施", title: "簽證便利措施一覽",
    fields: [
      Field(code: "country", header: "國家", kind: .country, isRequired: true),
      Field(
        code: "measure", header: "措施類型",
        kind: .code(CodeList([.init(label: "免簽"), .init(label: "落地簽")])), isRequired: true),
      Field(code: "effective", header: "實施日期", kind: .day, isRequired: true),
    ],
    identity: Identity(keys: ["country", "measure"]), dating: .until(field: "effective"),
    earliestBy: "effective")

  static let release = Form(
    code: "press_release", sheet: "新聞稿", title: "新聞稿及聲明稿點閱情形",
    fields: [
      Field(code: "number", header: "編號", kind: .text),
      Field(code: "title", header: "標題", kind: .text, isRequired: true),
      Field(code: "issued", header: "發布日期", kind: .day, isRequired: true),
      Field(code: "views", header: "點閱數", kind: .integer(minimum: 0, units: [])),
      Field(code: "counted_on", header: "統計日期", kind: .day),
    ],
    identity: Identity(keys: ["number"], otherwise: ["title", "issued"]),
    dating: .within(field: "issued"), lead: [.submitter("pdcc")], newestBy: "counted_on")

  static let property = Form(
    code: "property", sheet: "駐外館宿舍", title: "駐外館宿舍清冊",
    fields: [
      Field(code: "mission", header: "館處", kind: .submitter, isRequired: true),
      Field(code: "name", header: "名稱或地址", kind: .text, isRequired: true),
    ],
    identity: Identity(keys: ["mission", "name"]), dating: .undated, lead: [.submitter("sec")])

  static let submitters: [Submitter] = [
    Submitter(code: "py", kind: .mission, name: "巴拉圭", type: "大使館", host: "PY"),
    Submitter(code: "cde", kind: .mission, name: "東方市", type: "辦事處", host: "PY"),
    Submitter(code: "jp", kind: .mission, name: "日本", type: "代表處", host: "JP"),
    Submitter(code: "th", kind: .mission, name: "泰國", type: "代表處", host: "TH"),
    Submitter(code: "lac", kind: .department, name: "拉丁美洲及加勒比海司"),
    Submitter(code: "prot", kind: .department, name: "禮賓處"),
    Submitter(code: "icdf", kind: .department, name: "國合會"),
    Submitter(code: "boca", kind: .department, name: "領事事務局"),
    Submitter(code: "pdcc", kind: .department, name: "公眾外交協調會"),
    Submitter(code: "sec", kind: .department, name: "秘書處"),
  ]

  static let countries: [Country] = [
    Country(
      iso2: "PY", name: "巴拉圭", region: "lac",
      allySpans: [.init(from: day("1957-07-08"), until: nil)]),
    Country(
      iso2: "PA", name: "巴拿馬", region: "lac",
      allySpans: [.init(from: day("1954-01-01"), until: day("2017-06-13"))]),
    Country(iso2: "JP", name: "日本"),
    Country(iso2: "TH", name: "泰國", groups: ["ASEAN"]),
  ]
}

/// A day that is known to be one.
func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return day
}

/// A moment that is known to be one.
func moment(_ iso: String) -> Moment {
  guard let moment = Moment(iso: iso) else { preconditionFailure("\(iso) is no moment") }
  return moment
}

func month(_ code: String) -> PlanMonth {
  guard let month = PlanMonth(code: code) else { preconditionFailure("\(code) is no month") }
  return month
}
