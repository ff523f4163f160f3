import Foundation
import Testing

@testable import Spreadsheet

/// A file in which reading finds a problem, and the whole sentence for it, its place before it.
struct ReadingScenario: Sendable, CustomTestStringConvertible {
  let code: String
  let zh: String
  let en: String
  let make: @Sendable () -> [ReadingProblem]

  /// A workbook read to its end.
  init(
    _ code: String, zh: String, en: String,
    within limits: ReadingLimits = ReadingLimits(),
    _ fixture: @escaping @Sendable () -> WorkbookFixture
  ) {
    self.init(code, zh: zh, en: en, within: limits, bytes: { fixture().bytes })
  }

  /// Any bytes read as a workbook.
  init(
    _ code: String, zh: String, en: String,
    within limits: ReadingLimits = ReadingLimits(),
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.code = code
    self.zh = zh
    self.en = en
    make = {
      Self.problems { () throws(ReadingFailure) in
        try Workbook(bytes: bytes(), limits: limits)
      }
    }
  }

  /// A file read from a path.
  init(_ code: String, zh: String, en: String, path: String) {
    self.code = code
    self.zh = zh
    self.en = en
    make = { Self.problems { () throws(ReadingFailure) in try Workbook(path: path) } }
  }

  var testDescription: String { code }

  static let all = fileScenarios + damageScenarios + limitScenarios + cellScenarios

  /// Everything that is found from opening a workbook to its last cell.
  private static func problems(
    _ open: () throws(ReadingFailure) -> Workbook
  ) -> [ReadingProblem] {
    var found: [ReadingProblem] = []
    do throws(ReadingFailure) {
      let workbook = try open()
      found += workbook.problems
      for place in workbook.sheets.indices {
        found += try workbook.contents(ofSheet: place).problems
      }
    } catch {
      found.append(error.problem)
    }
    return found
  }
}

@Suite("Every problem that reading finds is produced and told")
struct ReadingScenarioTests {
  @Test(arguments: ReadingScenario.all)
  func `a file produces the problem and its sentences`(_ scenario: ReadingScenario) throws {
    let problem = try #require(scenario.make().first { $0.code == scenario.code })
    #expect(problem.sentence(.zh) == scenario.zh)
    #expect(problem.sentence(.en) == scenario.en)
  }

  /// A formula without a value is a problem only where the value is needed, which the form tells.
  @Test func `every rule of reading has a scenario`() {
    let made = Set(ReadingScenario.all.map(\.code) + [ReadingRule.noValue.code])
    let rules = ReadingRule.all.map(\.code).filter { !$0.hasPrefix("annotation.") }
    #expect(rules.filter { !made.contains($0) } == [])
  }
}

extension ReadingScenario {
  /// A sheet of two rows with one string twice.
  static var plain: WorkbookFixture {
    WorkbookFixture(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>"#
        + #"<row r="2"><c r="A2"><v>1</v></c></row>"#,
      strings: ["<t>twelve bytes</t>"])
  }
}

extension ReadingLimits {
  /// The usual limits but for a change.
  static func but(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
    var limits = ReadingLimits()
    change(&limits)
    return limits
  }
}

extension WorkbookFixture {
  /// The fixture after a change of its parts.
  func changed(_ change: (inout WorkbookFixture) -> Void) -> WorkbookFixture {
    var fixture = self
    change(&fixture)
    return fixture
  }

  /// The fixture with a change of its zip.
  func finished(_ change: @escaping (inout ZipWriter) -> Void) -> WorkbookFixture {
    changed { $0.finish = change }
  }
}
