package import Planning

/// Why a run ended without publishing; the last good outbox stays as it was.
package enum NightFailure: Error, Hashable, Sendable {
  case planMissing(path: String)
  /// Lines of the form `forms/visit.yaml:14: sentence`.
  case planUnsound(path: String, problems: [Bilingual])
  case baselinesMissing(path: String)
  case inboxMissing(path: String)
  /// The inbox is empty although the ledger knows files: most likely a mount that failed.
  case inboxVanished(path: String, known: Int)
  case lockHeld(path: String, holder: String)
  /// A backup could not be written there.
  case backup(path: String)
  /// Archived bytes are not what their names say; the copy keeps what it has of them.
  case backupDamaged(path: String, count: Int)
  /// The archive lacks files that the ledger knows; so many of them the copy lacks too.
  case backupLacks(first: String, count: Int, gone: Int)
  /// A backup must not lie in one of the four folders, told by its option.
  case backupInside(path: String, option: String)
  /// The plan's year ends before the day as of which to measure.
  case asOfBeyondYear(day: CalendarDay, last: CalendarDay)
  /// Someone asked the run to end, as the system does before it shuts down.
  case stopped
  /// What `verify` or `doctor` found wrong, how often.
  case unsound(count: Int)
  /// No run has made a ledger there yet.
  case ledgerMissing(path: String)
  /// Whether a ledger lies there cannot be seen for want of rights.
  case ledgerBarred(path: String)
  /// One of the four folders lies in another that it must not lie in; both by their options.
  case overlap(inner: String, outer: String)
  /// The ledger or its archive cannot be used, with its own sentence.
  case ledger(Bilingual)
  /// The outbox cannot be written, with its own sentence.
  case outbox(Bilingual)

  /// A marked copy would take the place of the workbook itself.
  case wouldOverwrite(path: String)
  /// Nothing was published as of a day or earlier, with the days of which something was.
  case notPublished(day: CalendarDay, known: String)
  /// A period is closed once.
  case alreadyClosed(period: String, by: String, moment: Moment)
  /// A period cannot be closed before its figures are published.
  case notPublishedYet(period: String, day: CalendarDay)
  /// A name that the plan does not have, with those that it has.
  case noSuch(name: String, known: String)

  /// The status with which the program ends.
  package var exitStatus: Int32 {
    switch self {
    case .lockHeld: 75
    case .overlap, .backupInside, .asOfBeyondYear, .noSuch: 64
    default: 1
    }
  }

  /// What is wrong, where, and what to do.
  package var sentence: Bilingual {
    switch self {
    case .planMissing(let path):
      Bilingual(
        zh: "找不到計畫資料夾「\(path)」：請以 --plan 指定，例如 plans/106",
        en: "there is no plan folder “\(path)”: name it with --plan, such as plans/106")
    case .planUnsound(let path, let problems):
      Bilingual(
        zh: problems.map { "\(path)/\($0.zh)" }.joined(separator: "\n"),
        en: problems.map { "\(path)/\($0.en)" }.joined(separator: "\n"))
    case .baselinesMissing(let path):
      Bilingual(
        zh: "讀不到基期檔「\(path)」：請檢查 --baselines 的路徑與讀取權限",
        en: "cannot read the baselines “\(path)”: check the path of --baselines and its rights")
    case .inboxMissing(let path):
      Bilingual(
        zh: "讀不到收件資料夾「\(path)」：請檢查路徑、掛載與讀取權限",
        en: "cannot read the inbox “\(path)”: check the path, the mount and its rights")
    case .inboxVanished(let path, let known):
      Bilingual(
        zh: "收件資料夾「\(path)」是空的，但帳冊已有 \(known) 個檔案：請檢查掛載；本次未發布，上次結果保留",
        en: "the inbox “\(path)” is empty although the ledger knows \(known) files: check the "
          + "mount; nothing was published, the last outbox stays")
    case .overlap(let inner, let outer):
      Bilingual(
        zh: "\(inner) 的資料夾不可就是 \(outer) 的資料夾，也不可在其中：請另外指定；未收件，也未發布",
        en: "the folder of \(inner) must not be that of \(outer), nor lie in it: name another; "
          + "nothing was taken in or published")
    case .lockHeld(let path, let holder):
      Bilingual(
        zh: "另一個執行正在使用帳冊（\(holder)；\(path)）：請待其結束後再試",
        en: "another run is using the ledger (\(holder); \(path)): try again when it has ended")
    case .backup(let path):
      Bilingual(
        zh: "無法寫入備份「\(path)」：請檢查權限與磁碟空間",
        en: "cannot write the backup “\(path)”: check its rights and the disk's space")
    case .backupDamaged(let path, let count):
      Bilingual(
        zh: "存檔有 \(count) 份檔案毀損（如「\(path)」），未複製；"
          + "備份中原有者保留，其餘已備份：請以 chancery verify 查明並由備份還原",
        en: "\(count) archived files are damaged (such as “\(path)”) and were not "
          + "copied; the backup keeps what it had of them and has everything else: look with "
          + "`chancery verify` and restore them from the backup")
    case .backupLacks(let first, let count, gone: 0):
      Bilingual(
        zh: "存檔缺 \(count) 份帳冊所知的檔案（如「\(first)」），此備份中仍有：請由此還原；其餘已備份",
        en:
          "the archive lacks \(count) files that the ledger knows (such as “\(first)”); this backup still has "
          + "them: restore them from it. Everything else was copied")
    case .backupLacks(let first, let count, let gone):
      Bilingual(
        zh: "存檔缺 \(count) 份帳冊所知的檔案（如「\(first)」），其中 \(gone) 份此備份也沒有；"
          + "其餘已備份：請以 chancery verify 查明，並由其他備份還原",
        en:
          "the archive lacks \(count) files that the ledger knows (such as “\(first)”), \(gone) of which this "
          + "backup lacks too; everything else was copied: look with `chancery verify` and restore them "
          + "from another backup")
    case .backupInside(let path, let option):
      Bilingual(
        zh: "備份不可放在 \(option) 的資料夾或其中（「\(path)」）：請另外指定，最好在另一個磁碟；什麼都沒有寫入",
        en: "the backup must not be the folder of \(option), nor lie in it (“\(path)”): name "
          + "another, best on another disk; nothing was written")
    case .asOfBeyondYear(let day, let last):
      Bilingual(
        zh: "--as-of \(day.iso) 在計畫年度之後：最晚為 \(last.iso)；未收件，也未發布",
        en: "--as-of \(day.iso) is after the plan's year: name \(last.iso) at the latest; nothing "
          + "was taken in or published")
    case .stopped:
      Bilingual(
        zh: "已依要求結束；已記錄的保留，上次結果保留，下次執行會接續",
        en: "ended as asked; what was recorded stays, the last outbox stays, the next run goes on")
    case .unsound(let count):
      Bilingual(zh: "\(count) 項有問題，見上", en: "\(count) checks failed; see above")
    case .ledgerMissing(let path):
      Bilingual(
        zh: "「\(path)」還沒有帳冊：請先執行 chancery run，或以 --ledger 指定",
        en:
          "there is no ledger in “\(path)” yet: run `chancery run` first, or name it with --ledger")
    case .ledgerBarred(let path):
      Bilingual(
        zh: "無權限查看「\(path)」的帳冊：請以執行每晚作業的帳號執行（如 chancery-operator），或檢查資料夾權限",
        en:
          "the ledger in “\(path)” may not be looked at: run this as the account of the nightly run "
          + "(such as with chancery-operator), or check the folder's rights")
    case .outbox(let sentence), .ledger(let sentence): sentence
    case .wouldOverwrite(let path):
      Bilingual(
        zh: "標示檔會蓋掉原檔「\(path)」：請以 --annotate 指定其他資料夾",
        en: "the marked copy would replace “\(path)” itself: name another folder with --annotate")
    case .notPublished(let day, let known):
      Bilingual(
        zh: "沒有截至 \(day.iso) 或更早的發布；已發布：\(known.isEmpty ? "無" : known)",
        en: "nothing was published as of \(day.iso) or earlier; published: "
          + (known.isEmpty ? "nothing" : known))
    case .alreadyClosed(let period, let maker, let moment):
      Bilingual(
        zh: "\(period) 已於 \(moment.iso) 由 \(maker) 結案；之後的變動列為結案後修正",
        en: "\(period) was closed at \(moment.iso) by \(maker); what came later is a revision")
    case .notPublishedYet(let period, let day):
      Bilingual(
        zh: "尚未發布截至 \(day.iso) 的數值，\(period) 無從結案：請先執行 chancery run --as-of \(day.iso)",
        en: "nothing is published as of \(day.iso), so \(period) cannot be closed: run "
          + "`chancery run --as-of \(day.iso)` first")
    case .noSuch(let name, let known):
      Bilingual(zh: "計畫中沒有「\(name)」；可用：\(known)", en: "the plan has no “\(name)”; known: \(known)")
    }
  }
}

extension NightFailure {
  /// The sentence of a night, which adds to one about the ledger that the last outbox stays.
  package var nightSentence: Bilingual {
    guard case .ledger(let sentence) = self else { return sentence }
    return Bilingual(
      zh: sentence.zh + "　本次未發布，上次結果保留。",
      en: sentence.en + " Nothing was published; the last outbox stays.")
  }

  /// No ledger lies in a folder, or none that may be seen.
  static func noLedger(in folder: String) -> NightFailure {
    Files.isBarred(folder + "/ledger.sqlite")
      ? .ledgerBarred(path: folder) : .ledgerMissing(path: folder)
  }
}

extension NightFailure {
  /// A marked copy whose parts could not be put together.
  static func cannotMark(_ path: String) -> NightFailure {
    .outbox(
      Bilingual(
        zh: "無法產生標示檔「\(path)」：請檢查記憶體是否足夠；上次結果保留。",
        en: "Cannot put together “\(path)”: check that memory suffices; the last outbox stays."))
  }

  /// A file of the outbox that could not be written.
  static func cannotWrite(_ path: String) -> NightFailure {
    .outbox(
      Bilingual(
        zh: "無法寫入「\(path)」：請檢查磁碟空間與寫入權限；上次結果保留。",
        en: "Cannot write “\(path)”: check the disk space and the rights; the last outbox stays."))
  }
}
