internal import ArgumentParser
internal import Glibc
internal import Spreadsheet

/// `chancery cells`: what the reader sees in a workbook.
struct CellsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "Prints what the reader sees in a workbook, one JSON object a line.")

  @Argument(help: "The workbooks.", completion: .file(extensions: ["xlsx", "xlsm"]))
  var files: [String]

  @Option(help: "Only the sheet of this name.")
  var sheet: String?

  @Flag(help: "Decode every cell and print only how many of each type a sheet holds.")
  var count = false

  @Flag(help: ArgumentHelp("Only inflate the parts, to measure against.", visibility: .hidden))
  var inflateOnly = false

  @Option(help: "Workbooks counted side by side (default: one for each processor).")
  var jobs: Int?

  func run() async throws {
    var isRead = true
    if inflateOnly {
      for file in files { isRead = Inflation.bytes(of: file) != nil && isRead }
    } else if count {
      let counting = CellCounting(jobs: jobs ?? Int(sysconf(CInt(_SC_NPROCESSORS_ONLN))))
      await counting.count(files) { report in
        Self.print(report.lines)
        isRead = report.isRead && isRead
      }
    } else {
      for file in files {
        var listing = CellListing(write: Self.print)
        isRead = listing.list(path: file, sheet: sheet) && isRead
      }
    }
    if !isRead { throw ExitCode(1) }
  }

  /// Writes to standard output; whoever listens may hang up.
  private static func print(_ bytes: [UInt8]) {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(1, rest, rest.count)
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }
}
