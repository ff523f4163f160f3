import Foundation
import Testing

@testable import Planning

/// Pages below docs/ that say what the plan of 106 says. With CHANCERY_WRITE_DOCS set they are
/// written, else the committed ones are held to the plan.
@Suite struct `Pages about the plan` {
  let plan: Plan

  init() throws {
    plan = try Plan(files: Folder.shipped)
  }

  @Test func `docs/indicators.md is what plans/106/indicators says`() throws {
    try hold("docs/indicators.md", to: IndicatorsPage(of: plan).markdown)
  }

  @Test func `docs/forms.md is what plans/106/forms says`() throws {
    try hold("docs/forms.md", to: FormsPage(of: plan).markdown)
  }

  @Test func `another ministry's pages name its own forms and indicators`() throws {
    let small = try Plan(files: Folder.small)
    let indicators = IndicatorsPage(of: small).markdown
    #expect(indicators.contains("### a1 海灘調查次數\n\nBeach surveys\n"))
    #expect(indicators.contains("- 目標 · Target: ≥ 3%; 狀態 · a state\n"))
    #expect(indicators.contains("- 設定 · Settings: `b1.rounding` = `threshold`, `start` = "))
    #expect(indicators.contains("\ngrowth of at least 3%; at least 1 facts; last year's figure "))
    let forms = FormsPage(of: small).markdown
    #expect(forms.contains("## 巡護紀錄 `patrol`\n"))
    #expect(
      forms.contains(
        "- 填報 · Sent by: 駐盟邦單位 missions in allies, 駐外單位 missions in `REEF`, `lab`\n"))
    #expect(forms.contains("| 原因 | `reason` | text | `actual` < `planned` − 5% |"))
    #expect(forms.contains("`kind` = 長駐: `date` – `until`, touching the year; else `date`, within"))
  }

  private func hold(_ path: String, to page: String) throws {
    let file = Folder.root.appending(path: path)
    if ProcessInfo.processInfo.environment["CHANCERY_WRITE_DOCS"] != nil {
      try Data(page.utf8).write(to: file)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(committed == page, "`make docs` writes it again")
  }
}
