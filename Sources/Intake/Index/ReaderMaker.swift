internal import Planning

/// Makes the reader of a column from the field's kind.
struct ReaderMaker {
  let countries: CountryDirectory
  let submitters: SubmitterDirectory
  let organisations: SpellingTable<String>
  /// Of the plan's organisations, in its order.
  let abbreviations: [String]
  let ranks: RankTable

  func reader(for field: Field, of form: Form) -> any FieldReader {
    switch field.kind {
    case .text: TextReader()
    case .integer(let minimum, let units):
      CountReader(
        minimum: minimum, units: units.map { Folded($0).withoutSpaces.text })
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
    case .organisation:
      OrganisationReader(
        directory: organisations, all: abbreviations)
    case .rank: RankReader(ranks: ranks, office: OfficeRule(form, ranks: ranks))
    case .submitter: SubmitterReader(directory: submitters)
    }
  }
}
