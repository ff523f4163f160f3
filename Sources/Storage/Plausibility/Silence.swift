internal import Planning

/// 「本月無資料」 in a form of which the submitter usually reports several rows a month.
struct Silence {
  /// Months that must have been reported before, each with at least so many rows.
  static let months = 3
  static let rowsAMonth = 3

  private struct Report {
    let month: PlanMonth
    var count = 0
    /// The part with 「本月無資料」.
    var nilPart: Int?
  }

  func found(in rows: FormRows) -> [Implausibility] {
    var reports: [Int: Report] = [:]
    for (index, part) in rows.parts.enumerated() where part.form == rows.form.code {
      var report =
        reports[part.workbook] ?? Report(month: rows.workbooks[part.workbook].month)
      report.count += part.recordCount
      if part.isNil { report.nilPart = index }
      reports[part.workbook] = report
    }
    let bySubmitter = Dictionary(grouping: reports) { rows.workbooks[$0.key].submitter }
    return bySubmitter.values.flatMap { own in
      Self.silences(own.map(\.value).sorted { $0.month < $1.month })
    }
  }

  private static func silences(_ reports: [Report]) -> [Implausibility] {
    reports.enumerated().compactMap { index, report in
      let before = reports[..<index].suffix(months)
      guard report.count == 0, let part = report.nilPart, before.count == months,
        before.allSatisfy({ $0.count >= rowsAMonth })
      else { return nil }
      let usual = before.reduce(0) { $0 + $1.count } / months
      return Implausibility(
        place: .part(part), code: "plausibility.silence",
        arguments: ["usual": String(usual), "months": String(months)])
    }
  }
}
