import Foundation
import Planning

@testable import Pipeline
@testable import Reporting

/// The sample inbox with a ledger and an outbox in a folder that is removed with its owner.
final class TemporaryMinistry {
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  let folder: String
  /// Every night is a day later than the one before.
  private var nights = 0

  init() throws {
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : nil
    folder = (memory ?? NSTemporaryDirectory()) + "chancery-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.project + "/inbox", toPath: folder + "/inbox")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func options(asOf: String = "2017-06-30", day: Int? = nil) -> NightOptions {
    let now = Moment(iso: "2017-07-02T03:00:00+08:00") ?? Moment(secondsSinceEpoch: 0)
    return NightOptions(
      plan: Self.project + "/plans/106", inbox: folder + "/inbox", outbox: folder + "/outbox",
      ledger: folder + "/ledger", asOf: CalendarDay(iso: asOf), quietSeconds: 0,
      now: Moment(secondsSinceEpoch: now.secondsSinceEpoch + (day ?? nights) * 86_400),
      programVersion: "test", holder: "test")
  }

  @discardableResult
  func night(asOf: String = "2017-06-30") async throws -> NightSummary {
    nights += 1
    return try await Night(options(asOf: asOf)).run()
  }

  /// A published file as text.
  func published(_ name: String, asOf: String = "latest") throws -> String {
    String(decoding: try bytes(name, asOf: asOf), as: UTF8.self)
  }

  func bytes(_ name: String, asOf: String = "latest") throws -> Data {
    try Data(contentsOf: URL(filePath: "\(folder)/outbox/\(asOf)/\(name)"))
  }

  /// The rows of a published table, by column.
  func rows(_ name: String) throws -> [CSVTable.Row] {
    CSVTable(try published(name + ".csv")).rows
  }

  func figure(_ indicator: String) throws -> Int? {
    try rows("indicators").first { $0["indicator"] == indicator }.flatMap {
      Int($0["value_numerator"])
    }
  }

  func facts(countedIn indicator: String) throws -> [String] {
    try rows("evidence").filter { $0["indicator"] == indicator }.map { $0["fact"] }
  }

  /// Drops a workbook of decisions with one sheet: its header and its rows.
  func decide(
    _ file: String, _ sheet: DecisionForm.Sheet, titled title: String? = nil, _ rows: [[String]],
    header: [String] = ["裁示", "裁示人", "理由", "項目代碼"]
  ) throws {
    let path = "\(folder)/inbox/\(file)"
    let place = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    var workbook = try XLSXFile(path: path, temporaryFolder: folder)
    let plain = workbook.format(CellStyle())
    let written = workbook.addSheet(title ?? sheet.title)
    for (row, texts) in ([header] + rows).enumerated() {
      for (column, text) in texts.enumerated() {
        written.write(.text(text), row: row + 3, column: column + 1, plain)
      }
    }
    try workbook.save()
  }
}
