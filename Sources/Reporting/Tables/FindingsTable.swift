import Planning

/// `findings.csv`: what was found in every workbook, replaced and refused ones included; one row
/// per cell, row or sheet.
struct FindingsTable: PublishedTable {
  let name = "findings"
  let columns = [
    "submitter", "month", "file", "sheet", "cell", "code", "severity", "value", "expected",
    "message_zh", "message_en",
  ]

  func write(_ report: Report, to csv: inout CSVBuffer) {
    for entry in report.ledger.submissions {
      for finding in entry.findings {
        csv.text(entry.submitter)
        csv.plain(entry.month?.code ?? "")
        csv.text(entry.file)
        csv.text(finding.sheet)
        csv.plain(finding.cell ?? "")
        csv.plain(finding.code)
        csv.plain(finding.severity.rawValue)
        csv.text(finding.value)
        csv.text(finding.expected)
        csv.text(finding.message(.zh))
        csv.text(finding.message(.en))
        csv.endRow()
      }
    }
  }
}
