import Planning
internal import Storage

/// Reads every archived workbook again and holds its hash against its name and the receipts.
struct ArchiveCheck {
  let options: NightOptions

  func lines() async throws(NightFailure) -> [CheckLine] {
    let archive = options.ledger + "/archive"
    let receipts = try Workplace.asking { try LedgerFile.receipts(of: options.ledger) }
    let known = try? LedgerFile(folder: options.ledger).arrivals()
    let listed = Set((receipts + (known ?? [])).map(\.sha256)).sorted()
    let hashes = await concurrentMap(listed, width: options.jobs) { sha256 in
      LedgerFile.hashOnDisk(of: sha256, in: archive)
    }
    let missing = zip(listed, hashes).filter { $0.1 == nil }.map(\.0)
    let changed = zip(listed, hashes).filter { $0.1 != nil && $0.1 != $0.0 }.map(\.0)
    return [bytes(listed.count, missing: missing, changed: changed), entries(receipts, known)]
  }

  private func bytes(_ count: Int, missing: [String], changed: [String]) -> CheckLine {
    guard let first = (missing + changed).first else {
      return CheckLine(
        .fine, zh: "存檔", en: "archive", "\(count) 份檔案的雜湊值相符",
        "\(count) files have the bytes that their names say")
    }
    return CheckLine(
      .wrong, zh: "存檔", en: "archive",
      "缺 \(missing.count) 份、內容改變 \(changed.count) 份（\(first.prefix(8))…）：請由備份還原",
      "\(missing.count) files are missing, \(changed.count) have changed (\(first.prefix(8))…): "
        + "restore them from a backup")
  }

  /// Receipts are written ahead of the ledger, never behind it.
  private func entries(_ receipts: [Arrival], _ arrivals: [Arrival]?) -> CheckLine {
    let name = (zh: "收據", en: "receipts")
    guard let arrivals else {
      return CheckLine(
        .caution, zh: name.zh, en: name.en, "\(receipts.count) 筆，帳冊無法對照",
        "\(receipts.count) lines; the ledger cannot be compared")
    }
    let (listed, known) = (Set(receipts), Set(arrivals))
    guard known.isSubset(of: listed) else {
      let count = known.subtracting(listed).count
      return CheckLine(
        .wrong, zh: name.zh, en: name.en,
        "帳冊有 \(count) 筆不在 receipts.csv，或時間不同：請執行 chancery rebuild，補回缺漏並採用其中的時間",
        "\(count) arrivals of the ledger are not in receipts.csv, or with other times: `chancery "
          + "rebuild` puts back what is missing and takes the times that stand there"
      )
    }
    let waiting = listed.subtracting(known).count
    guard waiting == 0 else {
      return CheckLine(
        .caution, zh: name.zh, en: name.en, "\(waiting) 筆待下次執行記入帳冊",
        "\(waiting) lines wait to be entered by the next run")
    }
    return CheckLine(
      .fine, zh: name.zh, en: name.en, "\(receipts.count) 筆與帳冊相符",
      "\(receipts.count) lines agree with the ledger")
  }
}
