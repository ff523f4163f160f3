internal import Planning

/// Everything of a plan that judging looks up, made ready once and shared by all workbooks.
struct PlanIndex: Sendable {
  let plan: Plan
  let forms: [FormIndex]
  let titles: SheetTitles
  let submitters: SubmitterDirectory
  let limits: IntakeLimits
  /// Characters with which headers begin, running numbers and file numbers among them.
  let headerBeginnings: Set<Unicode.Scalar>

  /// The headers of all forms.
  let headers: HeaderTable
  /// Pairs of letters that stand in headers of many fields.
  let commonPairs: Set<String>

  init(_ plan: Plan) {
    self.plan = plan
    let countries = CountryDirectory(plan)
    let submitters = SubmitterDirectory(plan, countries: countries)
    let readers = ReaderMaker(
      countries: countries, submitters: submitters,
      organisations: Self.organisations(plan.organisations),
      abbreviations: plan.organisations.map(\.abbreviation), ranks: RankTable(plan.ranks))
    let forms = plan.forms.map { FormIndex($0, readers: readers) }
    self.submitters = submitters
    self.forms = forms
    titles = SheetTitles(plan.forms)
    limits = IntakeLimits(plan.settings)
    headers = HeaderTable(plan.forms.flatMap(\.fields))
    commonPairs = HeaderPairs.common(in: plan.forms.flatMap(\.fields))
    let labels = plan.forms.flatMap { $0.fields.flatMap { [$0.header] + $0.aliases } }
    headerBeginnings = Set(
      (labels + ["序", "項", "編", "檔", "備", "電", "聯", "#", "*", "N", "確"])
        .compactMap(\.unicodeScalars.first))
  }

  private static func organisations(_ all: [Organisation]) -> SpellingTable<String> {
    var table = SpellingTable<String>()
    for organisation in all {
      let code = organisation.abbreviation
      table.add(code, code, offering: code)
      table.add(organisation.name, code, offering: organisation.name)
      table.add(organisation.nameEnglish, code, offering: organisation.nameEnglish)
    }
    for organisation in all {
      for alias in organisation.aliases { table.add(alias, organisation.abbreviation) }
    }
    return table
  }
}
