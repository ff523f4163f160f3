import Testing

@testable import Spreadsheet

/// The sentences of findings.
@Suite struct ReadingRuleTests {
  @Test func `codes are unique and every rule has a sentence in both languages`() {
    #expect(Set(ReadingRule.all.map(\.code)).count == ReadingRule.all.count)
    for rule in ReadingRule.all {
      let problem = ReadingProblem(rule, value: "值", facts: rule.facts)
      #expect(problem.sentence(.zh).contains("。"), "\(rule.code)")
      #expect(problem.sentence(.en).hasSuffix("."), "\(rule.code)")
      #expect(!problem.sentence(.en).contains("%"), "\(rule.code)")
    }
  }

  @Test func `a sentence says where, what and what to do`() {
    let problem = ReadingProblem(.stringIndex, sheet: "政要互訪", cell: "B3", value: "99")
    #expect(
      problem.sentence(.en)
        == "政要互訪!B3: The cell points to a text that is not there (number “99”); its contents are lost. "
        + "Enter the cell again.")
    #expect(problem.sentence(.zh) == "政要互訪!B3：此儲存格指向不存在的文字（編號「99」），內容已遺失。請重新輸入此儲存格。")
  }

  @Test func `a value is cut short in a problem`() {
    let problem = ReadingProblem(.unreadableNumber, value: String(repeating: "9", count: 100))
    #expect(problem.value?.count == 60)
  }
}
