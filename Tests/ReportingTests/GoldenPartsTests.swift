import Foundation
import Testing

@testable import Reporting

/// Parts of the sample's `consolidated.xlsx` are byte for byte those in `Tests/Fixtures/consolidated`.
///
/// After a change that is meant, `CHANCERY_RECORD=1 swift test --filter GoldenPartsTests` writes
/// them anew; what git then shows is what a reader of the workbook will see.
struct GoldenPartsTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/consolidated")
  private static let isRecording = ProcessInfo.processInfo.environment["CHANCERY_RECORD"] != nil

  private let place = TemporaryFolder()

  private static let tool = "/usr/bin/unzip"

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: tool)),
    arguments: [
      "docProps/core.xml", "xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet4.xml", "xl/charts/chart1.xml", "xl/charts/chart2.xml",
      "xl/tables/table1.xml",
    ])
  func `a part of the workbook is as it was`(part: String) throws {
    try place.folder.makeFolder("")
    let path = place.path + "/consolidated.xlsx"
    try Sample.workbook(Sample.report()).save(to: path)
    // A line an element, so that a difference can be read.
    let written = try unzip(part, of: path).replacingOccurrences(of: "><", with: ">\n<") + "\n"
    let file = Self.fixtures.appendingPathComponent(part.replacingOccurrences(of: "/", with: "-"))
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: Self.fixtures, withIntermediateDirectories: true)
      try Data(written.utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(golden.split(separator: "\n"), written.split(separator: "\n"))
    for (expected, found) in lines where expected != found {
      #expect(found == expected)
      break
    }
    #expect(written.count == golden.count)
  }

  private func unzip(_ part: String, of path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.tool)
    process.arguments = ["-p", path, part]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
