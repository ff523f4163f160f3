import Planning
internal import Reporting
internal import Spreadsheet
internal import Storage

/// Looks whether the next night can do its work: places, rights, disk, clock, lock and libraries.
package struct Examination: Sendable {
  let options: NightOptions

  package init(_ options: NightOptions) {
    self.options = options
  }

  /// One line a check, with what to do; nothing is changed.
  package var lines: [CheckLine] {
    let ledger = try? LedgerFile(folder: options.ledger)
    return [planLine] + overlapLines + InboxExamination(options: options, ledger: ledger).lines
      + WritingExamination(options: options).lines
      + [ledgerLine(ledger)] + archiveLines(ledger) + [
        lockLine, clockLine(ledger), arrivalLine(ledger),
        libraryLine,
      ]
  }

  private var planLine: CheckLine {
    do throws(NightFailure) {
      let plan = try PlanCheck.plan(at: options.plan, baselines: options.baselines)
      return CheckLine(
        .fine, zh: "計畫", en: "plan", "\(plan.year) 年度，定義無誤", "year \(plan.year), sound")
    } catch {
      return CheckLine(.wrong, zh: "計畫", en: "plan", error.sentence.zh, error.sentence.en)
    }
  }

  /// Nothing where the four folders lie apart.
  private var overlapLines: [CheckLine] {
    do throws(NightFailure) {
      try Folders(options: options).check()
      return []
    } catch {
      return [CheckLine(.wrong, zh: "資料夾", en: "folders", error.sentence.zh, error.sentence.en)]
    }
  }

  private func ledgerLine(_ ledger: LedgerFile?) -> CheckLine {
    guard ledger != nil else {
      guard Files.entry(at: options.ledger + "/ledger.sqlite") == nil else {
        return LedgerCheck(folder: options.ledger).line
      }
      guard Files.entry(at: options.ledger + "/archive/receipts.csv") == nil else {
        return CheckLine(
          .wrong, zh: "帳冊", en: "ledger",
          "資料庫 ledger.sqlite 不在，存檔仍在：請由備份還原；沒有備份時請執行 chancery rebuild",
          "ledger.sqlite is gone, its archive is there: restore it from a backup, or else run "
            + "`chancery rebuild`")
      }
      return CheckLine(
        .caution, zh: "帳冊", en: "ledger", "尚無帳冊，首次執行時建立",
        "there is none yet; the first run makes it")
    }
    return LedgerCheck(folder: options.ledger).line
  }

  /// Whether every received file lies in the archive; `verify` reads them all, this only looks.
  private func archiveLines(_ ledger: LedgerFile?) -> [CheckLine] {
    guard let lost = try? ledger?.lostArrivals().map(\.file) else { return [] }
    guard let first = lost.first else {
      return [CheckLine(.fine, zh: "存檔", en: "archive", "收到的檔案都在", "every received file is there")]
    }
    return [
      CheckLine(
        .wrong, zh: "存檔", en: "archive",
        "缺 \(lost.count) 份收到的檔案（\(first.printable)）：請由備份還原",
        "\(lost.count) received files are missing (\(first.printable)): restore them from a backup")
    ]
  }

  private var lockLine: CheckLine {
    let path = options.ledger + "/lock"
    guard let holder = RunLock.holder(at: path) else {
      return CheckLine(.fine, zh: "鎖", en: "lock", "沒有執行中的作業", "no run is under way")
    }
    return CheckLine(
      .caution, zh: "鎖", en: "lock", "執行中：\(holder)", "a run is under way: \(holder)")
  }

  private func clockLine(_ ledger: LedgerFile?) -> CheckLine {
    let newest = (try? ledger?.arrivals())?.map(\.firstSeen).max()
    guard let newest, options.clock < newest else {
      return CheckLine(.fine, zh: "時鐘", en: "clock", options.clock.iso, options.clock.iso)
    }
    return CheckLine(
      .wrong, zh: "時鐘", en: "clock",
      "\(options.clock.iso) 早於最近一次收件 \(newest.iso)：請校正時鐘",
      "\(options.clock.iso) is before the newest arrival, \(newest.iso): set the clock")
  }

  private func arrivalLine(_ ledger: LedgerFile?) -> CheckLine {
    let newest = (try? ledger?.arrivals())?.map(\.received).max()
    guard let newest else {
      return CheckLine(.fine, zh: "收件", en: "arrivals", "尚無收件", "nothing has arrived yet")
    }
    guard let days = options.silence(since: newest) else {
      return CheckLine(
        .fine, zh: "收件", en: "arrivals", "最近一次 \(newest.iso)", "the newest is of \(newest.iso)")
    }
    return CheckLine(
      .wrong, zh: "收件", en: "arrivals", "已 \(days) 天沒有收件：請檢查收件資料夾與送件服務",
      "nothing for \(days) days: check the inbox and the drop service")
  }

  private var libraryLine: CheckLine {
    var versions = ReaderLibraries.versions
    versions.append(("libxlsxwriter", WriterLibrary.version))
    versions.append(("SQLite", LedgerFile.engineVersion))
    let text =
      "chancery \(options.programVersion), "
      + versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return CheckLine(.fine, zh: "程式庫", en: "libraries", text, text)
  }
}
