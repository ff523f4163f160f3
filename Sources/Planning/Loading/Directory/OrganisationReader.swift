/// Reads `organisations.csv`.
enum OrganisationReader {
  static let statuses = ["member", "observer", "other", "seeking"]

  static func read(_ table: Table) -> [Organisation] {
    var codes = Uniqueness(.organisation)
    var spellings = Spellings()
    return table.rows.compactMap { row in
      guard codes.claim(row.required("abbreviation"), row.report) else { return nil }
      let organisation = Organisation(
        abbreviation: row["abbreviation"], name: row.required("name"),
        nameEnglish: row.required("name_en"), aliases: row.list("aliases"),
        status: row.required("status"))
      if !organisation.status.isEmpty, !statuses.contains(organisation.status) {
        row.report(.unknownWord(.status, organisation.status, allowed: statuses))
      }
      let names = [organisation.abbreviation, organisation.name, organisation.nameEnglish]
      for text in names + organisation.aliases {
        spellings.claim(text, for: organisation.abbreviation, row.report)
      }
      return organisation
    }
  }
}
