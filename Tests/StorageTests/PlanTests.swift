import Foundation
import Planning
import Storage
import Testing

/// The plan folder of the repository.
enum RealPlan {
  static func load() throws -> Plan {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "plans/106")
    var texts: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init()
    where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
      texts[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    return try Plan(files: texts, fingerprint: "test")
  }
}

@Suite struct `The plan of 106 in the ledger` {
  @Test func `every component runs over its views`() throws {
    #expect(try SQLCheck.problems(of: RealPlan.load()) == [])
  }

  @Test func `every form has its table`() throws {
    let plan = try RealPlan.load()
    let reading = try TemporaryLedger(plan: plan).reading()
    #expect(reading.facts.keys.sorted() == plan.forms.map(\.code).sorted())
  }
}
