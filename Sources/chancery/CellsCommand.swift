import ArgumentParser
import Glibc
import Spreadsheet

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
      var listing = CellListing { _ = fwrite($0.baseAddress, 1, $0.count, stdout) }
      isRead = listing.list(path: file, sheet: sheet) && isRead
    }
    fflush(stdout)
    if !isRead { throw ExitCode(1) }
  }
}
