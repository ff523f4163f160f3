import Planning
import Testing

@testable import Intake

@Suite struct `A spelling that several countries share` {
  private let directory = CountryDirectory(Fixture.plan)

  /// A mission with a host and further accreditations.
  private func mission(_ host: String, _ accredited: String...) -> Submitter {
    Submitter(code: "x", kind: .mission, name: "駐外館處", host: host, accredited: accredited)
  }

  @Test func `is the one in which the mission is accredited`() {
    #expect(directory.find("巴國", for: mission("PY")) == .country("PY", isName: false))
    #expect(directory.find("薩國", for: mission("NZ", "WS")) == .country("WS", isName: false))
  }

  @Test func `stays open where the mission is accredited in two of them, or in none`() {
    let names = ["薩爾瓦多", "薩摩亞"]
    for sender in [mission("SV", "WS"), mission("JP"), nil] {
      guard case .ambiguous(let candidates) = directory.find("薩國", for: sender) else {
        Issue.record("薩國 was taken for one of them")
        continue
      }
      #expect(candidates == names)
    }
  }

  @Test func `is never settled where the plan says so`() {
    guard case .ambiguous = directory.find("剛果", for: mission("CG")) else {
      Issue.record("剛果 was settled")
      return
    }
  }
}
