internal import GRDB
internal import Planning

/// Everything that the ledger holds about workbooks as wholes, fetched once for a reading.
struct Shelf {
  private(set) var workbooks: [ArrivedWorkbook]
  /// By row of `submission`, in the order of the sheets.
  let parts: [Int64: [PartRecord]]
  let findings: [Int64: [Finding]]
  /// Workbooks of decisions in the order of receipt.
  let decisions: [(arrival: Arrival, lines: [DecisionLine])]

  /// Leaves out what was received after a moment, or what the ledger learned of after an arrival;
  /// the findings too where they are not wanted.
  init(
    _ db: Database, judgement: String, knownBy moment: Moment?, upTo lastArrival: Int64?,
    withFindings: Bool = true
  ) throws {
    let submissions = try SubmissionRecord.fetchAll(db)
    let byContent = Dictionary(
      uniqueKeysWithValues: submissions.map { (Content(folder: $0.folder, sha256: $0.sha256), $0) })
    let decisionLines = try Self.decisionLines(db, judgement: judgement)
    var unjudged: Set<Content> = []
    var decisions: [(arrival: Arrival, lines: [DecisionLine])] = []
    var workbooks: [ArrivedWorkbook] = []
    for record in try ArrivalRecord.order(Column("id")).fetchAll(db) {
      let arrival = record.arrival
      if let moment, arrival.received > moment { continue }
      if let lastArrival, let id = record.id, id > lastArrival { continue }
      let content = Content(folder: record.folder, sha256: record.sha256)
      guard let submission = byContent[content], submission.judgedBy == judgement,
        let id = submission.id
      else {
        if let lines = decisionLines[content] {
          decisions.append((arrival, lines))
        } else {
          unjudged.insert(content)
        }
        continue
      }
      workbooks.append(
        ArrivedWorkbook(
          arrival: arrival, number: record.id ?? 0, submission: submission, id: id))
    }
    guard unjudged.isEmpty else { throw LedgerError.unjudged(count: unjudged.count) }
    self.workbooks = workbooks.sorted(by: ArrivedWorkbook.cameBefore)
    self.decisions = decisions.sorted { Arrival.cameBefore($0.arrival, $1.arrival) }
    parts = Dictionary(
      grouping: try PartRecord.order(Column("id")).fetchAll(db), by: \.submission)
    let records = withFindings ? try FindingRecord.fetchAll(db, sql: FindingRecord.all) : []
    findings = Dictionary(grouping: records, by: \.submission).mapValues { $0.map(\.finding) }
  }

  /// The same without workbooks that a test does not pass.
  func filter(_ isIncluded: (ArrivedWorkbook) -> Bool) -> Shelf {
    var shelf = self
    shelf.workbooks = workbooks.filter(isIncluded)
    return shelf
  }

  /// What was decided in every workbook of decisions.
  private static func decisionLines(
    _ db: Database, judgement: String
  ) throws -> [Content: [DecisionLine]] {
    let workbooks = try Row.fetchAll(
      db, sql: "SELECT id, folder, sha256 FROM decisionWorkbook WHERE judgedBy = ?",
      arguments: [judgement])
    guard !workbooks.isEmpty else { return [:] }
    let lines = Dictionary(
      grouping: try DecisionLineRecord.order(Column("id")).fetchAll(db), by: \.workbook)
    return Dictionary(
      uniqueKeysWithValues: workbooks.map { row in
        (Content(folder: row[1], sha256: row[2]), (lines[row[0]] ?? []).map(\.line))
      })
  }

  /// Folders are told apart by their bytes, as SQLite does: é may be one character or two.
  private struct Content: Hashable {
    let folder: [UInt8]
    let sha256: String

    init(folder: String, sha256: String) {
      self.folder = Array(folder.utf8)
      self.sha256 = sha256
    }
  }
}
