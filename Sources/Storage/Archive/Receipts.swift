internal import Planning

/// `archive/receipts.csv`: what came when, so that the ledger can be made again from the archive.
///
/// Put beside a copied inbox it serves as its `received.csv`.
struct Receipts {
  static let header = "file,sha256,received,first_seen"

  let path: String

  init(of archive: Archive) {
    self.init(archiveAt: archive.folder)
  }

  init(archiveAt folder: String) {
    path = folder + "/receipts.csv"
  }

  /// Every line; none where the file is not there.
  func read() throws(LedgerError) -> [Arrival] {
    guard FileCalls.size(of: path) != nil else { return [] }
    var bytes: [UInt8] = []
    try Archive.stream(path) { chunk throws(LedgerError) in bytes.append(contentsOf: chunk) }
    var arrivals: [Arrival] = []
    for row in CSVTable(String(decoding: bytes, as: UTF8.self)).rows {
      guard let received = Moment(iso: row["received"]), row["sha256"].utf8.count == 64,
        let firstSeen = Moment(iso: row["first_seen"]), !row["file"].isEmpty
      else { throw .receipt(path: path, line: row.line) }
      arrivals.append(
        Arrival(
          file: row["file"], sha256: row["sha256"], received: received, firstSeen: firstSeen))
    }
    return arrivals
  }

  /// Puts a new file in the place of the old one in one step.
  func write(_ arrivals: [Arrival], in archive: Archive) throws(LedgerError) {
    let lines = arrivals.sorted(by: Self.comesBefore).map { arrival in
      [quoted(arrival.file), arrival.sha256, arrival.received.iso, arrival.firstSeen.iso]
        .joined(separator: ",")
    }
    let bytes = Array((([Self.header] + lines).joined(separator: "\r\n") + "\r\n").utf8)
    let draft = archive.folder + "/receipts.csv.new"
    do {
      let file = try FileCalls.Descriptor(creating: draft)
      try file.write(bytes)
      try file.flush()
    }
    try FileCalls.move(draft, to: path)
    try FileCalls.flushFolder(archive.folder)
  }

  private static func comesBefore(_ left: Arrival, _ right: Arrival) -> Bool {
    (left.received, left.file, left.sha256) < (right.received, right.file, right.sha256)
  }

  private func quoted(_ field: String) -> String {
    let mustBeQuoted = field.utf8.contains { byte in
      [UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13].contains(byte)
    }
    guard mustBeQuoted else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
