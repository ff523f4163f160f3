/// Reads `countries.csv` with the tables beside it: allies, groups and ambiguous spellings.
struct CountryReader {
  private(set) var countries: [Country] = []
  private(set) var ambiguous: [AmbiguousCountry] = []
  /// The ministry's own country, which stands in the table as well.
  private(set) var home = Country(iso2: "", name: "")
  private var spellings = Spellings()
  private var isWhole = true

  mutating func readCountries(_ table: Table, home iso2: String, regions: Set<String>?) {
    isWhole = table.isWhole
    var codes = Uniqueness(.country)
    for row in table.rows where codes.claim(row.required("iso2"), row.report) {
      let country = Country(
        iso2: row["iso2"], name: row.required("name"), nameEnglish: row.required("name_en"),
        aliases: row.list("aliases"), region: row["region"].isEmpty ? nil : row["region"])
      row.check(row["region"], .region, among: regions)
      for text in [country.name, country.nameEnglish] + country.aliases {
        spellings.claim(text, for: country.iso2, row.report)
      }
      if country.iso2 == iso2 { home = country } else { countries.append(country) }
    }
  }

  mutating func readAllies(_ table: Table) {
    for row in table.rows {
      let (from, until) = row.span("from", "until")
      if row["from"].isEmpty { _ = row.required("from") }
      guard let from, let index = index(of: row.required("iso2"), row) else { continue }
      countries[index].allySpans.append(Country.AllySpan(from: from, until: until))
    }
  }

  mutating func readGroups(_ table: Table) -> Set<String>? {
    var names: Set<String> = []
    var members = Uniqueness(.country)
    for row in table.rows {
      let group = row.required("group")
      names.insert(group)
      guard members.claim("\(group) \(row["iso2"])", row.report),
        let index = index(of: row.required("iso2"), row)
      else { continue }
      countries[index].groups.append(group)
    }
    return table.isWhole ? names : nil
  }

  mutating func readAmbiguous(_ table: Table) {
    for row in table.rows {
      let candidates = row.list("candidates")
      let settled: [String: Bool] = ["host": true, "never": false]
      if candidates.count < 2 { _ = row.required("candidates") }
      for candidate in candidates { _ = index(of: candidate, row) }
      if settled[row["settled_by"]] == nil {
        row.report(.unknownWord(.decision, row["settled_by"], allowed: settled.keys.sorted()))
      }
      // A spelling that belongs to one country would never be ambiguous.
      spellings.claim(row.required("alias"), for: row["candidates"], row.report)
      ambiguous.append(
        AmbiguousCountry(
          alias: row["alias"], candidates: candidates,
          settledByHost: settled[row["settled_by"]] ?? false))
    }
  }

  /// Nil where the table of countries could not be read.
  var codes: Set<String>? { isWhole ? Set(countries.map(\.iso2)) : nil }

  private func index(of iso2: String, _ row: TableRow) -> Int? {
    row.check(iso2, .country, among: codes)
    return countries.firstIndex { $0.iso2 == iso2 }
  }
}
