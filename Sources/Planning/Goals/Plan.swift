/// A ministry's annual plan as its folder defines it: forms, submitters, indicators, facts.
package struct Plan: Sendable {
  /// The ROC year, such as 106.
  package var year: Int
  package var ministry: Bilingual
  package var title: Bilingual
  package var goals: [Goal]
  package var indicators: [Indicator]
  package var items: [PlanItem]
  package var forms: [Form]
  package var submitters: [Submitter]
  package var expectations: [Expectation]
  package var countries: [Country]
  package var ambiguousCountries: [AmbiguousCountry]
  package var organisations: [Organisation]
  /// In the order of the table: titles are tried longest first.
  package var ranks: [Rank]
  package var settings: Settings
  package var baselines: Baselines
  /// Sentences for the reasons that components give in `not_counted`, by code.
  package var reasons: [String: Bilingual]
  /// iso2 of the ministry's own country and its spellings: never a foreign country.
  package var home: Country
  /// SHA-256 (hex) of the folder's files, given by the caller.
  package var fingerprint: String
  /// Text of the table that took the place of the plan's own baselines; nil: they are its own.
  package var baselinesText: String?
  /// Code of the submitter whose workbooks may decide about open questions; nil: nobody's.
  package var planningOffice: String?
  /// Types of missions (`missions.csv`) whose word stands only where no other mission of the host
  /// country reports the fact, such as a branch office beside the embassy.
  package var yieldingMissions: [String]
  /// What the plan calls the countries of `allies.csv`.
  package var allies: Bilingual
  /// What the planning office decided about facts that might be one (`decisions/duplicates.csv`).
  package var decisions: [DuplicateDecision]

  package init(
    year: Int, ministry: Bilingual, title: Bilingual, goals: [Goal], indicators: [Indicator],
    items: [PlanItem], forms: [Form], submitters: [Submitter], expectations: [Expectation],
    countries: [Country], ambiguousCountries: [AmbiguousCountry], organisations: [Organisation],
    ranks: [Rank], settings: Settings, baselines: Baselines, reasons: [String: Bilingual],
    home: Country, fingerprint: String, decisions: [DuplicateDecision] = [],
    planningOffice: String? = nil, yieldingMissions: [String] = [],
    allies: Bilingual = Bilingual(zh: "盟邦", en: "allies")
  ) {
    self.year = year
    self.ministry = ministry
    self.title = title
    self.goals = goals
    self.indicators = indicators
    self.items = items
    self.forms = forms
    self.submitters = submitters
    self.expectations = expectations
    self.countries = countries
    self.ambiguousCountries = ambiguousCountries
    self.organisations = organisations
    self.ranks = ranks
    self.settings = settings
    self.baselines = baselines
    self.reasons = reasons
    self.home = home
    self.fingerprint = fingerprint
    self.decisions = decisions
    self.planningOffice = planningOffice
    self.yieldingMissions = yieldingMissions
    self.allies = allies
  }

  /// The twelve months of the plan's year.
  package var months: [PlanMonth] { (1...12).compactMap { PlanMonth(year: year, month: $0) } }

  /// 1 January of the plan's year.
  package var firstDay: CalendarDay { months[0].firstDay }
  /// 31 December of the plan's year.
  package var lastDay: CalendarDay { months[11].lastDay }

  /// The form of a code.
  package func form(_ code: String) -> Form? { forms.first { $0.code == code } }
  /// The submitter of a code.
  package func submitter(_ code: String) -> Submitter? { submitters.first { $0.code == code } }
  /// The indicator of a number such as `2.4`.
  package func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }
  /// The foreign country of an iso2 code; the ministry's own is none.
  package func country(_ iso2: String) -> Country? { countries.first { $0.iso2 == iso2 } }
}

/// A strategic goal.
package struct Goal: Hashable, Sendable {
  /// `1` … `7`.
  package var id: String
  /// The numeral of the plan's text, such as 一.
  package var numeral: String
  package var name: String
  package var nameEnglish: String

  package init(id: String, numeral: String, name: String, nameEnglish: String = "") {
    self.id = id
    self.numeral = numeral
    self.name = name
    self.nameEnglish = nameEnglish
  }
}

/// An important item of the plan (重要計畫項目) with the indicators it serves.
package struct PlanItem: Hashable, Sendable {
  /// Its number in the plan's text, from 1.
  package var number: Int
  package var workPlan: String
  package var name: String
  package var category: String
  /// Number of points of its content.
  package var points: Int
  /// Numbers such as `2.4`.
  package var indicators: [String]

  package init(
    number: Int, workPlan: String, name: String, category: String, points: Int,
    indicators: [String]
  ) {
    self.number = number
    self.workPlan = workPlan
    self.name = name
    self.category = category
    self.points = points
    self.indicators = indicators
  }
}

/// Last year's figures by indicator, component and month.
package struct Baselines: Hashable, Sendable {
  /// Which figure it is.
  package struct Key: Hashable, Sendable {
    package var indicator: String
    /// `1`, or `3/<site>` where a component has parts.
    package var component: String
    /// Nil: the whole year.
    package var month: Int?

    package init(indicator: String, component: String, month: Int? = nil) {
      self.indicator = indicator
      self.component = component
      self.month = month
    }
  }

  package var values: [Key: Rational]

  package init(values: [Key: Rational] = [:]) {
    self.values = values
  }
}
