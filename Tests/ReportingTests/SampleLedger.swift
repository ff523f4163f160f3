import Planning

/// What the sample's ledger holds: an accepted, a partly accepted, a replaced and a refused workbook.
struct SampleLedger: LedgerReading {
  var submissions: [SubmissionEntry] = [
    SubmissionEntry(
      file: "acc/五月.xlsx", folder: "acc", sha256: Sample.hash("a"),
      received: Sample.moment("2017-06-04T09:00:00"), submitter: "acc", month: Sample.month(5),
      outcome: .accepted, recordCount: 1, aliases: ["acc/五月 (1).xlsx"], stands: true,
      parts: [part("budget", "預算執行", 1)]),
    SubmissionEntry(
      file: "py/old.xlsx", folder: "py", sha256: Sample.hash("c"),
      received: Sample.moment("2017-06-01T09:00:00"), submitter: "py", month: Sample.month(5),
      outcome: .accepted, recordCount: 1, replacedBy: "py/五月.xlsx", stands: false),
    SubmissionEntry(
      file: "py/五月.xlsx", folder: "py", sha256: Sample.hash("d"),
      received: Sample.moment("2017-06-07T10:30:00"), submitter: "py", month: Sample.month(5),
      outcome: .partlyAccepted, recordCount: 3, stands: true,
      parts: [part("visit", "政要互訪", 3, errors: 1)],
      findings: [
        Finding(
          "date.unreadable", .error, sheet: "政要互訪", cell: "D6", value: "=1+1",
          expected: "日期，如 106/5/3"),
        Finding("row.hidden", .note, sheet: "政要互訪", cell: "A4:D4"),
      ]),
    SubmissionEntry(
      file: "xx/x.xlsx", folder: "xx", sha256: Sample.hash("e"),
      received: Sample.moment("2017-06-08T10:30:00"), submitter: nil, month: nil,
      outcome: .refused, recordCount: 0, stands: false,
      findings: [Finding("cover.submitter", .error)]),
  ]

  var personalNames: [String] {
    (facts["visit"] ?? []).compactMap { $0.values[0]?.text } + [
      "John Smithson", "王○○", "José Li", "張三豐、李四維等3人", "李四維、拉美司", "陳五、巴拉圭", "Abe, Shinzo",
      "O’Brien",
    ]
  }

  var facts: [String: [Fact]] = [
    "visit": [
      Fact(
        id: "visit-000000000001", form: "visit",
        values: [.text("=艾斯比諾"), .integer(5), .code("PY"), .day(Sample.day("2017-05-03"))],
        sources: [visitRow(3), visitRow(7, file: "lac/五月.xlsx", submitter: "lac", digit: "9")]),
      Fact(
        id: "visit-000000000002", form: "visit",
        values: [.text("貝尼特斯, \"國會\""), .integer(2), .code("PY"), .day(Sample.day("2017-02-03"))],
        sources: [visitRow(4)]),
      Fact(
        id: "visit-000000000003", form: "visit",
        values: [.text("佐藤"), nil, .code("JP"), .day(Sample.day("2017-05-09"))],
        sources: [visitRow(5)]),
    ],
    "budget": [
      Fact(
        id: "budget-000000000001", form: "budget",
        values: [
          .text("外交部"), .integer(5), .money(315_093), .money(345_093_000), .percent(855_000),
          .flag(true),
        ],
        sources: [
          Source(
            on: SourceSheet(
              submitter: "acc", month: Sample.month(5), file: "acc/五月.xlsx",
              sha256: Sample.hash("a"), received: Sample.moment("2017-06-04T09:00:00"),
              sheet: "預算執行", columns: [1, 2, 3, 4, nil, nil]),
            row: 4)
        ])
    ],
  ]

  var errorRows: [ErrorRow] = [
    ErrorRow(
      form: "visit", submitter: "py", month: Sample.month(5), file: "py/五月.xlsx",
      sheet: "政要互訪", row: 6, codes: ["date.unreadable", "country.required"])
  ]

  var duplicates: [DuplicateEntry] = [
    DuplicateEntry(
      form: "visit", fact: "visit-000000000001", submitters: ["lac", "py"], certainty: .same)
  ]

  private static func part(
    _ form: String, _ sheet: String, _ count: Int, errors: Int = 0
  ) -> SubmissionEntry.PartEntry {
    SubmissionEntry.PartEntry(
      form: form, sheet: sheet, isNil: false, recordCount: count, errorRowCount: errors)
  }

  /// A row of a sheet on which the number of persons stands in column C.
  private static func visitRow(
    _ row: Int, file: String = "py/五月.xlsx", submitter: String = "py", digit: Character = "d"
  ) -> Source {
    Source(
      on: SourceSheet(
        submitter: submitter, month: Sample.month(5), file: file, sha256: Sample.hash(digit),
        received: Sample.moment("2017-06-07T10:30:00"), sheet: "政要互訪", columns: [2, 3, 4, nil]),
      row: row)
  }
}
