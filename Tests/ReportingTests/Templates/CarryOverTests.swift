import Planning
import Testing

@testable import Reporting

struct CarryOverTests {
  private func stands(_ form: String, _ named: [String: FieldValue], month: Int = 5) -> Bool {
    let form = TemplateSamples.form(form)
    return CarryOver(form: form, month: PlanOf106.month(month))
      .stillStands(TemplateSamples.values(of: form, named))
  }

  private func day(_ text: String) -> FieldValue { .day(PlanOf106.day(text)) }

  @Test func `a project stands until it ends or is closed`() {
    #expect(stands("project", ["status": .code("執行中")]))
    #expect(stands("project", ["status": .code("執行中"), "end": day("2017-05-01")]))
    #expect(!stands("project", ["status": .code("執行中"), "end": day("2017-04-30")]))
    #expect(!stands("project", ["status": .code("已完成")]))
    #expect(!stands("project", ["status": .code("終止")]))
  }

  @Test func `a post stands while it is held, other dealings with an organisation do not`() {
    #expect(stands("igo", ["component": .code("擔任職務"), "date": day("2016-01-01")]))
    #expect(!stands("igo", ["component": .code("會議及活動"), "date": day("2017-04-30")]))
  }

  @Test func `a property stands until it is disposed of`() {
    #expect(stands("property", ["name": .text("館舍")]))
    #expect(!stands("property", ["name": .text("館舍"), "disposed": day("2017-04-01")]))
  }

  @Test func `a release is brought along while its views grow, two months`() {
    #expect(stands("press_release", ["issued": day("2017-04-28")]))
    #expect(!stands("press_release", ["issued": day("2017-02-01")]))
    #expect(!stands("op_ed", ["date": day("2017-04-28")]))
  }

  @Test func `what another unit's word settled is left out`() {
    let memory = TemplateMemory(
      of: "py", before: PlanOf106.month(6), in: PlanOf106.plan, facts: FeedbackSample.facts)
    #expect(memory.rows["project"] == nil)
    let lead = TemplateMemory(
      of: "icdf", before: PlanOf106.month(6), in: PlanOf106.plan,
      facts: ["project": [FeedbackSample.running]])
    #expect(lead.rows["project"]?.count == 1)
  }
}
