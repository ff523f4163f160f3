internal import Planning

/// `archive/closings.csv`: what was closed, so that a ledger made again from the archive knows.
struct ClosingsFile {
  private static let columns = ["period", "closed", "closed_by", "manifest", "figures"]

  let folder: String

  init(archiveAt folder: String) {
    self.folder = folder
  }

  private var path: String { folder + "/closings.csv" }

  /// Every closing; none where the file is not there.
  func read() throws(LedgerError) -> [Closing] {
    guard FileCalls.size(of: path) != nil else { return [] }
    var bytes: [UInt8] = []
    try Archive.stream(path) { chunk throws(LedgerError) in bytes.append(contentsOf: chunk) }
    var closings: [Closing] = []
    for row in CSVTable(String(decoding: bytes, as: UTF8.self)).rows {
      guard let period = PlanPeriod(code: row["period"]), let closed = Moment(iso: row["closed"])
      else { throw .receipt(path: path, line: row.line) }
      closings.append(
        Closing(
          period: period, closed: closed, maker: row["closed_by"], manifest: row["manifest"],
          figures: PublishedFigure.figures(in: row["figures"])))
    }
    return closings
  }

  /// Puts a new file in the place of the old one in one step.
  func write(_ closings: [Closing]) throws(LedgerError) {
    let lines = closings.map { closing in
      [
        closing.period.code, closing.closed.iso, closing.maker, closing.manifest,
        PublishedFigure.text(of: closing.figures),
      ].map(Self.quoted).joined(separator: ",")
    }
    let text = ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\r\n") + "\r\n"
    let draft = path + ".new"
    do {
      let file = try FileCalls.Descriptor(creating: draft)
      try file.write(Array(text.utf8))
      try file.flush()
    }
    try FileCalls.move(draft, to: path)
    try FileCalls.flushFolder(folder)
  }

  private static func quoted(_ field: String) -> String {
    "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
