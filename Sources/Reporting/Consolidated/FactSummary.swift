import Planning

extension Plan {
  /// Whether any of its forms asks for a country: else there is nothing to tell by country or region.
  var namesCountries: Bool { forms.contains { $0.countryField != nil } }
}

/// What a fact is about, for a reader who does not look at its record: its words, country, month.
struct FactSummary {
  private struct Places {
    var words: [Int]
    var country: Int?
    var dating: Dating
    var form: Form
  }

  private let places: [String: Places]
  private let names: Names
  private let firstDay: CalendarDay
  private let lastDay: CalendarDay
  /// The first day of each month, 1 to 12.
  private let monthStarts: [Int: CalendarDay]

  init(_ plan: Plan, names: Names) {
    self.names = names
    (firstDay, lastDay) = (plan.firstDay, plan.lastDay)
    monthStarts = Dictionary(
      plan.months.map { ($0.month, $0.firstDay) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      plan.forms.map { form in
        let named = form.fields.indices.filter { index in
          switch form.fields[index].kind {
          case .text, .code, .organisation: form.identity.fields.contains(form.fields[index].code)
          default: false
          }
        }
        return (
          form.code,
          Places(
            words: named, country: form.countryField.flatMap { form.index(of: $0.code) },
            dating: form.dating, form: form)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The texts that name the fact.
  func words(of fact: Fact) -> String {
    guard let places = places[fact.form] else { return "" }
    return places.words.compactMap { fact.values[$0]?.text }.joined(separator: " · ")
  }

  /// What else the row says, field by field: everything but the words and the country.
  func particulars(of fact: Fact) -> String {
    guard let places = places[fact.form] else { return "" }
    let others = zip(places.form.fields.indices, places.form.fields).filter { index, _ in
      index != places.country && !places.words.contains(index)
    }
    return others.compactMap { index, field in
      fact.values[index].map { "\(field.header)：\(names.text($0, of: field))" }
    }.joined(separator: "；")
  }

  /// iso2; nil where the form has no country or the row leaves it blank.
  func country(of fact: Fact) -> String? {
    places[fact.form]?.country.flatMap { fact.values[$0]?.text }
  }

  /// The month of the plan's year in which the fact begins to count, 1 to 12: earlier years count
  /// from January; nil where the fact has no date.
  func month(of fact: Fact) -> Int? {
    beginning(of: fact).map { min(max($0, firstDay), lastDay).month }
  }

  /// The day on which the fact begins, of a month its first; nil where the fact has no date.
  func beginning(of fact: Fact) -> CalendarDay? {
    guard let places = places[fact.form] else { return nil }
    let dating = places.dating.applying(to: fact.values, of: places.form)
    if case .month(let field) = dating {
      return places.form.index(of: field).flatMap { fact.values[$0]?.integer }
        .flatMap { monthStarts[$0] }
    }
    return dating.firstDayField.flatMap { places.form.index(of: $0) }
      .flatMap { fact.values[$0]?.day }
  }
}
