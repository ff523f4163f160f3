import Planning
import Testing

@testable import Intake

/// A workbook that produces a finding, and the whole sentence that its sender reads.
struct FindingScenario: Sendable, CustomTestStringConvertible {
  /// Severity, code and place.
  let line: String
  let zh: String
  let en: String
  let make: @Sendable () -> Submission

  init(
    _ line: String, zh: String, en: String, _ make: @escaping @Sendable () -> Submission
  ) {
    self.line = line
    self.zh = zh
    self.en = en
    self.make = make
  }

  var code: String { String(line.split(separator: " ")[1]) }
  var testDescription: String { line }

  static let all =
    coverScenarios + sheetScenarios + rowScenarios + dateScenarios + numberScenarios
    + nameScenarios
}
