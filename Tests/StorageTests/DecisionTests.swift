import Planning
import Storage
import Testing

@Suite struct `Decisions in force` {
  private let pair = Decision.Subject(.duplicate, scope: "visit", name: "visit-b", other: "visit-a")

  @Test func `a pair is one subject whichever fact is named first`() {
    #expect(
      pair == Decision.Subject(.duplicate, scope: "visit", name: "visit-a", other: "visit-b"))
  }

  @Test func `they are the same after writing and reading, whatever their words hold`() {
    var decisions = DecisionsInForce()
    decisions.take(Decision(pair, verdict: "same"))
    decisions.take(
      Decision(
        Decision.Subject(.firstReview, scope: "106-Q2", name: "1.1"), verdict: "綠燈，\"可\"\n待補"))
    #expect(DecisionsInForce(text: decisions.text) == decisions)
    decisions.take(Decision(pair, verdict: ""))
    #expect(decisions[pair] == nil)
  }

  @Test func `a publication keeps the decisions under which it was made`() throws {
    let place = try TemporaryLedger()
    var decisions = DecisionsInForce()
    decisions.take(Decision(pair, verdict: "different"))
    try place.ledger.enter(
      Publication(asOf: day("2017-05-31"), manifest: "m", decisions: decisions))
    try place.ledger.enter(Publication(asOf: day("2017-06-30"), manifest: "n"))
    #expect(try place.ledger.publications(newest: 2).map(\.decisions) == [nil, decisions])
  }
}
