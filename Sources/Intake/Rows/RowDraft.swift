internal import Planning

/// A record in the making, with its findings by the field's place.
struct RowDraft {
  var record: Record
  var rangeEnds: [Int: CalendarDay] = [:]
  /// Fields whose cells are struck through.
  var struck: [Int] = []
  private var findings: [(place: Int, finding: Finding)] = []
  private var failed: Set<Int> = []
  /// Whether no error was found so far.
  private(set) var isSound = true

  init(number: Int, count: Int) {
    record = Record(row: number, values: Array(repeating: nil, count: count))
  }

  mutating func add(_ finding: Finding, at place: Int) {
    findings.append((place, finding))
    guard finding.severity == .error else {
      // An unreadable value is missing, but not blank: nothing stands for it.
      if finding.severity == .warning, record.values[place] == nil { failed.insert(place) }
      return
    }
    failed.insert(place)
    isSound = false
  }

  mutating func addRange(_ finding: Finding, at place: Int) { findings.append((place, finding)) }

  /// Whether a finding already says why the field has no value.
  func hasFailed(_ place: Int) -> Bool { failed.contains(place) }

  /// The record with the codes of its errors in the order of the fields, and all findings so.
  func finished() -> (record: Record, findings: [Finding]) {
    guard !findings.isEmpty else { return (record, []) }
    let ordered = findings.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.finding)
    var record = record
    let sorted = record.confirmation == nil ? ordered : ordered.map(\.confirmed)
    record.errors = sorted.filter { $0.severity == .error }.map(\.code)
    return (record, sorted)
  }
}

extension Finding {
  /// A warning that the submitter confirmed beside the row is only told.
  var confirmed: Finding {
    guard severity == .warning else { return self }
    var told = self
    told.severity = .note
    return told
  }
}
