import ArgumentParser
import Glibc
import Spreadsheet

/// `chancery cells`: what the reader sees in a workbook.
struct Cells: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the reader sees in a workbook, one JSON object a line.")

  @Argument(help: "The workbook.", completion: .file(extensions: ["xlsx", "xlsm"]))
  var files: [String]

  @Option(help: "Only the sheet of this name.")
  var sheet: String?

  func run() throws {
    var isRead = true
    for file in files {
      var listing = CellListing(write: Self.print)
      isRead = listing.list(path: file, sheet: sheet) && isRead
    }
    if !isRead { throw ExitCode(1) }
  }

  /// Writes to standard output; whoever listens may hang up.
  private static func print(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
