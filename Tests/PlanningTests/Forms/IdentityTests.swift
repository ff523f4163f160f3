import Testing

@testable import Planning

@Suite struct `The identity of a record` {
  let plan: Plan

  init() throws {
    plan = try Plan(files: Folder.shipped)
  }

  private func key(_ form: String, _ values: [String: FieldValue]) throws -> IdentityKey {
    let form = try #require(plan.form(form))
    return form.identityKey(of: form.fields.map { values[$0.code] })
  }

  private func day(_ iso: String) throws -> FieldValue {
    .day(try #require(CalendarDay(iso: iso)))
  }

  @Test func `a visit is a person, a country, a direction and a span of days`() throws {
    let key = try key(
      "visit",
      [
        "person": .text("羅培茲 先生"), "country": .code("PY"), "direction": .code("來訪"),
        "start": day("2017-05-03"), "end": day("2017-05-07"), "title": .text("部長"),
      ])
    #expect(key.primary == "羅培茲先生|PY|來訪")
    #expect(key.span?.lowerBound.iso == "2017-05-03")
    #expect(key.span?.upperBound.iso == "2017-05-07")
  }

  @Test func `a missing or earlier end is the first day`() throws {
    let open = try key("visit", ["start": day("2017-05-03")])
    let wrong = try key("visit", ["start": day("2017-05-03"), "end": day("2017-05-01")])
    #expect(open.span?.upperBound.iso == "2017-05-03")
    #expect(wrong.span?.upperBound.iso == "2017-05-03")
  }

  @Test func `a project without a number is joined by its name`() throws {
    let named: [String: FieldValue] = ["country": .code("PY"), "name": .text("醫療 計畫")]
    var numbered = named
    numbered["project_id"] = .text("PY-104-03")
    #expect(try key("project", named) == IdentityKey(primary: nil, fallback: "PY|醫療計畫"))
    #expect(
      try key("project", numbered)
        == IdentityKey(primary: "PY|py-104-03", fallback: "PY|醫療計畫"))
  }

  @Test func `a release without a number is joined by its title and day`() throws {
    let release: [String: FieldValue] = ["title": .text("外交部聲明"), "issued": try day("2017-05-03")]
    #expect(
      try key("press_release", release)
        == IdentityKey(primary: nil, fallback: "外交部聲明|2017-05-03"))
  }

  @Test func `the sign between keys is told from the same sign in a text`() throws {
    func exchange(_ name: String, _ country: String) throws -> IdentityKey {
      try key("op_ed", ["title": .text(name), "outlet": .text(country)])
    }
    #expect(try exchange("A|B", "C") != exchange("A", "B|C"))
    #expect(try exchange("A|B", "C") == exchange("a｜b", "c"))
    #expect(try exchange("A|B", "C").primary == "a｜b|c")
  }

  @Test func `a post is an organisation and a title, other events have a day as well`() throws {
    var event: [String: FieldValue] = [
      "organisation": .code("WTO"), "title": .text("理事"), "date": try day("2017-05-03"),
      "component": .code("會議及活動"),
    ]
    #expect(try key("igo", event).primary == "WTO|會議及活動|理事|2017-05-03")
    event["component"] = .code("擔任職務")
    #expect(try key("igo", event).primary == "WTO|理事")
  }

  @Test func `every form's identity names its own fields`() {
    for form in plan.forms {
      #expect(form.identity.fields.allSatisfy { form.field($0) != nil })
      #expect(form.dating.fields.allSatisfy { form.field($0) != nil })
    }
  }
}
