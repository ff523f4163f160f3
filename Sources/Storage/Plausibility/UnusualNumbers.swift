internal import Planning

/// Amounts that look typed in 元 where 千元 are asked for, and persons ten times the usual, against
/// what the submitter itself reported in earlier months.
struct UnusualNumbers {
  let form: Form

  private enum Measure { case money, persons }

  private let measures: [(field: Int, measure: Measure)]

  init(_ form: Form) {
    self.form = form
    measures = form.fields.enumerated().compactMap { index, field in
      switch field.kind {
      case .money: (index, .money)
      case .integer where field.countsPersons: (index, .persons)
      default: nil
      }
    }
  }

  func found(in rows: FormRows) -> [Implausibility] {
    guard !measures.isEmpty else { return [] }
    let bySubmitter = Dictionary(
      grouping: rows.rows.indices.filter { !rows.rows[$0].isRepetition },
      by: { rows.submitter(of: $0) })
    return bySubmitter.values.flatMap { own in
      let months = Dictionary(grouping: own) { rows.workbooks[rows.workbook(of: $0)].month }
      return measures.flatMap { field, measure in
        self.found(in: rows, months: months, field: field, measure)
      }
    }
  }

  private func found(
    in rows: FormRows, months: [PlanMonth: [Int]], field: Int, _ measure: Measure
  ) -> [Implausibility] {
    var found: [Implausibility] = []
    var past = OwnPast()
    for (_, own) in months.sorted(by: { $0.key < $1.key }) {
      let values = own.compactMap { row in
        rows.value(of: row, at: field)?.integer.map { (row: row, number: $0) }
      }
      for (row, number) in values where !rows.rows[row].isConfirmed {
        if let usual = Self.usual(number, after: past, measure) {
          found.append(
            Implausibility(
              place: .cell(row: row, field: field), code: Self.code(measure),
              arguments: [
                "field": form.fields[field].header,
                "usual": Self.published(usual, measure), "value": Self.published(number, measure),
              ]))
        }
      }
      past.add(values.map(\.number).filter { $0 > 0 })
    }
    return found
  }

  /// What is usual, where the number is far from it.
  private static func usual(_ number: Int, after past: OwnPast, _ measure: Measure) -> Int? {
    guard let greatest = past.greatest else { return nil }
    switch measure {
    case .money:
      // A thousandfold of the middle and still far above everything reported so far.
      guard let median = past.median, number / 500 >= median, number / 10 > greatest else {
        return nil
      }
      return median
    case .persons:
      // Where rows are single persons, a group of a dozen on one row is nothing unusual.
      guard let mean = past.mean, number / 10 >= mean, number / 2 > greatest, number >= 30 else {
        return nil
      }
      return mean
    }
  }

  private static func code(_ measure: Measure) -> String {
    measure == .money ? "plausibility.scale_thousand" : "plausibility.persons_unusual"
  }

  private static func published(_ number: Int, _ measure: Measure) -> String {
    (measure == .money ? FieldValue.money(number) : .integer(number)).published
  }
}
