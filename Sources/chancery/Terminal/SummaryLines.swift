internal import Pipeline
internal import Planning

extension NightSummary {
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
      let arrivals = [parts.joined(separator: "、"), "新到 \(newFiles)"].filter { !$0.isEmpty }
      return "截至 \(asOf.iso)：活頁簿 \(total) 份（\(arrivals.joined(separator: "；"))），"
        + "事實 \(factCount) 筆，錯誤 \(errorCount)、提醒 \(warningCount)"
    case .en:
      let arrivals = [parts.joined(separator: ", "), "\(newFiles) new"].filter { !$0.isEmpty }
      return "As of \(asOf.iso): \(total) workbooks (\(arrivals.joined(separator: "; "))), "
        + "\(factCount) facts, \(errorCount) errors, \(warningCount) warnings"
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
        let light =
          move.lightBefore.isEmpty || move.lightBefore == move.lightAfter
          ? "" : "  \(move.lightBefore) → \(move.lightAfter)"
        return
          "  \(move.indicator)  \(before) → \(after)\(judgement)\(light)  \(move.name[language])"
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
