internal import ArgumentParser
internal import Pipeline
internal import Planning

/// `chancery rebuild`: a new ledger from the archive.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes the ledger again from the archive; the old one is kept beside it.")

  @OptionGroup var places: Places
  @OptionGroup var moment: ReadingMoment
  @OptionGroup var rendition: Rendition

  func run() async throws {
    let language = places.lang.language
    let options = moment.options(try places.resolved())
    try await Terminal.reporting(language) { () async throws(NightFailure) in
      let summary = try await Rebuilding(options).run()
      rendition.print(summary.json, or: summary.lines(language, options: options))
    }
  }
}

extension Rebuilding.Summary {
  /// `old` is the name that the old ledger now has, `kept_history` whether it gave its publications.
  fileprivate var json: JSONText {
    .object([
      "arrivals": .number(arrivalCount), "restored_receipts": .number(restoredReceipts),
      "lost_files": .list(lostFiles.map { .text($0) }),
      "old": .optional(oldName),
      "kept_history": .flag(keptHistory), "moves": .list(moves.map(\.json)),
    ])
  }

  fileprivate func lines(_ language: Language, options: NightOptions) -> [String] {
    var lines = [
      Bilingual(
        zh: "已由存檔重建帳冊：收件 \(arrivalCount) 筆",
        en: "the ledger was made again from \(arrivalCount) arrivals")
    ]
    if restoredReceipts > 0 {
      lines.append(
        Bilingual(
          zh: "receipts.csv 缺少的 \(restoredReceipts) 筆已由原帳冊補回",
          en: "\(restoredReceipts) lines that receipts.csv lacked were put back from the old one"))
    }
    if let first = lostFiles.first {
      lines.append(
        Bilingual(
          zh: "原帳冊另有 \(lostFiles.count) 筆的檔案已不在存檔（如「\(first)」），無法重建：請由備份還原後再執行一次",
          en:
            "\(lostFiles.count) more arrivals of the old one have lost their bytes (such as “\(first)”) and "
            + "could not be made again: restore them from a backup and run this once more"))
    }
    if let oldName {
      lines.append(
        Bilingual(
          zh: "原帳冊：\(options.ledger)/\(oldName)", en: "the old one is \(options.ledger)/\(oldName)")
      )
    }
    if !keptHistory {
      lines.append(
        Bilingual(
          zh: "原帳冊無法讀取：歷次發布數值自此重新累積",
          en: "the old one could not be read: the history of published figures begins anew"))
    }
    lines.append(
      moves.isEmpty
        ? Bilingual(zh: "數值與最近一次發布相同", en: "its figures are those published last")
        : Bilingual(
          zh: "\(moves.count) 項數值與最近一次發布不同：\(moves.map(\.indicator).joined(separator: "、"))",
          en: "\(moves.count) figures differ from those published last: "
            + moves.map(\.indicator).joined(separator: ", ")))
    return lines.map { $0[language] }
  }
}
