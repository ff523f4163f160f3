import Testing

@testable import Planning

@Suite struct `A configuration` {
  @Test func `sets what it names and leaves the rest`() throws {
    let text = """
      plan: plans/106
      inbox: /srv/inbox
      jobs: 4
      retention: 30
      retention_dates: 60
      quiet_seconds: 60
      silent_days: 40
      metrics: m.prom
      summary: s.txt
      publish: copies
      """
    let configuration = try Configuration(yaml: text)
    #expect(configuration.plan == "plans/106")
    #expect(configuration.inbox == "/srv/inbox")
    #expect(configuration.outbox == nil)
    #expect(configuration.jobs == 4)
    #expect(configuration.retention == 30)
    #expect(configuration.retentionDates == 60)
    #expect(configuration.quietSeconds == 60)
    #expect(configuration.silentDays == 40)
    #expect(configuration.metrics == "m.prom")
    #expect(configuration.summary == "s.txt")
    #expect(configuration.publishesCopies == true)
    #expect(try Configuration(yaml: "") == Configuration())
  }

  @Test(arguments: [
    ("plan: a\nretntion: 3\n", 2, "there is no setting “retntion”; known: plan, inbox, "),
    ("jobs: 0\n", 1, "jobs is a whole number from 1 to 256, not “0”"),
    ("jobs: many\n", 1, "jobs is a whole number from 1 to 256, not “many”"),
    ("silent_days: 0\n", 1, "silent_days is a whole number from 1 to 3650, not “0”"),
    ("publish: folders\n", 1, "publish is links or copies, not “folders”"),
    ("jobs: 2\ninbox: a\njobs: 3\n", 1, "jobs stands twice"),
    ("jobs: 2\ninbox:\n", 2, "inbox is a path, and none is given"),
    ("- plan\n", 1, "expected lines of `name: value`"),
    ("plan: [a\n", 2, "this is not valid YAML"),
  ])
  func `that is wrong is told with its line`(text: String, line: Int, sentence: String) {
    #expect {
      try Configuration(yaml: text)
    } throws: { error in
      let problem = error as? Configuration.Problem
      return problem?.line == line && problem?.sentence.en.hasPrefix(sentence) == true
    }
  }
}
