import Planning
internal import Storage

/// Proves that what is kept and what is published agree: the archive's bytes, the ledger, every
/// published folder, and the way from the archive to the published bytes made once more.
package struct Verification: Sendable {
  let options: NightOptions

  package init(_ options: NightOptions) {
    self.options = options
  }

  /// One line a check; nothing is changed, and a run that is under way makes it end with 75.
  ///
  /// Nothing is made again from an archive or beside a ledger that is not whole.
  package func lines() async throws(NightFailure) -> [CheckLine] {
    let plan = try PlanFolder.plan(at: options.plan, baselines: options.baselines)
    guard
      ["/archive", "/ledger.sqlite"].contains(where: {
        Files.entry(at: options.ledger + $0) != nil
      })
    else { throw .noLedger(in: options.ledger) }
    let lock = options.ledger + "/lock"
    if let holder = RunLock.holder(at: lock) { throw .lockHeld(path: lock, holder: holder) }

    let before = Files.entry(at: options.ledger + "/archive/receipts.csv")
    let archiveLines = try await ArchiveCheck(options: options).lines()
    var lines = archiveLines
    let ledgerLine = LedgerCheck(folder: options.ledger).line
    lines.append(ledgerLine)
    lines += OutboxCheck(path: options.outbox).lines()
    if ledgerLine.state == .fine, !archiveLines.contains(where: { $0.state == .wrong }) {
      lines += try await Replay(options: options, plan: plan).lines()
    }
    // What a run changed meanwhile is nothing wrong.
    if lines.contains(where: { $0.state == .wrong }) {
      if let holder = RunLock.holder(at: lock) { throw .lockHeld(path: lock, holder: holder) }
      guard Files.entry(at: options.ledger + "/archive/receipts.csv") == before else {
        throw .lockHeld(path: lock, holder: "-")
      }
    }
    return lines
  }
}

/// Whether SQLite finds its own file sound.
struct LedgerCheck {
  let folder: String

  var line: CheckLine {
    let name = (zh: "帳冊", en: "ledger")
    do throws(LedgerError) {
      let problems = try LedgerFile(folder: folder).problems()
      guard problems.isEmpty else {
        return CheckLine(
          .wrong, zh: name.zh, en: name.en,
          "資料庫毀損 \(problems.count) 處（\(problems[0])）：請執行 chancery rebuild",
          "\(problems.count) faults in the database (\(problems[0])): run `chancery rebuild`")
      }
      return CheckLine(
        .fine, zh: name.zh, en: name.en, "資料庫完整，關聯無誤", "the database is whole, its keys hold")
    } catch .damaged(let path) {
      let message = LedgerError.damaged(path: path).message
      return CheckLine(.wrong, zh: name.zh, en: name.en, message.zh, message.en)
    } catch {
      return CheckLine(
        .wrong, zh: name.zh, en: name.en, error.message.zh, error.message.en)
    }
  }
}
