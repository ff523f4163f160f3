import Foundation
import Planning
import Spreadsheet
import Testing

@testable import Reporting

/// LibreOffice calculates every formula of the workbook anew and finds what we wrote beside it.
struct FormulaTests {
  private static let office = ["/usr/bin/soffice", "/usr/bin/libreoffice"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let place = TemporaryFolder()

  @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
  func `every formula gives its cached value when it is calculated anew`() throws {
    try calculate(Sample.report())
  }

  @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
  func `formulas of limits, shares and worst amounts give theirs`() throws {
    try calculate(
      Figures.report(of: [
        Figures(.sum, target: "10", .lower, nature: .flow, amounts: [20, 8]),
        Figures(.sum, target: "80", .lower, nature: .flow, amounts: [20, 8]),
        Figures(.mean, target: "10", .lower, display: .mean, amounts: [3, 12]),
        Figures(.minimum, target: "10", .lower, amounts: [3, 12]),
        Figures(.minimum, target: "10", .lower, amounts: []),
        Figures(
          .minimum, target: "90%", display: .percent, unit: "%", scale: 1_000_000,
          amounts: [800_000, 950_000]),
        Figures(
          .sum, target: "90%", display: .percent, nature: .flow, unit: "%", scale: 1_000_000,
          amounts: [300_000, 150_000]),
        Figures(
          .ratio(limit: nil), target: "5%", .lower, display: .percent, unit: "%",
          amounts: [7], bases: [100]),
      ]))
  }

  @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
  func `formulas reach evidence that one sheet has no room for`() throws {
    try calculate(Sample.report(), sheetRows: 2)
  }

  private func calculate(_ report: Report, sheetRows: Int = TableRows.limit) throws {
    let evidence = EvidenceIndex(report, sheetRows: sheetRows)
    try place.folder.makeFolder("profile/user")
    try place.folder.write(Array(Self.settings.utf8), to: "profile/user/registrymodifications.xcu")
    let path = place.path + "/consolidated.xlsx"
    try ConsolidatedWorkbook(report, evidence: evidence).save(to: path)
    // By way of .ods, since LibreOffice trusts the cached values of .xlsx files.
    try convert(path, to: "ods")
    try convert(place.path + "/out/consolidated.ods", to: "xlsx")

    let written = try formulas(of: path)
    let calculated = try values(of: place.path + "/out/consolidated.xlsx")
    #expect(written.count > 80)
    for (cell, value) in written {
      #expect(isSame(value, calculated[cell]), "\(cell): \(value), \(calculated[cell] as Any)")
    }
  }

  private func isSame(_ written: CellValue, _ calculated: CellValue?) -> Bool {
    switch (written, calculated) {
    case (.number(let left), .number(let right)): abs(left - right) <= 1e-9 * max(1, abs(left))
    case (.text(""), nil): true
    default: written == calculated
    }
  }

  private func formulas(of path: String) throws -> [String: CellValue] {
    try cells(of: path) { $0.isFormula }
  }

  private func values(of path: String) throws -> [String: CellValue] {
    try cells(of: path) { _ in true }
  }

  private func cells(
    of path: String, where isWanted: (SheetCell) -> Bool
  ) throws -> [String: CellValue] {
    let book = try Workbook(path: path)
    var cells: [String: CellValue] = [:]
    for (index, description) in book.sheets.enumerated() {
      for row in try book.contents(ofSheet: index).rows {
        for cell in row.cells where isWanted(cell) {
          let position = CellPosition(column: cell.column, row: row.number)
          cells["\(description.name)!\(position.a1)"] = cell.value
        }
      }
    }
    return cells
  }

  private func convert(_ path: String, to format: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.office ?? "")
    process.arguments = [
      "-env:UserInstallation=file://\(place.path)/profile", "--headless", "--convert-to", format,
      "--outdir", place.path + "/out", path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Calculate always, also when a file is loaded.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """
}
