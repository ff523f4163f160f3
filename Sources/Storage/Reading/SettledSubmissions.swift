internal import Planning

/// All workbooks with what became of each, before submitters are compared with one another.
struct SettledSubmissions {
  /// Workbooks whose rows count, ordered by file.
  let standing: [StandingWorkbook]
  private var histories: [History] = []
  private var refused: [Refused] = []
  private let shelf: Shelf

  private struct History {
    let submitter: String
    let month: PlanMonth
    let versions: VersionHistory
  }

  /// Refused bytes with every path that brought them, in the order of receipt.
  private struct Refused {
    let workbook: ArrivedWorkbook
    var aliases: [String] = []
  }

  /// `isHeld` decides whether the first of two submissions may not silently replace the second.
  init(
    _ shelf: Shelf, decisions: DecisionsInForce,
    isHeld: (_ new: Int64, _ standing: Int64, _ month: PlanMonth) throws -> Bool
  ) throws {
    self.shelf = shelf
    struct Key: Hashable {
      let submitter: String
      let month: PlanMonth
    }
    var byMonth: [Key: [ArrivedWorkbook]] = [:]
    var places: [Int64: Int] = [:]
    for var workbook in shelf.workbooks {
      // The planning office's word is as good as the sender's own 確認取代.
      let held = Decision.Subject(
        .held, scope: workbook.arrival.folder, name: workbook.arrival.sha256)
      if decisions[held] == "replace" { workbook.submission.confirmsReplacement = true }
      let submission = workbook.submission
      if !submission.isRefused, let submitter = submission.submitter,
        let month = submission.planMonth
      {
        byMonth[Key(submitter: submitter, month: month), default: []].append(workbook)
      } else if let place = places[workbook.id] {
        refused[place].aliases.append(workbook.arrival.file)
      } else {
        places[workbook.id] = refused.count
        refused.append(Refused(workbook: workbook))
      }
    }
    for (key, workbooks) in byMonth {
      let versions = try VersionHistory(workbooks) { new, standing in
        try isHeld(new, standing, key.month)
      }
      histories.append(History(submitter: key.submitter, month: key.month, versions: versions))
    }
    standing = Self.standing(of: histories)
  }

  private static func standing(of histories: [History]) -> [StandingWorkbook] {
    let found = histories.compactMap { history in
      history.versions.standing.map { (history, history.versions.versions[$0]) }
    }
    let receipts = found.indices.sorted { left, right in
      let (first, second) = (found[left].1, found[right].1)
      return (first.received, first.sha256, first.file)
        < (second.received, second.sha256, second.file)
    }
    var receiptOf = [Int](repeating: 0, count: found.count)
    for (place, index) in receipts.enumerated() { receiptOf[index] = place }
    let news = found.indices.sorted { left, right in
      (found[left].0.month, receiptOf[left]) < (found[right].0.month, receiptOf[right])
    }
    var newsOf = receiptOf
    for (place, index) in news.enumerated() { newsOf[index] = place }
    return found.enumerated().map { index, pair in
      StandingWorkbook(
        submission: pair.1.submission, submitter: pair.0.submitter, month: pair.0.month,
        file: pair.1.file, sha256: pair.1.sha256, received: pair.1.received,
        receipt: receiptOf[index], newness: newsOf[index])
    }.sorted { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
  }

  /// Every workbook but aliases, by file, with the findings that comparison adds to standing ones.
  func entries(derived: [Int64: [Finding]]) -> [SubmissionEntry] {
    var entries = refused.map { entry in
      SubmissionEntry(
        file: entry.workbook.arrival.file, folder: entry.workbook.arrival.folder,
        sha256: entry.workbook.arrival.sha256, received: entry.workbook.arrival.received,
        submitter: entry.workbook.submission.submitter,
        month: entry.workbook.submission.planMonth, outcome: .refused, recordCount: 0,
        aliases: entry.aliases.sorted(), stands: false,
        findings: shelf.findings[entry.workbook.id] ?? [])
    }
    for history in histories {
      for index in history.versions.versions.indices {
        entries.append(self.entry(index, of: history, derived: derived))
      }
    }
    return entries.sorted {
      ($0.file, $0.received, $0.sha256) < ($1.file, $1.received, $1.sha256)
    }
  }

  private func entry(
    _ index: Int, of history: History, derived: [Int64: [Finding]]
  ) -> SubmissionEntry {
    let version = history.versions.versions[index]
    let stands = history.versions.standing == index
    var findings = shelf.findings[version.submission] ?? []
    if stands { findings += derived[version.submission] ?? [] }
    let parts = shelf.parts[version.submission] ?? []
    return SubmissionEntry(
      file: version.file, folder: Paths.topFolder(of: version.file), sha256: version.sha256,
      received: version.received,
      submitter: history.submitter, month: history.month,
      outcome: SubmissionOutcome(of: findings, isHeld: version.isHeld),
      recordCount: parts.reduce(0) { $0 + $1.recordCount },
      replacedBy: history.versions.replacement(of: index), aliases: version.aliases.sorted(),
      stands: stands, parts: parts.map(\.entry), findings: findings)
  }
}

extension ErrorRow {
  static func comesBefore(_ left: ErrorRow, _ right: ErrorRow) -> Bool {
    (left.file, left.sheet, left.row) < (right.file, right.sheet, right.row)
  }
}
