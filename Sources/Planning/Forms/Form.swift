/// One form, defined once: recogniser, judge, ledger, publication and template all derive from it.
package struct Form: Hashable, Sendable {
  /// English code such as `visit`; names the ledger's tables, the SQL view and the CSV.
  package var code: String
  /// The exact title of its sheet, such as 「政要互訪」.
  package var sheet: String
  /// Other titles under which people send it.
  package var aliases: [String]
  /// The heading that stands above the table.
  package var title: String
  /// What one row is.
  package var purpose: Bilingual
  package var fields: [Field]
  package var identity: Identity
  package var dating: Dating
  /// Who settles a fact that several submitters report differently.
  package var lead: [LeadRule]
  /// Groups of countries outside which a row is an error `country.not_listed`; empty: any country.
  package var countryGroups: [String]
  /// Fields that other submitters must repeat alike: a difference is `fact.conflict`.
  package var comparedFields: [String]
  /// The field whose greatest value makes the newest reading of a fact (統計日期); nil: the newest
  /// submission.
  package var newestBy: String?
  /// Where facts are renewed: the field of which the earliest value stands (visa measures).
  package var earliestBy: String?
  /// What a row says when it is over and need not be reported again; nil where nothing says so.
  package var closing: Closing?
  /// Where the form reports the progress of the plan's items: which field says what.
  package var itemProgress: ItemProgressFields?
  /// Where a row is one of what it names unless it says how many: which fields say so.
  package var counted: CountedNames?

  /// Where rows name people by their offices: which fields say so.
  package var office: Office?
  /// The field of the last day, where neither identity nor dating names it: a range of days that is
  /// typed into the first day fills it as well.
  package var lastDay: String?

  /// Codes of the fields of a title, of the rank that follows from it and of whether its holder is in
  /// office (現任); nil where the form does not ask.
  package struct Office: Hashable, Sendable {
    /// Codes of the fields.
    package var title, rank: String
    package var incumbent: String?
    /// Words with which titles begin whose holders are not in office: 前, 退休.
    package var outOfOffice: [String]
    /// Beginnings that only look like one of these words: 故宮.
    package var exceptions: [String]

    package init(
      title: String, rank: String, incumbent: String? = nil, outOfOffice: [String] = [],
      exceptions: [String] = []
    ) {
      self.title = title
      self.rank = rank
      self.incumbent = incumbent
      self.outOfOffice = outOfOffice
      self.exceptions = exceptions
    }
  }

  /// A field of one name, and the whole number that says for how many a row stands.
  package struct CountedNames: Hashable, Sendable {
    /// Code of the field of the names.
    package var name: String
    /// Code of the field that says how many a row stands for; nil where each stands for one.
    package var number: String?

    package init(name: String, number: String? = nil) {
      self.name = name
      self.number = number
    }
  }

  /// A field whose value ends a row's story: a project that is 已完成, a property that was disposed of.
  package struct Closing: Hashable, Sendable {
    /// The field's code.
    package var field: String
    /// Labels of a code field; empty: any value closes the row.
    package var labels: [String]

    /// Any value closes the row where no labels are given.
    package init(field: String, labels: [String] = []) {
      self.field = field
      self.labels = labels
    }
  }

  package init(
    code: String, sheet: String, aliases: [String] = [], title: String,
    purpose: Bilingual = Bilingual(zh: "", en: ""), fields: [Field], identity: Identity,
    dating: Dating, lead: [LeadRule] = [], countryGroups: [String] = [],
    comparedFields: [String] = [], newestBy: String? = nil, earliestBy: String? = nil,
    closing: Closing? = nil, itemProgress: ItemProgressFields? = nil,
    counted: CountedNames? = nil, office: Office? = nil, lastDay: String? = nil
  ) {
    self.code = code
    self.sheet = sheet
    self.aliases = aliases
    self.title = title
    self.purpose = purpose
    self.fields = fields
    self.identity = identity
    self.dating = dating
    self.lead = lead
    self.countryGroups = countryGroups
    self.comparedFields = comparedFields
    self.newestBy = newestBy
    self.earliestBy = earliestBy
    self.closing = closing
    self.itemProgress = itemProgress
    self.counted = counted
    self.office = office
    self.lastDay = lastDay
  }

  /// The place of a field among the form's fields.
  package func index(of field: String) -> Int? {
    fields.firstIndex { $0.code == field }
  }

  /// The field of a code; nil where the form has none.
  package func field(_ code: String) -> Field? {
    fields.first { $0.code == code }
  }

  /// The first country field, to which region, host mission and country groups refer.
  package var countryField: Field? {
    fields.first { $0.kind == .country }
  }
}

/// Who takes the lead for a fact: the first of a form's rules that is among its sources.
package enum LeadRule: Hashable, Sendable {
  /// The department in whose region the record's country lies (地域司).
  case regionOfCountry
  /// One submitter by code.
  case submitter(String)
}
