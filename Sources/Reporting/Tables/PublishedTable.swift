/// One CSV file of a publication.
protocol PublishedTable: Sendable {
  /// The path below the publication's folder, without `.csv`.
  var name: String { get }
  /// The header row: the contract that others read.
  var columns: [String] { get }
  func write(_ report: Report, to csv: inout CSVBuffer)
}

extension PublishedTable {
  /// The whole file.
  func file(of report: Report) -> PublishedFile {
    var csv = CSVBuffer(header: columns)
    write(report, to: &csv)
    return PublishedFile(path: name + ".csv", bytes: csv.bytes)
  }
}

/// One file of a publication: its path below the folder and its bytes.
package struct PublishedFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
