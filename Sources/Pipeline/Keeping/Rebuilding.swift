internal import Planning
internal import Reporting
internal import Storage

/// Makes the ledger again from the archive, judges every workbook anew and puts it in the place of
/// the old one, which is kept aside.
package struct Rebuilding: Sendable {
  let options: NightOptions

  package init(_ options: NightOptions) {
    self.options = options
  }

  /// What a rebuilding did.
  package struct Summary: Sendable {
    package var arrivalCount: Int
    /// Lines that the archive's `receipts.csv` lacked and the old database knew.
    package var restoredReceipts: Int
    /// Files of further such lines whose bytes are lost, so that they could not be put back.
    package var lostFiles: [String]
    /// Where the old database lies now, below the ledger's folder; nil where there was none.
    package var oldName: String?
    /// Whether the history of publications could be taken over.
    package var keptHistory: Bool
    /// Published figures that differ from those of the new ledger.
    package var moves: [Move]
  }

  /// Makes the ledger anew; the one before stays beside it.
  package func run() async throws(NightFailure) -> Summary {
    let plan = try PlanFolder.plan(at: options.plan, baselines: options.baselines)
    guard Files.isFolder(options.ledger + "/archive") else {
      throw .noLedger(in: options.ledger)
    }
    let lock = try Workplace.lock(options)
    let place = options.ledger + "/.rebuilding"
    Files.remove(place)
    guard Files.makeFolder(place) else {
      throw .ledger(
        Bilingual(zh: "無法寫入「\(place)」。", en: "cannot write “\(place)”."))
    }
    let receipts = try completedReceipts()
    let ledger = try Workplace.asking {
      try Ledger(
        fromArchiveOf: options.ledger, in: place, plan: plan, program: options.programVersion)
    }
    try await Judging(options: options, plan: plan, ledger: ledger).judgeWaiting()
    let keptHistory = try takeOverHistory(into: ledger)
    let arrivalCount = try Workplace.asking { try ledger.arrivals().count }
    let moves = try moves(ledger, plan)

    let hadLedger = Files.entry(at: options.ledger + "/ledger.sqlite") != nil
    let oldName = "ledger-until-\(options.now.compact).sqlite"
    try Workplace.proceed()
    try Workplace.asking {
      try ledger.replace(ledgerIn: options.ledger, keepingOldAs: oldName)
    }
    Files.remove(place)
    lock.release()
    return Summary(
      arrivalCount: arrivalCount, restoredReceipts: receipts.restored.count,
      lostFiles: receipts.lost.map(\.file), oldName: hadLedger ? oldName : nil,
      keptHistory: keptHistory,
      moves: moves)
  }

  /// Puts back what `receipts.csv` lacks; of a database that cannot be read the archive alone tells.
  private func completedReceipts() throws(NightFailure) -> (restored: [Arrival], lost: [Arrival]) {
    guard let file = try? LedgerFile(folder: options.ledger), (try? file.arrivals()) != nil else {
      return ([], [])
    }
    return try Workplace.asking { try file.completeReceipts() }
  }

  /// Whether the old ledger's publications came along. An unsound one may keep what it has; a sound
  /// one's history is never given up for a fault of the disk.
  private func takeOverHistory(into ledger: Ledger) throws(NightFailure) -> Bool {
    if let problems = try? LedgerFile(folder: options.ledger).problems(), problems.isEmpty {
      try Workplace.asking { try ledger.takeOverPublications(from: options.ledger) }
      return true
    }
    return (try? ledger.takeOverPublications(from: options.ledger)) != nil
  }

  /// How the newest published figures differ from those of the new ledger; none where nothing was.
  private func moves(_ ledger: Ledger, _ plan: Plan) throws(NightFailure) -> [Move] {
    guard let newest = try Workplace.asking({ try ledger.publications(newest: 1) }).first else {
      return []
    }
    var past = options
    past.asOf = newest.asOf
    past.knownBy = newest.knownBy
    let ledger = ledger.under(try PlanFolder.published(plan, options, in: ledger))
    let report = try Surveying(options: past, plan: ledger.plan, ledger: ledger).report()
    return Move.all(from: newest, to: report.measurements)
  }
}
