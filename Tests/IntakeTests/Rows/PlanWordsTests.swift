import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite struct `What a form means is what its plan says` {
  private func troublesAndNotes(_ plan: Plan, _ title: String) -> [String] {
    let sheet = form("visit", [["title": title, "rank": Blank(), "incumbent": Blank()]])
    return Judge(plan).submission(
      of: [cover("py"), sheet], file: "py/x.xlsx", folder: "py", sha256: "",
      received: Moment(secondsSinceEpoch: 0)
    ).findings.map(\.code).filter { $0.hasPrefix("rank.") || $0.hasPrefix("incumbent.") }
  }

  @Test func `a title gives rank and incumbency whatever its field is called`() throws {
    let place = try #require(Fixture.plan.forms.firstIndex { $0.code == "visit" })
    let title = try #require(Fixture.plan.forms[place].index(of: "title"))
    var plan = Fixture.plan
    plan.forms[place].fields[title].code = "post"
    plan.forms[place].office = Form.Office(
      title: "post", rank: "rank", incumbent: "incumbent", outOfOffice: ["前"])
    #expect(troublesAndNotes(plan, "前農業部長") == troublesAndNotes(Fixture.plan, "前農業部長"))
    #expect(troublesAndNotes(plan, "前農業部長") == ["rank.derived", "incumbent.derived"])
    #expect(troublesAndNotes(plan, "退休農業部長") == ["rank.derived"])
    plan.forms[place].office?.outOfOffice = ["退休"]
    #expect(troublesAndNotes(plan, "退休農業部長") == ["rank.derived", "incumbent.derived"])
    #expect(troublesAndNotes(plan, "前農業部長") == ["rank.derived"])
    plan.forms[place].office?.incumbent = nil
    #expect(troublesAndNotes(plan, "前農業部長") == ["rank.derived"])
    plan.forms[place].office = nil
    #expect(troublesAndNotes(plan, "前農業部長") == [])
  }

  @Test func `a range of days fills the field that the plan names`() {
    let spans = PlanIndex(Fixture.plan).forms.compactMap { form in
      form.span.map { "\(form.form.code) \(form.form.fields[$0.end].code)" }
    }
    #expect(spans == ["visit end", "project end", "igo end", "media_visit end"])
    var plan = Fixture.plan
    for index in plan.forms.indices { plan.forms[index].lastDay = nil }
    #expect(PlanIndex(plan).forms.first { $0.form.code == "media_visit" }?.span == nil)
  }
}
