/// Reads who sends workbooks: `departments.csv` and `missions.csv`.
struct SubmitterReader {
  private(set) var submitters: [Submitter] = []
  private var codes = Uniqueness(.submitter)
  private var spellings = Spellings()

  var names: Set<String> { Set(submitters.map(\.code)) }

  mutating func readDepartments(_ table: Table) {
    for row in table.rows { add(submitter(.department, row), row) }
  }

  mutating func readMissions(_ table: Table, countries: Set<String>) {
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
