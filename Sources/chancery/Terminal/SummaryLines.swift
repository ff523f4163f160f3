internal import Pipeline
internal import Planning

extension NightSummary {
  /// What the person at the terminal should know although the run went well.
  func cautions(_ language: Language) -> [String] {
    var lines: [Bilingual] = []
    if knownFiles + newFiles + waitingFiles.count + unreadable.count == 0 {
      lines.append(
        Bilingual(zh: "收件資料夾沒有任何活頁簿", en: "the inbox holds no workbook"))
    }
    for folder in unknownFolders {
      lines.append(
        Bilingual(
          zh: "收件資料夾中的「\(folder.printable)」不是任何填報單位的代碼；其中的檔案已退件",
          en: "the inbox folder “\(folder.printable)” is no submitter's code; its files are refused"
        ))
    }
    for place in receivedProblems {
      lines.append(
        Bilingual(
          zh: "\(place)：應為「檔案,收件時間（ISO 8601）」，此列略過",
          en: "\(place): expected file,received (ISO 8601); the line is passed over"))
    }
    if unappliedDecisions > 0 {
      lines.append(
        Bilingual(
          zh: "最近一份裁示檔有 \(unappliedDecisions) 筆未套用；原因見 decisions.csv",
          en: "\(unappliedDecisions) answers of the newest workbook of decisions decide nothing: "
            + "decisions.csv says why"))
    }
    if let unanswered {
      lines.append(
        Bilingual(
          zh: "數值已發布，但有回條或標示檔無法寫入，下次執行會補齊：\(unanswered.sentence.zh)",
          en:
            "the figures are published, but some receipt or marked copy could not be written; the "
            + "next run writes it: \(unanswered.sentence.en)"))
    }
    if let olderKnowledge, published != nil {
      lines.append(
        Bilingual(
          zh:
            "outbox 的 \(asOf.iso) 現為 \(olderKnowledge.iso) 以前所知之數值（--known-by）；不加 --known-by 再執行一次即恢復",
          en: "\(asOf.iso) of the outbox now shows what was known by \(olderKnowledge.iso) "
            + "(--known-by); a run without it shows today's knowledge again"))
    }
    for decision in overruledDecisions {
      lines.append(
        Bilingual(
          zh: "\(decision.fact)、\(decision.otherFact) 裁示為不同件，但其他「同一件」之裁示已將兩筆併為一件，只計一次："
            + "請撤回其一（見 decisions.csv 之 overruled）",
          en: "\(decision.fact) and \(decision.otherFact) were decided to be different, but other "
            + "decisions make the two one and they count once: take one of them back (overruled in "
            + "decisions.csv)"))
    }
    for file in notFiles {
      lines.append(
        Bilingual(
          zh: "「\(file.printable)」不是一般檔案（連結、裝置或其他），未讀取，已退件",
          en: "“\(file.printable)” is no plain file; it was not read and is refused"))
    }
    for file in unreadable {
      lines.append(
        Bilingual(
          zh: "「\(file.printable)」無法讀取或名稱有誤，留待下次處理：請檢查權限與檔名",
          en: "“\(file.printable)” cannot be read by its name and rights; it waits for the next run"
        ))
    }
    for file in waitingFiles {
      lines.append(
        Bilingual(
          zh: "「\(file.printable)」仍在寫入中，留待下次處理",
          en: "“\(file.printable)” is still being written; it waits for the next run"))
    }
    for decision in staleDecisions {
      let pair = "\(decision.fact)、\(decision.otherFact)"
      let words = decision.words.isEmpty ? "" : "（\(decision.words.printable)）"
      lines.append(
        Bilingual(
          zh: "decisions/duplicates.csv 對 \(pair)\(words) 的判定已無對應的事實，未採用：請改列現有的事實代碼或刪除該列",
          en: "decisions/duplicates.csv decides about \(decision.fact) and \(decision.otherFact)"
            + "\(decision.words.isEmpty ? "" : " (\(decision.words.printable))"), which are no longer both there; it is not applied: name facts that are, "
            + "or delete the line"))
    }
    if let clockIsBehind {
      lines.append(
        Bilingual(
          zh: "主機時鐘早於最近一次收件（\(clockIsBehind.iso)）：請校正時鐘",
          en: "the machine's clock stands before the newest arrival (\(clockIsBehind.iso)): set it")
      )
    }
    if let silentDays {
      lines.append(
        Bilingual(
          zh: "已 \(silentDays) 天沒有任何收件：請檢查收件資料夾與送件服務",
          en: "nothing has arrived for \(silentDays) days: check the inbox and the drop service"))
    }
    return lines.map { $0[language] }
  }

  /// The run in a few lines: what came, what counts, the lights, where it is published.
  func lines(_ language: Language, outbox: String) -> [String] {
    var lines = [workbookLine(language), ""]
    lines += indicatorLines[language] ?? []
    lines += ["", coverageLine(language)] + moveLines(language)
    lines.append(publishedLine(language, outbox: outbox))
    return lines
  }

  private func workbookLine(_ language: Language) -> String {
    let total = outcomes.values.reduce(0, +)
    let parts = SubmissionOutcome.allCases.compactMap { outcome in
      outcomes[outcome].map { "\(outcome.label[language]) \($0)" }
    }
    switch language {
    case .zh:
      return "截至 \(asOf.iso)：活頁簿 \(total) 份（\(parts.joined(separator: "、"))；新到 \(newFiles)），"
        + "事實 \(factCount) 筆，錯誤 \(errorCount)、提醒 \(warningCount)"
    case .en:
      return "As of \(asOf.iso): \(total) workbooks (\(parts.joined(separator: ", ")); "
        + "\(newFiles) new), \(factCount) facts, \(errorCount) errors, \(warningCount) warnings"
    }
  }

  /// For a dry run: which published figures would move.
  private func moveLines(_ language: Language) -> [String] {
    guard published == nil else { return [] }
    guard !moves.isEmpty else {
      return [Bilingual(zh: "與已發布的數值相同", en: "no published figure would move")[language]]
    }
    let title = Bilingual(
      zh: "下列 \(moves.count) 項數值將會變動：", en: "these \(moves.count) figures would move:")
    return [title[language]]
      + moves.map { move in
        let (before, after) = (move.before?.exact ?? "—", move.after?.exact ?? "—")
        let judgement =
          move.outcomeBefore == move.outcomeAfter
          ? "" : "  \(move.outcomeBefore.isEmpty ? "—" : move.outcomeBefore) → \(move.outcomeAfter)"
        return "  \(move.indicator)  \(before) → \(after)\(judgement)  \(move.name[language])"
      }
  }

  private func coverageLine(_ language: Language) -> String {
    switch language {
    case .zh: "屆期未報的表單 \(missingForms) 份；明細見 coverage.csv"
    case .en: "\(missingForms) forms are due and missing; see coverage.csv"
    }
  }

  private func publishedLine(_ language: Language, outbox: String) -> String {
    guard let published else {
      return Bilingual(zh: "試算：未發布、未記帳", en: "dry run: nothing published or kept")[language]
    }
    let place = "\(outbox)/\(published)"
    return isNew
      ? Bilingual(zh: "已發布：\(place)", en: "published: \(place)")[language]
      : Bilingual(zh: "與前次相同：\(place)", en: "the same as before: \(place)")[language]
  }
}
