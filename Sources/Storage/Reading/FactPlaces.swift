internal import Planning

/// Which rows report which facts, followed from one state of the ledger to another.
struct FactPlaces {
  private var workbooks: [StandingWorkbook]
  private var numbers: [StandingWorkbook.Coming: Int]
  private var places: [String: [SourcePlace]]

  init(_ reading: LedgerSnapshot) {
    workbooks = reading.workbooks
    numbers = Dictionary(
      uniqueKeysWithValues: reading.workbooks.enumerated().map { ($0.element.coming, $0.offset) })
    places = reading.places
  }

  mutating func follow(_ change: FactChange) {
    let numbers = change.workbooks.map { number(of: $0) }
    for (form, facts) in change.facts {
      var followed = (places[form] ?? []).filter { !facts.contains($0.fact) }
      followed += (change.places[form] ?? []).map { place in
        SourcePlace(
          record: place.record, fact: place.fact, workbook: numbers[place.workbook],
          source: place.source)
      }
      places[form] = followed
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
    reading.places = forms.map { forms in places.filter { forms.contains($0.key) } } ?? places
    return reading
  }

  /// Some facts alone, with no more workbooks than report them.
  func reading(of facts: [String: Set<String>]) -> LedgerSnapshot {
    var reading = LedgerSnapshot()
    var numbers: [Int: Int] = [:]
    for (form, facts) in facts {
      reading.places[form] = (places[form] ?? []).compactMap { place in
        guard facts.contains(place.fact) else { return nil }
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
}
