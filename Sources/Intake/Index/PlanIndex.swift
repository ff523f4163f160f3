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

  init(_ plan: Plan) {
    self.plan = plan
    let countries = CountryDirectory(plan)
    let submitters = SubmitterDirectory(plan, countries: countries)
    let readers = ReaderMaker(
      countries: countries, submitters: submitters,
      organisations: Self.organisations(plan.organisations), ranks: RankTable(plan.ranks))
    let forms = plan.forms.map { FormIndex($0, readers: readers) }
    self.submitters = submitters
    self.forms = forms
    titles = SheetTitles(plan.forms)
    limits = IntakeLimits(plan.settings)
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

/// How far judging goes; the plan's settings may say otherwise.
struct IntakeLimits: Sendable {
  /// Rows from the top (or from the block before) within which a header is looked for.
  var headerRows = 20
  /// Percent of the required columns that make a row the header.
  var headerShare = 60
  /// Data rows of one form sheet.
  var formRows = 100_000

  init(_ settings: Settings) {
    if let rows = settings.integer("header_rows") { headerRows = max(1, rows) }
    if let share = settings.rational("header_match") {
      headerShare = (share * Rational(100)).whole ?? headerShare
    }
    if let rows = settings.integer("form_rows") { formRows = max(1, rows) }
  }
}

/// Makes the reader of a column from the field's kind.
struct ReaderMaker {
  let countries: CountryDirectory
  let submitters: SubmitterDirectory
  let organisations: SpellingTable<String>
  let ranks: RankTable

  func reader(for field: Field, of form: Form) -> any FieldReader {
    switch field.kind {
    case .text: TextReader()
    case .integer(let minimum, let units): CountReader(minimum: minimum, units: units)
    case .money(let mayBeNegative): MoneyReader(mayBeNegative: mayBeNegative)
    case .percent: PercentReader()
    case .day: DayReader()
    case .month: MonthReader()
    case .rocYear: RocYearReader()
    case .flag: FlagReader()
    case .country:
      CountryReader(
        directory: countries,
        groups: form.countryField?.code == field.code ? form.countryGroups : [])
    case .code(let list): CodeReader(list)
    case .organisation: OrganisationReader(directory: organisations)
    case .rank: RankReader(ranks: ranks)
    case .submitter: SubmitterReader(directory: submitters)
    }
  }
}
