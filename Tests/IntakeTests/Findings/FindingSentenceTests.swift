import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("Every finding says what is wrong, where, and what to do")
struct FindingSentenceTests {
  @Test(arguments: FindingScenario.all)
  func `a workbook produces the finding and its sentences`(_ scenario: FindingScenario) throws {
    let findings = scenario.make().findings
    let finding = try #require(findings.first { $0.line == scenario.line })
    #expect(finding.message(.zh) == scenario.zh)
    #expect(finding.message(.en) == scenario.en)
  }

  /// Scenarios of the other rooms stand in their tests, each with a test that none is missing: of
  /// reading in SpreadsheetTests, of comparisons in StorageTests, of arrival in chanceryTests.
  @Test func `every code of the catalogue has a scenario, here or in the room that makes it`() {
    let made = Set(FindingScenario.all.map(\.code))
    let reading = Set(ReadingRule.all.map(\.code)).subtracting(["formula.no_value"])
    let elsewhere = Set(
      FindingCatalogue.definitions(inChapter: "Comparison with other reports").map(\.code)
        + FindingCatalogue.definitions(inChapter: "Arrival").map(\.code))
    for code in FindingCatalogue.all.map(\.code) {
      #expect(made.contains(code) || reading.contains(code) || elsewhere.contains(code), "\(code)")
    }
    for code in made { #expect(FindingCatalogue.definition(of: code) != nil, "\(code)") }
  }

  @Test func `a code is defined once, with both sentences`() {
    let codes = FindingCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for definition in FindingCatalogue.all {
      #expect("。}".contains(definition.sentence.zh.suffix(1)), "\(definition.code)")
      #expect(!definition.sentence.en.isEmpty, "\(definition.code)")
      #expect(!definition.example.isEmpty, "\(definition.code)")
    }
  }

  @Test(arguments: ReadingRule.all.filter { !$0.code.hasPrefix("annotation.") })
  func `what the reader finds is told in the reader's words`(_ rule: ReadingRule) {
    let problem = ReadingProblem(
      rule.code, value: "xl/x.xml", facts: (0..<max(1, rule.facts.count)).map { "\($0 + 7)" })
    let finding = Finding(problem, .error)
    #expect(finding.message(.zh) == problem.sentence(.zh))
    #expect(finding.message(.en) == problem.sentence(.en))
  }

  @Test func `no finding but those about the whole workbook lacks a sheet`() {
    for scenario in FindingScenario.all {
      for finding in scenario.make().findings where finding.sheet == nil {
        #expect(
          ["folder.", "cover.missing", "workbook."].contains { finding.code.hasPrefix($0) },
          "\(finding.code)")
      }
    }
  }
}

extension FindingCatalogue {
  static func definitions(inChapter title: String) -> [FindingDefinition] {
    chapters.first { $0.title.en == title }?.definitions ?? []
  }
}
