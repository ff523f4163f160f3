internal import Planning
internal import Spreadsheet

extension CoverJudge {
  /// Year and month; the month may name the year as well.
  mutating func judgePeriod(_ cover: CoverSheet) {
    let wanted = index.plan.year
    let typedMonth = cover[.month].flatMap { TypedMonth($0.value) }
    let typedYear = cover[.year].flatMap { year($0.value) }
    guard let year = typedYear ?? typedMonth?.year else {
      report("cover.period", .error, .year, expected: String(wanted), ["year": String(wanted)])
      return
    }
    guard year == wanted else {
      report(
        "cover.period", .error, typedYear == nil ? .month : .year, expected: String(wanted),
        ["year": String(wanted)])
      return
    }
    guard let typedMonth, let month = PlanMonth(year: wanted, month: typedMonth.month) else {
      report("cover.period", .error, .month, expected: "1–12", ["year": String(wanted)])
      return
    }
    guard typedMonth.year ?? wanted == wanted else {
      report("cover.period", .error, .month, expected: String(wanted), ["year": String(wanted)])
      return
    }
    self.month = month
  }

  /// 106, 2017, 民國106年, 106年度; 106年5月 names the year too, 106-107 names two.
  private func year(_ value: CellValue) -> Int? {
    if let year = TypedYear(value) { return year.year }
    guard let month = TypedMonth(value), (1...12).contains(month.month) else { return nil }
    return month.year
  }

  /// What an answer says, so that 5 and 5月 say the same; nil where it says nothing of its kind, as
  /// a hint does.
  private func meaning(of entry: CoverSheet.Entry, _ label: CoverSheet.Label) -> String? {
    switch label {
    case .year: year(entry.value).map { String($0) }
    case .month: TypedMonth(entry.value).map { String($0.month) }
    case .code, .unit: index.submitters.find(entry.text)?.submitter.code
    default: answer(of: entry).value?.published
    }
  }

  /// Tells of answers that stand twice and differ; the first one is taken.
  mutating func judgeRepeated(_ cover: CoverSheet) {
    for (label, entry) in cover.repeated {
      guard CoverSheet.deciding.contains(label), let taken = cover[label],
        let other = meaning(of: entry, label), other != meaning(of: taken, label)
      else { continue }
      findings.append(
        Finding(
          "cover.repeated", .warning, sheet: cover.sheet, cell: entry.cell, value: entry.text,
          arguments: [
            "field": CoverLabels.name(of: label), "read": taken.text, "taken": taken.cell,
          ]))
    }
  }

  /// Refuses an answer that decides whose workbook it is, and of when, where a part of it is struck
  /// through, raised or lowered and nobody can tell what is meant: 1² is not 12.
  mutating func refuseMarked(_ cover: CoverSheet) {
    for label in [CoverSheet.Label.code, .year, .month] {
      guard let traits = cover[label]?.traits, !traits.isDisjoint(with: .partly) else { continue }
      report(
        "cell.partly_marked", .error, label,
        CellReading.marks(traits).merging(["field": CoverLabels.name(of: label)]) { $1 })
    }
  }
}
