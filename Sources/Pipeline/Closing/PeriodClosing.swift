package import Planning
internal import Storage

/// Freezes the published figures of a period: for `chancery close`.
package struct PeriodClosing: Sendable {
  package let closing: Closing
  /// Over the frozen figures, in hex.
  package let sha256: String

  /// Takes the newest publication as of the period's last day; a period is closed once.
  package init(
    _ options: NightOptions, period code: String, by maker: String
  ) throws(NightFailure) {
    let plan = try PlanFolder.plan(at: options.plan)
    guard let period = PlanPeriod(code: code), period.year == plan.year else {
      let known = (1...4).map { "\(plan.year)-Q\($0)" } + ["\(plan.year)"]
      throw .noSuch(name: code, known: known.joined(separator: ", "))
    }
    guard Files.entry(at: options.ledger + "/ledger.sqlite") != nil else {
      throw .noLedger(in: options.ledger)
    }
    let lock = try Workplace.lock(options)
    let ledger = try Workplace.readLedger(options, plan)
    if let earlier = try Workplace.asking({ try ledger.closings() })
      .first(where: { $0.period == period })
    {
      throw .alreadyClosed(period: period.code, by: earlier.maker, moment: earlier.closed)
    }
    let published = try Workplace.asking { try ledger.publications() }
      .first { $0.asOf == period.lastDay && $0.knownBy == nil }
    guard let published else {
      throw .notPublishedYet(period: period.code, day: period.lastDay)
    }
    let closing = Closing(
      period: period, closed: options.now, maker: maker, manifest: published.manifest,
      figures: published.values)
    try Workplace.asking { try ledger.close(closing) }
    lock.release()
    self.closing = closing
    sha256 = closing.sha256
  }

  /// What was closed; `figures` counts indicators.
  package var json: JSONText {
    .object([
      "period": .text(closing.period.code), "as_of": .text(closing.period.lastDay.iso),
      "closed": .text(closing.closed.iso), "closed_by": .text(closing.maker),
      "figures": .number(closing.figures.count { $0.component.isEmpty }), "sha256": .text(sha256),
      "manifest": .text(closing.manifest),
    ])
  }

  /// What was closed, in a few lines.
  package func lines(_ language: Language) -> [String] {
    let (period, day) = (closing.period.code, closing.period.lastDay.iso)
    let count = closing.figures.count { $0.component.isEmpty }
    return [
      Bilingual(
        zh: "\(period) 已結案：截至 \(day) 之 \(count) 項指標，\(closing.closed.iso)，結案人 \(closing.maker)",
        en: "\(period) is closed: \(count) indicators as of \(day), \(closing.closed.iso), by "
          + closing.maker),
      Bilingual(
        zh: "數值雜湊（SHA-256）\(sha256)；發布 \(closing.manifest.prefix(8))",
        en: "hash of the figures (SHA-256) \(sha256); publication \(closing.manifest.prefix(8))"),
      Bilingual(
        zh: "之後的變動將於下次執行起列為「結案後修正」", en: "what comes later appears as a revision from the next run"),
    ].map { $0[language] }
  }
}
