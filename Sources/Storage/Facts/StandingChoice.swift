internal import Planning

/// Which of a fact's rows stands: the lead department's, else the host mission's, else the newest.
struct StandingChoice {
  let plan: Plan
  private let form: Form
  private let countryField: Int?
  private let days: DayPrecedence
  private let regions: [String: String]
  private let missions: [String: Submitter]

  init(_ form: Form, plan: Plan) {
    self.form = form
    self.plan = plan
    countryField = form.countryField.flatMap { form.index(of: $0.code) }
    days = DayPrecedence(form)
    regions = Dictionary(
      plan.countries.compactMap { country in country.region.map { (country.iso2, $0) } },
      uniquingKeysWith: { first, _ in first })
    missions = Dictionary(
      plan.submitters.filter { $0.kind == .mission }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The row whose values stand, of at least one.
  func standing(among rows: [Int], in source: FormRows) -> Int {
    guard rows.count > 1 else { return rows[0] }
    // Of a workbook's own rows of a fact one stands, whatever the others say (Intake's Repetitions).
    let first = rows.filter { !source.rows[$0].isRepetition }
    let candidates = first.isEmpty ? rows : first
    let voices = settled(candidates, in: source)
    return voices.dropFirst().reduce(voices[0]) { best, row in
      stands(row, before: best, in: source) ? row : best
    }
  }

  /// The rows of the submitter who settles the fact; all where nobody does.
  private func settled(_ rows: [Int], in source: FormRows) -> [Int] {
    let submitter = source.submitter(of: rows[0])
    guard rows.contains(where: { source.submitter(of: $0) != submitter }) else { return rows }
    for rule in form.lead {
      let led = rows.filter { leads(source.submitter(of: $0), $0, rule, in: source) }
      if !led.isEmpty { return led }
    }
    let hosted = rows.filter { hostMission($0, in: source) != nil }
    let first = hosted.filter { row in
      hostMission(row, in: source).map { !plan.yieldingMissions.contains($0.type) } ?? false
    }
    return first.isEmpty ? (hosted.isEmpty ? rows : hosted) : first
  }

  private func leads(
    _ submitter: String, _ row: Int, _ rule: LeadRule, in source: FormRows
  ) -> Bool {
    switch rule {
    case .submitter(let code): submitter == code
    case .regionOfCountry: country(row, in: source).flatMap { regions[$0] } == submitter
    }
  }

  /// The submitting mission where it is open in the reported month and in the record's country.
  private func hostMission(_ row: Int, in source: FormRows) -> Submitter? {
    let workbook = source.workbooks[source.workbook(of: row)]
    guard let mission = missions[workbook.submitter], let host = mission.host,
      host == country(row, in: source), mission.isOpen(on: workbook.month.firstDay)
    else { return nil }
    return mission
  }

  private func country(_ row: Int, in source: FormRows) -> String? {
    countryField.flatMap { source.value(of: row, at: $0)?.text }
  }

  private func stands(_ row: Int, before other: Int, in source: FormRows) -> Bool {
    let told = days.stands {
      source.value(of: row, at: $0)?.day
    } before: {
      source.value(of: other, at: $0)?.day
    }
    if let told { return told }
    let (newness, otherNewness) = (source.newness(of: row), source.newness(of: other))
    return newness == otherNewness ? row < other : newness > otherNewness
  }
}
