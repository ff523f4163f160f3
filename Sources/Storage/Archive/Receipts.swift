internal import Planning

/// `archive/receipts.csv`: what came when, so that the ledger can be made again from the archive.
///
/// Put beside a copied inbox it serves as its `received.csv`.
struct Receipts {
  private let table: ArchiveTable

  init(of archive: Archive) {
    self.init(archiveAt: archive.folder)
  }

  init(archiveAt folder: String) {
    table = ArchiveTable(
      "receipts.csv", columns: ["file", "sha256", "received", "first_seen"], in: folder)
  }

  var path: String { table.path }

  /// Every line; none where the file is not there.
  func read() throws(LedgerError) -> [Arrival] {
    var arrivals: [Arrival] = []
    for row in try table.rows() {
      guard let received = Moment(iso: row["received"]), Self.isHash(row["sha256"]),
        let firstSeen = Moment(iso: row["first_seen"]), !row["file"].isEmpty
      else { throw .receipt(path: path, line: row.line) }
      arrivals.append(
        Arrival(
          file: row["file"], sha256: row["sha256"], received: received, firstSeen: firstSeen))
    }
    return arrivals
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  func write(_ arrivals: [Arrival]) throws(LedgerError) {
    try table.write(
      arrivals.sorted(by: Self.comesBefore).map { arrival in
        [arrival.file, arrival.sha256, arrival.received.iso, arrival.firstSeen.iso]
      })
  }

  private static func comesBefore(_ left: Arrival, _ right: Arrival) -> Bool {
    (left.received, left.file, left.sha256) < (right.received, right.file, right.sha256)
  }
}
