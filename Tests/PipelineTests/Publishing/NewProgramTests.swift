import Foundation
import Planning
import Testing

@testable import Pipeline
@testable import Storage

/// What another version of the program reads otherwise is told as its doing.
@Suite struct NewProgramTests {
  /// Enters what was published last anew, as if another program had published it with 1.1 one higher.
  private func reread(_ ministry: TemporaryMinistry, settings: [String: String]? = nil) throws {
    let options = ministry.options()
    let ledger = try Ledger(
      folder: options.ledger, plan: try PlanFolder.plan(for: options),
      program: options.programVersion)
    var publication = try #require(ledger.publications(newest: 1).first)
    publication.program = "an earlier program"
    publication.manifest = "another"
    if let settings { publication.settings = settings }
    for place in publication.values.indices
    where publication.values[place].indicator == "1.1"
      && publication.values[place].component.isEmpty
    {
      publication.values[place].value = publication.values[place].value.map { $0 + Rational(1) }
    }
    #expect(try ledger.enter(publication))
  }

  private func changes(_ ministry: TemporaryMinistry) throws -> [String] {
    try ministry.rows("changes").map { "\($0["indicator"]) \($0["cause"]) \($0["amount"])" }
  }

  @Test func `under the same plan it is the program's doing`() async throws {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    try reread(ministry)
    try await ministry.night()
    #expect(try changes(ministry) == ["1.1 program -1"])
    #expect(try ministry.published("index.html").contains("程式更新"))
  }

  @Test func `where the plan is another too it cannot be told apart`() async throws {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    try reread(ministry, settings: ["green": "90"])
    try await ministry.night()
    #expect(try changes(ministry) == ["1.1 plan -1"])
  }
}
