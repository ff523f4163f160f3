internal import ArgumentParser
internal import Glibc
internal import Pipeline
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
        Terminal.write(report.lines)
        isRead = report.isRead && isRead
      }
    } else {
      for file in files {
        isRead = list(file) && isRead
      }
    }
    if !isRead { throw ExitCode(1) }
  }

  /// Says whether the file, and the sheet that was asked for, could be read.
  private func list(_ file: String) -> Bool {
    var listing = CellListing(write: Terminal.write)
    switch listing.list(path: file, sheet: sheet) {
    case .listed: return true
    case .refused: return false
    case .noSuchSheet(let sheets):
      let names = sheets.map(\.printable)
      Terminal.error(
        "「\(file.printable)」沒有工作表「\(sheet?.printable ?? "")」，只有：\(names.joined(separator: "、"))　"
          + "“\(file.printable)” has no such sheet, only: \(names.joined(separator: ", "))")
      return false
    }
  }
}
