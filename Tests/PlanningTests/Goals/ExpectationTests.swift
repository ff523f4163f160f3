import Testing

@testable import Planning

@Suite struct `Who is expected to send what` {
  let plan: Plan

  init() throws {
    plan = try Plan(files: Folder.shipped)
  }

  @Test(arguments: [
    ("py", "106-05", "visit project agreement igo ngo property"),
    ("pa", "106-06", "visit project agreement igo ngo property"),
    ("pa", "106-07", ""),
    ("st", "106-01", ""),
    ("no", "106-09", "visit project agreement igo ngo media_visit op_ed property"),
    ("no", "106-10", ""),
    ("th", "106-05", "visit project agreement exchange igo ngo media_visit op_ed property"),
    ("inmaa", "106-05", "visit project agreement exchange igo ngo media_visit op_ed property"),
    ("us", "106-05", "visit project agreement igo ngo media_visit op_ed property"),
    ("va", "106-05", "visit project agreement igo ngo property"),
    ("wto", "106-05", "visit igo"),
    ("eap", "106-05", "visit project exchange"), ("lac", "106-05", "visit project"),
    ("int_info", "106-05", "media_visit op_ed site_traffic"),
    ("acc", "106-05", "capital_budget budget_ceiling"), ("hr", "106-05", ""),
  ])
  func `every month`(submitter: String, month: String, forms: String) throws {
    let submitter = try #require(plan.submitter(submitter))
    let month = try #require(PlanMonth(code: month))
    let expected = plan.expectedForms(of: submitter, in: month)
    #expect(expected.joined(separator: " ") == forms)
  }

  @Test func `what a mission is on the first day of the month decides`() throws {
    let small = try Plan(files: Folder.small)
    let office = try #require(small.submitter("bb"))
    let forms = try (1...12).map { month in
      small.expectedForms(of: office, in: try #require(PlanMonth(year: 107, month: month)))
    }
    #expect(forms[5] == ["survey", "patrol"])
    #expect(forms[6] == [])
  }

  @Test func `workbooks are due on the fifth of the following month, or as the setting says`()
    throws
  {
    let december = try #require(PlanMonth(code: "106-12"))
    #expect(plan.dueDay(of: december).iso == "2018-01-05")
    let later = plan.under(.init(key: "due_day", value: "10"))
    #expect(later.dueDay(of: december).iso == "2018-01-10")
    var last = plan
    last.settings = Settings([
      .init(key: "due_day", value: "31", standard: "5", meaning: Bilingual(zh: "", en: ""))
    ])
    let january = try #require(PlanMonth(year: 106, month: 1))
    #expect(last.dueDay(of: january).iso == "2017-02-28")
  }
}
