internal import GRDB
internal import Planning

/// Everything that the ledger holds about workbooks as wholes, fetched once for a reading.
struct Shelf {
  let workbooks: [ArrivedWorkbook]
  /// By row of `submission`, in the order of the sheets.
  let parts: [Int64: [PartRecord]]
  let findings: [Int64: [Finding]]

  /// Leaves out what was received after a moment, or what the ledger learned of after an arrival.
  init(
    _ db: Database, judgement: String, knownBy moment: Moment?, upTo lastArrival: Int64?
  ) throws {
    let submissions = try SubmissionRecord.fetchAll(db)
    let byContent = Dictionary(
      uniqueKeysWithValues: submissions.map { (Content(folder: $0.folder, sha256: $0.sha256), $0) })
    var unjudged: Set<Content> = []
    var workbooks: [ArrivedWorkbook] = []
    for record in try ArrivalRecord.order(Column("id")).fetchAll(db) {
      let arrival = record.arrival
      if let moment, arrival.received > moment { continue }
      if let lastArrival, let id = record.id, id > lastArrival { continue }
      let content = Content(folder: record.folder, sha256: record.sha256)
      guard let submission = byContent[content], submission.judgedBy == judgement,
        let id = submission.id
      else {
        unjudged.insert(content)
        continue
      }
      workbooks.append(ArrivedWorkbook(arrival: arrival, submission: submission, id: id))
    }
    guard unjudged.isEmpty else { throw LedgerError.unjudged(count: unjudged.count) }
    self.workbooks = workbooks.sorted(by: ArrivedWorkbook.cameBefore)
    parts = Dictionary(
      grouping: try PartRecord.order(Column("id")).fetchAll(db), by: \.submission)
    findings = Dictionary(
      grouping: try FindingRecord.fetchAll(db, sql: FindingRecord.all), by: \.submission
    ).mapValues { $0.map(\.finding) }
  }

  private struct Content: Hashable {
    let folder: String
    let sha256: String
  }
}
