import Planning
import Testing

@Suite struct DecisionFormTests {
  @Test(arguments: [
    Decision.Subject(.duplicate, scope: "visit", name: "visit-b", other: "visit-a"),
    Decision.Subject(.conflict, scope: "igo", name: "igo-1"),
    Decision.Subject(.held, scope: "odd|folder", name: String(repeating: "a", count: 64)),
    Decision.Subject(.held, scope: "", name: String(repeating: "b", count: 64)),
    Decision.Subject(.secondReview, scope: "106-Q2", name: "1.1"),
  ])
  func `a key reads back as what it was written for`(_ subject: Decision.Subject) {
    #expect(DecisionForm.subject(subject.kind, key: DecisionForm.key(of: subject)) == subject)
  }

  @Test func `a key that lacks a part is none`() {
    #expect(DecisionForm.subject(.duplicate, key: "visit|visit-a") == nil)
    #expect(DecisionForm.subject(.conflict, key: "|visit-a") == nil)
    #expect(DecisionForm.subject(.conflict, key: "") == nil)
  }
}
