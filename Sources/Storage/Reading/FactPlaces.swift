internal import Planning

/// Which rows report which facts, followed from one state of the ledger to another.
struct FactPlaces {
  private var workbooks: [StandingWorkbook]
  private var numbers: [StandingWorkbook.Coming: Int]
  /// By form, as they were at first, ordered by fact.
  private let first: [String: [SourcePlace]]
  /// By form and fact, of facts that were followed since; none where the fact is no more.
  private var followed: [String: [String: [SourcePlace]]] = [:]

  init(_ reading: LedgerSnapshot) {
    workbooks = reading.workbooks
    numbers = Dictionary(
      uniqueKeysWithValues: reading.workbooks.enumerated().map { ($0.element.coming, $0.offset) })
    first = reading.places
  }

  mutating func follow(_ change: FactChange) {
    let numbers = change.workbooks.map { number(of: $0) }
    for (form, facts) in change.facts {
      for fact in facts { followed[form, default: [:]][fact] = [] }
      for place in change.places[form] ?? [] {
        followed[form]?[place.fact]?.append(
          SourcePlace(
            record: place.record, fact: place.fact, workbook: numbers[place.workbook],
            source: place.source))
      }
    }
  }

  private mutating func number(of workbook: StandingWorkbook) -> Int {
    if let number = numbers[workbook.coming] { return number }
    workbooks.append(workbook)
    numbers[workbook.coming] = workbooks.count - 1
    return workbooks.count - 1
  }

  /// All facts of some forms, or of every form, for the views of components.
  func reading(of forms: Set<String>? = nil) -> LedgerSnapshot {
    var reading = LedgerSnapshot()
    reading.workbooks = workbooks
    for form in Set(first.keys).union(followed.keys) where forms?.contains(form) ?? true {
      let followed = followed[form] ?? [:]
      let unchanged = (first[form] ?? []).filter { followed[$0.fact] == nil }
      reading.places[form] = unchanged + followed.values.flatMap(\.self)
    }
    return reading
  }

  /// Some facts alone, with no more workbooks than report them.
  func reading(of facts: [String: Set<String>]) -> LedgerSnapshot {
    var reading = LedgerSnapshot()
    var numbers: [Int: Int] = [:]
    for (form, facts) in facts {
      reading.places[form] = facts.flatMap { places(of: $0, form: form) }.map { place in
        let number = numbers[place.workbook] ?? reading.workbooks.count
        if number == reading.workbooks.count {
          numbers[place.workbook] = number
          reading.workbooks.append(workbooks[place.workbook])
        }
        return SourcePlace(
          record: place.record, fact: place.fact, workbook: number, source: place.source)
      }
    }
    return reading
  }

  private func places(of fact: String, form: String) -> [SourcePlace] {
    if let followed = followed[form]?[fact] { return followed }
    guard let places = first[form] else { return [] }
    let start = places.firstPlace { $0.fact >= fact }
    return Array(places[start...].prefix { $0.fact == fact })
  }
}

extension Array {
  /// The first place, not before `start`, from which on a condition holds that holds to the end.
  func firstPlace(from start: Int = 0, where holds: (Element) -> Bool) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
