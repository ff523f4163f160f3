internal import Planning

/// One workbook among those that came for a month: an arrival that is not an alias of another.
struct Version {
  /// The row of `submission`.
  let submission: Int64
  let file: String
  let sha256: String
  let received: Moment
  let withdraws: Bool
  /// Paths that brought the same bytes again while nothing else had come.
  var aliases: [String] = []
  /// Waits for a confirmation; what stood still stands.
  var isHeld = false
  /// The place of the version that took over from it.
  var successor: Int?
}

/// What came, by content: an arrival with the row of `submission` that was judged from its bytes.
struct ArrivedWorkbook {
  let arrival: Arrival
  /// The number under which the ledger learned of the arrival.
  let number: Int64
  var submission: SubmissionRecord
  let id: Int64

  /// The order of receipt; ties go by SHA-256, and the same bytes by path.
  static func cameBefore(_ left: ArrivedWorkbook, _ right: ArrivedWorkbook) -> Bool {
    Arrival.cameBefore(left.arrival, right.arrival)
  }
}

extension Arrival {
  /// The order of receipt; ties go by SHA-256, and the same bytes by path.
  static func cameBefore(_ left: Arrival, _ right: Arrival) -> Bool {
    (left.received, left.sha256, left.file) < (right.received, right.sha256, right.file)
  }
}
