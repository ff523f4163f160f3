import Foundation
import Testing

@Suite struct NightTests {
  @Test func `a night publishes every file of the contract and says so`() throws {
    let ministry = try Ministry()
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("published: \(ministry.outbox)/.store/2017-06-30-"))
    let names = Set(
      try FileManager.default.contentsOfDirectory(atPath: ministry.outbox + "/latest"))
    let contract: Set<String> = [
      "consolidated.xlsx", "indicators.csv", "components.csv", "evidence.csv", "sources.csv",
      "not_counted.csv", "submissions.csv", "findings.csv", "coverage.csv", "duplicates.csv",
      "changes.csv", "records", "manifest.json",
    ]
    #expect(names.isSuperset(of: contract))
  }

  @Test func `a second night changes no byte of the outbox and writes nothing to the inbox`() throws
  {
    let ministry = try Ministry()
    let inbox = tree(ministry.inbox)
    try ministry.night()
    let before = tree(ministry.outbox)
    let second = try ministry.night()
    #expect(second.status == 0)
    #expect(second.output.contains("the same as before"))
    #expect(difference(tree(ministry.outbox), before) == [])
    #expect(difference(tree(ministry.inbox), inbox) == [])
  }

  @Test func `one job publishes the same bytes as many`() throws {
    let (one, many) = (try Ministry(), try Ministry())
    try one.night("--jobs", "1")
    try many.night("--jobs", "8")
    #expect(difference(tree(one.outbox), tree(many.outbox)) == [])
  }

  @Test func `files copied in another order and at another time give the same bytes`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let other = try Ministry(folders: [])
    let names = tree(ministry.inbox).keys.sorted(by: >)
    for name in names where name.hasSuffix(".xlsx") || name == "received.csv" {
      let target = other.inbox + "/" + name
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: ministry.inbox + "/" + name, toPath: target)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_400_000_000)], ofItemAtPath: target)
    }
    try other.night()
    #expect(difference(tree(other.outbox), tree(ministry.outbox)) == [])
  }

  @Test func `renamed files give the same figures`() throws {
    let ministry = try Ministry()
    try ministry.night()
    let other = try Ministry()
    let received = try String(contentsOfFile: other.inbox + "/received.csv", encoding: .utf8)
    var renamed = received
    for name in tree(other.inbox).keys where name.hasSuffix(".xlsx") {
      let new = name.replacingOccurrences(of: ".xlsx", with: "-副本.xlsx")
      try FileManager.default.moveItem(
        atPath: other.inbox + "/" + name, toPath: other.inbox + "/" + new)
      renamed = renamed.replacingOccurrences(of: name + ",", with: new + ",")
    }
    try other.write(renamed, to: "inbox/received.csv")
    try other.night()
    for name in ["indicators.csv", "components.csv", "coverage.csv"] {
      #expect(try other.published(name) == ministry.published(name))
    }
  }

  @Test func `an empty inbox is published as such`() throws {
    let ministry = try Ministry(folders: ["py"])
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors == "chancery: the inbox holds no workbook\n")
    #expect(try ministry.published("submissions.csv").split(separator: "\r\n").count == 1)
  }

  @Test func `a folder that is no submitter's is told and its files are refused`() throws {
    let ministry = try Ministry(folders: ["narnia"])
    try ministry.copy(Program.project + "/inbox/acc_10604.xlsx", to: "inbox/narnia/a.xlsx")
    let result = try ministry.night()
    #expect(result.status == 0)
    #expect(result.errors.contains("the inbox folder “narnia” is no submitter's code"))
    let lines = try ministry.submission("narnia/a.xlsx")
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.contains(",refused,") })
  }

  @Test func `the status is 2 where --fail-on is met, though all is published`() throws {
    let ministry = try Ministry()
    try ministry.write("no workbook", to: "inbox/py/notes.xlsx")
    let result = try ministry.night("--fail-on", "refused", "--quiet")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(try ministry.submission("py/notes.xlsx").count == 1)
  }

  @Test func `a new workbook moves figures and leaves the last folder in the store`() throws {
    let ministry = try Ministry()
    let late = ministry.folder + "/acc_10604.xlsx"
    try FileManager.default.moveItem(atPath: ministry.inbox + "/acc_10604.xlsx", toPath: late)
    try ministry.night()
    let first = try ministry.published("indicators.csv")
    try FileManager.default.moveItem(atPath: late, toPath: ministry.inbox + "/acc_10604.xlsx")
    try ministry.night()
    #expect(try ministry.published("indicators.csv") != first)
    #expect(try ministry.published("changes.csv").contains("acc_10604.xlsx"))
    let folders = try FileManager.default.contentsOfDirectory(atPath: ministry.outbox + "/.store")
    #expect(folders.count == 2)
  }

  @Test func `retention keeps as many earlier folders as the configuration says`() throws {
    let ministry = try Ministry()
    let late = ministry.folder + "/acc_10604.xlsx"
    try FileManager.default.moveItem(atPath: ministry.inbox + "/acc_10604.xlsx", toPath: late)
    try ministry.write("retention: 0\n", to: "chancery.yaml")
    let environment = ["CHANCERY_CONFIG": ministry.folder + "/chancery.yaml"]
    let arguments = [
      "run", "--plan", Program.project + "/plans/106", "--inbox", ministry.inbox, "--outbox",
      ministry.outbox, "--ledger", ministry.ledger, "--as-of", Ministry.asOf, "--quiet",
    ]
    _ = try Program.run(arguments, environment: environment)
    try FileManager.default.moveItem(atPath: late, toPath: ministry.inbox + "/acc_10604.xlsx")
    #expect(try Program.run(arguments, environment: environment).status == 0)
    let folders = try FileManager.default.contentsOfDirectory(atPath: ministry.outbox + "/.store")
    #expect(folders.count == 1)
  }
}
