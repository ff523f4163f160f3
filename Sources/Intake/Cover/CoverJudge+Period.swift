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

  /// Whether two answers say the same: 5 and 5月, 106 and 2017, py and PY.
  private func agree(_ label: CoverSheet.Label, _ one: CoverSheet.Entry, _ other: CoverSheet.Entry)
    -> Bool
  {
    switch label {
    case .year: year(one.value) == year(other.value)
    case .month: TypedMonth(one.value)?.month == TypedMonth(other.value)?.month
    case .code, .unit:
      index.submitters.find(one.text)?.submitter.code
        == index.submitters.find(other.text)?.submitter.code
    default: TextKey.compact(one.text) == TextKey.compact(other.text)
    }
  }

  /// Tells of answers that stand twice and differ; the first one is taken.
  mutating func judgeRepeated(_ cover: CoverSheet) {
    for (label, entry) in cover.repeated {
      guard let name = CoverSheet.deciding[label], let taken = cover[label],
        MissingWord(entry.text) == nil, !agree(label, taken, entry)
      else { continue }
      findings.append(
        Finding(
          "cover.repeated", .warning, sheet: cover.sheet, cell: entry.cell, value: entry.text,
          arguments: ["field": name, "read": taken.text, "taken": taken.cell]))
    }
  }

  /// Whether a part of an answer that decides whose workbook it is, and of when, is struck through,
  /// raised or lowered, so that nobody can tell what is meant: 1² is not 12.
  mutating func refuseMarked(_ cover: CoverSheet) {
    for label in [CoverSheet.Label.code, .year, .month] {
      guard let name = CoverSheet.deciding[label], let traits = cover[label]?.traits,
        !traits.isDisjoint(with: .partly)
      else { continue }
      var arguments = ["field": name]
      if traits.contains(.partlyStruck) { arguments["struck"] = "1" }
      if traits.contains(.partlyRaised) { arguments["raised"] = "1" }
      report("cell.partly_marked", .error, label, arguments)
    }
  }
}
