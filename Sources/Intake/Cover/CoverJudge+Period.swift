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

  /// 106, 2017, 民國106年, 106年度; 106年5月 names the year too.
  private func year(_ value: CellValue) -> Int? {
    if let year = TypedYear(value) { return year.year }
    return TypedMonth(value)?.year
  }
}
