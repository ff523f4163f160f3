internal import Planning

/// A table of comma-separated values in the archive's folder, from which a ledger can be made again.
struct ArchiveTable {
  let folder: String
  let path: String
  private let columns: [String]

  init(_ name: String, columns: [String], in folder: String) {
    self.folder = folder
    self.columns = columns
    path = folder + "/" + name
  }

  /// Every line; none where the file is not there.
  func rows() throws(LedgerError) -> [CSVTable.Row] {
    guard FileCalls.size(of: path) != nil else { return [] }
    var bytes: [UInt8] = []
    try Archive.stream(path) { chunk throws(LedgerError) in bytes.append(contentsOf: chunk) }
    return CSVTable(String(decoding: bytes, as: UTF8.self)).rows
  }

  /// Puts a new file in the place of the old one in one step.
  func write(_ rows: [[String]]) throws(LedgerError) {
    let text = ([columns] + rows).map { CSVTable.line($0) + "\r\n" }.joined()
    let draft = path + ".new"
    do {
      let file = try FileCalls.Descriptor(creating: draft)
      try file.write(Array(text.utf8))
      try file.flush()
    }
    try FileCalls.move(draft, to: path)
    try FileCalls.flushFolder(folder)
  }
}
