/// Reads who sends workbooks: `departments.csv` and `missions.csv`.
struct SubmitterReader {
  private(set) var submitters: [Submitter] = []
  private var codes = Uniqueness(.submitter)
  private var spellings = Spellings()

  private var isWhole = true

  /// Codes of what was read so far; nil where a table could not be read.
  var names: Set<String>? { isWhole ? Set(submitters.map(\.code)) : nil }

  /// Types of missions; nil where a table could not be read.
  var missionTypes: Set<String>? {
    isWhole ? Set(submitters.filter { $0.kind == .mission }.map(\.type)) : nil
  }

  mutating func readDepartments(_ table: Table) {
    if !table.isWhole { isWhole = false }
    for row in table.rows { add(submitter(.department, row), row) }
  }

  mutating func readMissions(_ table: Table, countries: Set<String>?) {
    if !table.isWhole { isWhole = false }
    for row in table.rows {
      var mission = submitter(.mission, row)
      let host = row.required("host")
      mission.host = host.isEmpty ? nil : host
      mission.accredited = row.list("accredited")
      (mission.opened, mission.closed) = row.span("opened", "closed")
      for country in [host] + mission.accredited {
        row.check(country, .country, among: countries)
      }
      add(mission, row)
    }
  }

  private func submitter(_ kind: Submitter.Kind, _ row: TableRow) -> Submitter {
    Submitter(
      code: row.required("code"), kind: kind, name: row.required("name"),
      nameEnglish: row.required("name_en"), aliases: row.list("aliases"),
      type: row.required("type"))
  }

  private mutating func add(_ submitter: Submitter, _ row: TableRow) {
    guard codes.claim(submitter.code, row.report) else { return }
    if !submitter.code.isEmpty, !Code.isValid(submitter.code) {
      row.report(.invalidCode(.submitter, submitter.code))
    }
    for text in [submitter.code, submitter.name] + submitter.aliases {
      spellings.claim(text, for: submitter.code, row.report)
    }
    submitters.append(submitter)
  }
}
