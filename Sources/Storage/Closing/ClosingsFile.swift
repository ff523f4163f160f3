internal import Planning

/// `archive/closings.csv`: what was closed, so that a ledger made again from the archive knows.
struct ClosingsFile {
  private let table: ArchiveTable

  init(archiveAt folder: String) {
    table = ArchiveTable(
      "closings.csv", columns: ["period", "closed", "closed_by", "manifest", "figures"], in: folder)
  }

  /// Every closing; none where the file is not there.
  func read() throws(LedgerError) -> [Closing] {
    var closings: [Closing] = []
    for row in try table.rows() {
      guard let period = PlanPeriod(code: row["period"]), let closed = Moment(iso: row["closed"])
      else { throw .receipt(path: table.path, line: row.line) }
      closings.append(
        Closing(
          period: period, closed: closed, maker: row["closed_by"], manifest: row["manifest"],
          figures: PublishedFigure.figures(in: row["figures"])))
    }
    return closings
  }

  func write(_ closings: [Closing]) throws(LedgerError) {
    try table.write(
      closings.map { closing in
        [
          closing.period.code, closing.closed.iso, closing.maker, closing.manifest,
          PublishedFigure.text(of: closing.figures),
        ]
      })
  }
}
