/// One column of a form.
package struct Field: Hashable, Sendable {
  /// English code, unique in the form; also the column of the ledger and of the CSV.
  package var code: String
  /// The exact text of the header.
  package var header: String
  /// Other headers that people write.
  package var aliases: [String]
  package var kind: Kind
  package var isRequired: Bool
  /// Makes an optional field required in rows for which it holds.
  package var requiredWhen: Condition?
  /// What a blank cell means.
  package var standsForBlank: FieldValue?
  /// Whether identity, an indicator or a default uses the field: if it cannot be read, the row
  /// does not count; an unreadable value of any other optional field is only missing.
  package var isDecisive: Bool
  /// Whether the value names a person; such columns are left out of the public version and of logs.
  package var isPersonal: Bool
  /// Whether a month's template begins with the value of the month before, as budgets do.
  package var isCarriedOver: Bool
  /// Whether a range of days typed into the field gives its last day; else it gives its first.
  package var takesLastDay: Bool
  /// Whether a whole number counts persons: one ten times the submitter's usual is asked about.
  package var countsPersons: Bool
  /// What to write, for templates and help.
  package var note: Bilingual
  package var example: String

  /// How the text of a cell is understood.
  package enum Kind: Hashable, Sendable {
    case text
    /// A whole number, at least `minimum`; `units` may follow it.
    case integer(minimum: Int, units: [String])
    /// An amount, in thousands (千元) where the cell and the sheet name no unit.
    case money(mayBeNegative: Bool)
    /// 0 to 100 %.
    case percent
    case day
    /// A month of the plan's year, 1 to 12.
    case month
    /// A year of the ROC calendar.
    case rocYear
    case flag
    case country
    /// One label of a list.
    case code(CodeList)
    case organisation
    case rank
    case submitter
  }

  /// A condition on the other values of a row.
  package enum Condition: Hashable, Sendable {
    /// The named code field holds this label.
    case equals(field: String, value: String)
    /// `field` is smaller than `other` by more than this many percent points.
    case lessThan(field: String, other: String, byMoreThanPoints: Int)
  }

  package init(
    code: String, header: String, aliases: [String] = [], kind: Kind, isRequired: Bool = false,
    requiredWhen: Condition? = nil, standsForBlank: FieldValue? = nil, isDecisive: Bool = false,
    isPersonal: Bool = false, isCarriedOver: Bool = false, takesLastDay: Bool = false,
    countsPersons: Bool = false, note: Bilingual = Bilingual(zh: "", en: ""), example: String = ""
  ) {
    self.code = code
    self.header = header
    self.aliases = aliases
    self.kind = kind
    self.isRequired = isRequired
    self.requiredWhen = requiredWhen
    self.standsForBlank = standsForBlank
    self.isDecisive = isDecisive
    self.isPersonal = isPersonal
    self.isCarriedOver = isCarriedOver
    self.takesLastDay = takesLastDay
    self.countsPersons = countsPersons
    self.note = note
    self.example = example
  }
}

/// The labels that a code field accepts, in the order in which templates offer them.
package struct CodeList: Hashable, Sendable {
  /// One label with its other spellings.
  package struct Entry: Hashable, Sendable {
    /// The label as published and stored.
    package var label: String
    /// Other spellings, an English code among them.
    package var aliases: [String]

    package init(label: String, aliases: [String] = []) {
      self.label = label
      self.aliases = aliases
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// What a drop-down offers, in the definition's order.
  package var labels: [String] { entries.map(\.label) }
}
