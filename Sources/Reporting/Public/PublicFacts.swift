import Planning

/// Facts under running numbers: an id is a hash over the fact's identity, from which a name that
/// somebody guesses could be confirmed.
struct PublicFacts {
  private let numbers: [String: String]

  init(_ report: Report) {
    var numbers: [String: String] = [:]
    for form in report.plan.forms {
      for (place, fact) in report.facts(of: form).enumerated() {
        numbers[fact.id] = "\(form.code)-\(place + 1)"
      }
    }
    self.numbers = numbers
  }

  /// Such as `visit-17`: the place of its row in the form's table of records.
  func number(of fact: String) -> String { numbers[fact] ?? "" }
}
