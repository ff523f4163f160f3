import Planning

/// What an item's newest report of progress says, as of the day.
struct ItemProgress {
  var month: Int
  /// Shares of the whole, as fractions.
  var planned: Rational?
  var actual: Rational?
  /// In 千元.
  var budget: Rational?
  var spent: Rational?
  var achievements: String?
  var obstacles: String?

  var difference: Rational? {
    guard let planned, let actual else { return nil }
    return actual - planned
  }

  /// By the item's number: the newest month that has ended by the as-of date.
  static func newest(in report: Report) -> [Int: ItemProgress] {
    guard let form = report.plan.progressForm, let fields = form.itemProgress else { return [:] }
    let numbers = Dictionary(
      report.plan.items.map { (TextKey.compact($0.name), $0.number) },
      uniquingKeysWith: { first, _ in first })
    var newest: [Int: ItemProgress] = [:]
    for fact in report.facts(of: form) {
      func value(_ field: String?) -> FieldValue? {
        field.flatMap(form.index).flatMap { fact.values[$0] }
      }
      guard let item = value(fields.item)?.text, let number = numbers[TextKey.compact(item)],
        let month = value(fields.month)?.integer, (1...12).contains(month),
        report.plan.months[month - 1].lastDay <= report.asOf,
        newest[number].map({ $0.month < month }) ?? true
      else { continue }
      func share(_ field: String?, of whole: Int128) -> Rational? {
        value(field)?.integer.flatMap { Rational(Int128($0), over: whole) }
      }
      newest[number] = ItemProgress(
        month: month, planned: share(fields.planned, of: 1_000_000),
        actual: share(fields.actual, of: 1_000_000), budget: share(fields.budget, of: 1000),
        spent: share(fields.spent, of: 1000), achievements: value(fields.achievements)?.text,
        obstacles: value(fields.obstacles)?.text)
    }
    return newest
  }
}

extension Plan {
  /// The form that is read for the progress of the items: the first that reports it.
  var progressForm: Form? { forms.first { $0.itemProgress != nil } }

  /// By how many percent points an item must lag for its form to ask why; nil where none asks.
  var lagPoints: Int? {
    guard let form = progressForm, let progress = form.itemProgress else { return nil }
    return form.fields.lazy.compactMap { field -> Int? in
      guard case .lessThan(let one, let other, let points) = field.requiredWhen,
        one == progress.actual, other == progress.planned
      else { return nil }
      return points
    }.first
  }
}
