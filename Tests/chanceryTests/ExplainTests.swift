import Foundation
import Testing

@Suite struct ExplainTests {
  @Test func `the amounts of explain --json add up to every sum that is published`() throws {
    let ministry = try Ministry()
    try ministry.night()
    for indicator in ["1.1", "1.2", "2.1", "2.2", "2.3", "2.5", "3.1", "3.2", "7.3"] {
      let document = try ministry.explanation(indicator)
      let components = try #require(document["components"] as? [[String: Any]])
      let amounts = components.flatMap { $0["counted"] as? [[String: Any]] ?? [] }
        .compactMap { ($0["amount"] as? String).flatMap { Int($0) } }
      #expect(amounts.reduce(0, +) == (try ministry.figure(indicator)))
      #expect(document["value"] as? String == (try ministry.figure(indicator)).map(String.init))
    }
  }

  @Test func `the cell that gives the amount is named at its own source`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let document = try ministry.explanation("5.2")
    let cells = try ministry.published("evidence.csv").split(separator: "\r\n")
      .filter { $0.hasPrefix("5.2,") }.map {
        $0.split(separator: ",").suffix(2).joined(separator: ",")
      }
    let components = try #require(document["components"] as? [[String: Any]])
    let named = components.flatMap { $0["counted"] as? [[String: Any]] ?? [] }
      .flatMap { $0["sources"] as? [[String: Any]] ?? [] }
      .compactMap { source in (source["cell"] as? String).map { "\(source["row"] ?? ""),\($0)" } }
    #expect(named.sorted() == cells.sorted())
  }

  @Test func `a submitter sees only what it reports, and one that is not there is told`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let document = try ministry.explanation("1.1", "--submitter", "pa")
    #expect(document["submitter"] as? String == "pa")
    let components = try #require(document["components"] as? [[String: Any]])
    let counted = components.flatMap { $0["counted"] as? [[String: Any]] ?? [] }
    #expect(!counted.isEmpty)
    for fact in counted {
      let sources = try #require(fact["sources"] as? [[String: Any]])
      #expect(sources.contains { $0["submitter"] as? String == "pa" })
    }
    let rows = try #require(document["error_rows"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["submitter"] as? String == "pa" })
    let result = try ministry.chancery("explain", "1.1", "--submitter", "nobody")
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("chancery: the plan has no “nobody”; known: acc, "))
  }
}

extension Ministry {
  fileprivate func explanation(_ indicator: String, _ more: String...) throws -> [String: Any] {
    let arguments = [
      "explain", indicator, "--json", "--plan", plan, "--ledger", ledger, "--as-of", Self.asOf,
    ]
    let result = try Program.run(arguments + more)
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(document as? [String: Any])
  }
}
