extension Plan {
  /// A text from outside the folder with the name under which complaints mention it.
  package typealias NamedText = (name: String, text: String)

  /// Reads a plan folder.
  ///
  /// - Parameters:
  ///   - files: the texts of its files by their paths within the folder.
  ///   - baselines: replaces the folder's table of baselines as a whole.
  ///   - fingerprint: SHA-256 (hex) of the files.
  /// - Throws: everything that is wrong in the folder.
  package init(
    files: [String: String], baselines: NamedText? = nil, fingerprint: String = ""
  ) throws(PlanError) {
    let problems = ProblemList()
    var loader = PlanLoader(files: PlanFiles(files, problems: problems), problems: problems)
    let plan = loader.load(baselines: baselines, fingerprint: fingerprint)
    guard problems.sorted.isEmpty else { throw PlanError(problems: problems.sorted) }
    self = plan
  }
}

/// Reads the files of a plan folder in the order in which they refer to each other.
struct PlanLoader {
  let files: PlanFiles
  let problems: ProblemList
  private var names = PlanNames()

  init(files: PlanFiles, problems: ProblemList) {
    self.files = files
    self.problems = problems
  }

  mutating func load(baselines: Plan.NamedText?, fingerprint: String) -> Plan {
    let main = PlanFileReader(files.yaml("plan.yaml"))
    names.year = main.isRead ? main.year : nil
    names.goals = main.isRead ? Set(main.goals.map(\.id)) : nil
    names.home = main.home
    let settingsFile = files.yaml("settings.yaml")
    let settings = SettingsReader.read(settingsFile)
    names.settings = settingsFile.map { _ in Set(settings.all.map(\.key)) }
    names.alternatives = Dictionary(
      settings.all.map { ($0.key, $0.alternatives) }, uniquingKeysWith: { first, _ in first })
    let reasonsFile = files.yaml("reasons.yaml")
    let reasons = ReasonsReader.read(reasonsFile)
    names.reasons = reasonsFile.map { _ in Set(reasons.keys) }
    let (countries, submitters) = readDirectory(home: main.home)
    if countries.home.iso2.isEmpty {
      main.homePlace?.check(main.home, .country, among: countries.codes)
    }
    if let place = main.officePlace, let office = place.text {
      place.check(office, .submitter, among: names.submitters)
    }
    let yielding = main.yieldingMissions.compactMap { entry in
      entry.text.map { type in
        entry.check(type, .type, among: submitters.missionTypes)
        return type
      }
    }
    let ranks = RankReader.read(files)
    names.rankColumns = ranks.columns
    names.ranks = ranks.columns.map { _ in Set(ranks.ranks.map(\.level)) }
    let organisationTable = files.table("organisations.csv", Columns.organisations)
    let organisations = OrganisationReader.read(organisationTable)
    names.organisations =
      organisationTable.isWhole ? Set(organisations.map(\.abbreviation)) : nil
    let items = ItemsReader(entry: files.yaml("items.yaml"))
    names.items = items.entry.map { _ in Set(items.codes.labels) }
    let forms = readForms(items: items.codes, goals: main.numerals)
    let indicators = readIndicators(settings)
    // Beside another mistake it may be the very setting that a misspelt name means.
    if problems.sorted.isEmpty {
      SettingsReader.reportUnread(in: settingsFile, besides: names.settingsRead.keys)
      SettingsReader.report(names.settingsRead.comparisons, in: settingsFile)
    }
    return Plan(
      year: main.year, ministry: main.ministry, title: main.title, goals: main.goals,
      indicators: indicators, items: items.read(names),
      forms: forms, submitters: submitters.submitters,
      expectations: ExpectationsReader(names: names).read(files.yaml("expectations.yaml")),
      countries: countries.countries, ambiguousCountries: countries.ambiguous,
      organisations: organisations, ranks: ranks.ranks,
      settings: settings, baselines: readBaselines(baselines), reasons: reasons,
      home: countries.home, fingerprint: fingerprint,
      decisions: DecisionsReader(names: names)
        .read(files.table("decisions/duplicates.csv", Columns.decisions)),
      planningOffice: main.officePlace?.text, yieldingMissions: yielding,
      allies: main.allies)
  }

  private mutating func readDirectory(home: String) -> (CountryReader, SubmitterReader) {
    var submitters = SubmitterReader()
    submitters.readDepartments(files.table("departments.csv", Columns.departments))
    var countries = CountryReader()
    countries.readCountries(
      files.table("countries.csv", Columns.countries), home: home, regions: submitters.names)
    countries.readAllies(files.table("allies.csv", Columns.allies))
    names.groups = countries.readGroups(files.table("country_groups.csv", Columns.groups))
    countries.readAmbiguous(files.table("ambiguous_countries.csv", Columns.ambiguous))
    names.countries = countries.codes
    submitters.readMissions(
      files.table("missions.csv", Columns.missions), countries: names.countries)
    names.submitters = submitters.names
    return (countries, submitters)
  }

  private mutating func readForms(items: CodeList, goals: [Entry]) -> [Form] {
    var codes = Uniqueness(.form)
    var sheets = SheetNames()
    for numeral in goals { numeral.text.map { sheets.claim(numeral: $0, numeral) } }
    var forms: [Form] = []
    var isWhole = true
    for path in files.paths(in: "forms") {
      guard let entry = files.yaml(path), let section = entry.section else {
        isWhole = false
        continue
      }
      let form = FormReader(names: names, items: items).read(section)
      guard codes.claim(form.code, in: path, entry.report) else { continue }
      sheets.claim(
        form.sheet, aliases: form.aliases, form: form.code, section.optional("sheet") ?? entry)
      forms.append(form)
    }
    names.forms = isWhole ? Set(forms.map(\.code)) : nil
    names.fields = Dictionary(
      forms.map { ($0.code, $0.fields) }, uniquingKeysWith: { first, _ in first })
    return forms
  }

  private mutating func readIndicators(_ settings: Settings) -> [Indicator] {
    var ids = Uniqueness(.indicator)
    var indicators: [Indicator] = []
    var isWhole = true
    for path in files.paths(in: "indicators") {
      guard let entry = files.yaml(path), let section = entry.section else {
        isWhole = false
        continue
      }
      let indicator = IndicatorReader(names: names, settings: settings).read(section)
      if ids.claim(indicator.id, in: path, entry.report) { indicators.append(indicator) }
    }
    names.indicators = isWhole ? Set(indicators.map(\.id)) : nil
    names.baselined = BaselinesReader.readers(of: indicators)
    names.components = Dictionary(
      indicators.map { ($0.id, Set($0.components.map(\.id))) },
      uniquingKeysWith: { first, _ in first })
    return indicators
  }

  private func readBaselines(_ replacement: Plan.NamedText?) -> Baselines {
    let table =
      replacement.map {
        Table($0.text, file: $0.name, columns: Columns.baselines, problems: problems)
      } ?? files.table("baselines.csv", Columns.baselines)
    return BaselinesReader(names: names, isOwn: replacement == nil).read(table)
  }
}

/// The columns of the tables.
private enum Columns {
  static let departments = ["code", "name", "name_en", "type", "aliases"]
  static let missions = departments + ["host", "accredited", "opened", "closed"]
  static let countries = ["iso2", "name", "name_en", "aliases", "region"]
  static let allies = ["iso2", "from", "until"]
  static let groups = ["group", "iso2"]
  static let ambiguous = ["alias", "candidates", "settled_by"]
  static let organisations = ["abbreviation", "name", "name_en", "aliases", "status"]
  static let baselines = ["indicator", "component", "month", "value"]
  static let decisions = ["form", "fact", "other_fact", "decision", "identity"]
}
