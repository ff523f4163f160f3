import Foundation
import Testing

@Suite struct ChangesCommandTests {
  @Test func `a decision is a cause of its own, and the causes add up to the movement`() throws {
    let (ministry, late, workbook) = try ministryWithLateWorkbook()
    try ministry.night("--as-of", "2017-05-15")
    let before = try #require(try ministry.figure("1.2"))

    let facts = try ministry.evidence(of: "1.2").prefix(2)
    try ministry.write(
      "form,fact,other_fact,decision,identity\nproject,\(facts[0]),\(facts[1]),same,\n",
      to: "plan/decisions/duplicates.csv")
    try FileManager.default.moveItem(atPath: late, toPath: workbook)
    try ministry.night()

    let moves = try ministry.published("changes.csv").split(separator: "\r\n")
      .filter { $0.hasPrefix("1.2,") }.map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
    #expect(moves.first { $0[3] == "decision" }?[5] == "-1")
    let sum = moves.compactMap { Int($0[5]) }.reduce(0, +)
    #expect(try ministry.figure("1.2") == before + sum)
    let again = try ministry.night()
    #expect(again.output.contains("the same as before"))
  }

  @Test func `a partition that is not true is told, and what moved is measured without it`()
    throws
  {
    let (ministry, late, workbook) = try ministryWithLateWorkbook()
    let path = ministry.plan + "/indicators/1.2.yaml"
    let yaml = try String(contentsOfFile: path, encoding: .utf8)
    #expect(yaml.contains("partition: fact") && yaml.contains("1 AS amount"))
    // Every project counts for as many as there are, which no single fact can tell.
    try ministry.write(
      yaml.replacingOccurrences(
        of: "1 AS amount", with: "(SELECT count(*) FROM project) AS amount"),
      to: "plan/indicators/1.2.yaml")
    try ministry.night()
    let before = try #require(try ministry.figure("1.2"))
    try FileManager.default.moveItem(atPath: late, toPath: workbook)
    let night = try ministry.night()
    #expect(night.errors.contains("indicators 1.2: facts of different partitions bear on one"))
    let moves = try ministry.published("changes.csv").split(separator: "\r\n")
      .filter { $0.hasPrefix("1.2,") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    // What would come of single facts are two movements that are none.
    #expect(moves.count <= 1)
    #expect(try ministry.figure("1.2") == before + moves.compactMap { Int($0[5]) }.reduce(0, +))
  }

  @Test func `changes names the cause of every movement since a day, as text and as JSON`() throws {
    let ministry = try Ministry()
    try ministry.night("--as-of", "2017-05-15")
    try ministry.night()
    let text = try ministry.chancery("changes", "--since", "2017-05-20")
    #expect(text.output.contains("1.1  16 → 17  (+1)"))
    #expect(text.output.contains("passing of time"))
    let json = try ministry.chancery("changes", "--json").output
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let since = try #require(document["since"] as? [String: String])
    #expect(since["as_of"] == "2017-05-15")
    let first = try #require((document["indicators"] as? [[String: Any]])?.first)
    #expect(first["amount"] as? String == "1")
  }

  @Test func `a run of earlier knowledge blames nothing that came later`() throws {
    let ministry = try Ministry()
    let late = ["io", "th"].map { ($0, ministry.folder + "/" + $0) }
    for (unit, aside) in late {
      try FileManager.default.moveItem(atPath: ministry.inbox + "/" + unit, toPath: aside)
    }
    // All came by the end of June, what Thailand sent alone after it.
    let received = try String(contentsOfFile: ministry.inbox + "/received.csv", encoding: .utf8)
    let lines = received.split(whereSeparator: \.isNewline).map { line in
      line.hasPrefix("th/")
        ? line.prefix { $0 != "," } + ",2017-07-01T08:00:00+08:00"
        : line.replacing(/,2017-0[789].*/, with: ",2017-06-30T08:00:00+08:00")[...]
    }
    try ministry.write(lines.joined(separator: "\n") + "\n", to: "inbox/received.csv")
    ministry.now = "2017-06-30T20:00:00+08:00"
    try ministry.night()
    ministry.now = "2017-07-02T03:00:00+08:00"
    for (unit, aside) in late {
      try FileManager.default.moveItem(atPath: aside, toPath: ministry.inbox + "/" + unit)
    }
    try ministry.night()
    #expect(try ministry.published("changes.csv").contains("submission,th/"))
    try ministry.night("--known-by", "2017-06-30T23:00:00+08:00")
    let changes = try ministry.published("changes.csv")
    #expect(changes.contains("submission,io/"))
    #expect(!changes.contains("th/"))
  }

  @Test func `changes tells of which days something was published where nothing was by then`()
    throws
  {
    let ministry = try Ministry()
    try ministry.night()
    let result = try ministry.chancery("changes", "--since", "2017-01-31")
    #expect(result.status == 1)
    #expect(
      result.errors
        == "chancery: nothing was published as of 2017-01-31 or earlier; published: 2017-06-30\n")
  }

  /// A ministry with a plan of its own that may be changed, and a workbook that has not come yet:
  /// where it lies and where it will.
  private func ministryWithLateWorkbook() throws -> (Ministry, late: String, workbook: String) {
    let ministry = try Ministry()
    let late = ministry.folder + "/late.xlsx"
    let workbook = ministry.inbox + "/py/駐巴拉圭大使館-106.06.xlsx"
    try FileManager.default.moveItem(atPath: workbook, toPath: late)
    try FileManager.default.copyItem(
      atPath: Program.project + "/plans/106", toPath: ministry.folder + "/plan")
    ministry.plan = ministry.folder + "/plan"
    return (ministry, late, workbook)
  }
}

extension Ministry {
  /// The whole number published for an indicator.
  func figure(_ indicator: String) throws -> Int? {
    let line = try published("indicators.csv").split(separator: "\r\n").first {
      $0.hasPrefix(indicator + ",")
    }
    return line.flatMap { Int($0.split(separator: ",", omittingEmptySubsequences: false)[2]) }
  }

  /// The facts that an indicator counts.
  func evidence(of indicator: String) throws -> [String] {
    try published("evidence.csv").split(separator: "\r\n").filter { $0.hasPrefix(indicator + ",") }
      .map { String($0.split(separator: ",")[2]) }
  }
}
