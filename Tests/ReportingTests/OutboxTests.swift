import Foundation
import Planning
import Testing

@testable import Reporting

struct OutboxTests {
  private let outbox = TemporaryFolder()

  private func names(_ folder: String = "") -> [String] {
    outbox.folder.names(in: folder)
  }

  @Test func `a publication is whole and linked by its date and as the latest`() throws {
    let published = try Outbox(path: outbox.path).publish(Sample.report())
    #expect(published.isNew)
    #expect(names() == [".store", "2017-06-30", "latest"])
    #expect(outbox.folder.target(ofLink: "2017-06-30") == published.folder)
    #expect(outbox.folder.target(ofLink: "latest") == published.folder)
    #expect(
      outbox.folder.files(below: "latest/.") == [
        "changes.csv", "closings.csv", "components.csv", "consolidated.xlsx", "coverage.csv",
        "decisions.csv",
        "decisions.xlsx", "duplicates.csv", "evidence.csv", "findings.csv", "index.html",
        "indicators.csv", "manifest.json",
        "not_counted.csv", "public/changes.csv", "public/components.csv", "public/coverage.csv",
        "public/evidence.csv", "public/figures.xlsx", "public/index.html",
        "public/indicators.csv", "public/not_counted.csv", "public/records/budget.csv",
        "public/records/visit.csv", "records/budget.csv", "records/visit.csv", "reminders.csv",
        "sources.csv",
        "submissions.csv",
      ])
    let manifest = try outbox.folder.read("latest/manifest.json")
    #expect(published.folder == ".store/2017-06-30-\(published.manifest.prefix(8))")
    #expect(manifest.isEmpty == false)
  }

  @Test func `publishing the same again changes nothing`() throws {
    let first = try Outbox(path: outbox.path).publish(Sample.report())
    let before = try outbox.inodes()
    let second = try Outbox(path: outbox.path).publish(Sample.report())
    #expect(!second.isNew)
    #expect(second.folder == first.folder)
    #expect(try outbox.inodes() == before)
  }

  @Test func `latest leads to the greatest date, whatever the order of publishing`() throws {
    let late = try Outbox(path: outbox.path).publish(Sample.report())
    let early = try Outbox(path: outbox.path).publish(
      Sample.report(asOf: Sample.day("2017-03-31")))
    #expect(outbox.folder.target(ofLink: "2017-03-31") == early.folder)
    #expect(outbox.folder.target(ofLink: "latest") == late.folder)
  }

  @Test func `what a killed run left is removed`() throws {
    try outbox.folder.makeFolder(".store/.building-2017-06-30/records")
    try outbox.folder.write([1], to: ".store/.building-2017-06-30/records/visit.csv")
    try outbox.folder.makeLink(".store/.link-latest", to: "nowhere")
    let published = try Outbox(path: outbox.path).publish(Sample.report())
    #expect(names(".store") == [String(published.folder.dropFirst(7))])
  }

  @Test func `a folder that a killed run had put aside is put back`() throws {
    let published = try Outbox(path: outbox.path).publish(Sample.report())
    let name = String(published.folder.dropFirst(7))
    try outbox.folder.move(published.folder, to: ".store/.aside-.store_\(name)")
    let again = try Outbox(path: outbox.path).publish(Sample.report())
    #expect(!again.isNew)
    #expect(names(".store") == [name])
  }

  @Test func `a damaged publication is mended`() throws {
    let published = try Outbox(path: outbox.path).publish(Sample.report())
    let whole = try outbox.folder.read("latest/indicators.csv")
    try outbox.folder.write([0], to: "\(published.folder)/indicators.csv")
    #expect(try Outbox(path: outbox.path).publish(Sample.report()).isNew)
    #expect(try outbox.folder.read("latest/indicators.csv") == whole)
  }

  @Test func `copies take the place of links where a setting wants them`() throws {
    _ = try Outbox(path: outbox.path).publish(Sample.report())
    let outboxOfCopies = Outbox(path: outbox.path, publishesCopies: true)
    let published = try outboxOfCopies.publish(Sample.report())
    #expect(outbox.folder.kind(of: "latest") == .folder)
    #expect(
      try outbox.folder.read("2017-06-30/records/visit.csv")
        == outbox.folder.read("\(published.folder)/records/visit.csv"))
    let before = try outbox.inodes()
    _ = try outboxOfCopies.publish(Sample.report())
    #expect(try outbox.inodes() == before)
  }

  @Test func `retention keeps the newest folders that no link leads to`() throws {
    var folders: [String] = []
    for version in 1...4 {
      var ledger = SampleLedger()
      ledger.submissions[0].recordCount = version
      let publishing = Outbox(path: outbox.path, keptUnlinked: 1)
      folders.append(try publishing.publish(Sample.report(ledger: ledger)).folder)
    }
    let kept = names(".store").map { ".store/\($0)" }
    #expect(kept.count == 2)
    #expect(kept.contains(folders[3]))
  }

  @Test(arguments: [false, true])
  func `of the dates the newest stay and the last of each month`(publishesCopies: Bool) throws {
    func publish(_ date: String) throws {
      _ = try Outbox(path: outbox.path, publishesCopies: publishesCopies, keptDates: 2)
        .publish(Sample.report(asOf: Sample.day(date)))
    }
    for date in [
      "2017-03-30", "2017-03-31", "2017-04-05", "2017-04-28", "2017-06-01", "2017-06-02",
    ] {
      try publish(date)
    }
    let shown = ["2017-03-31", "2017-04-28", "2017-06-01", "2017-06-02"]
    #expect(names() == [".store"] + shown + ["latest"])
    #expect(names(".store").map { String($0.prefix(10)) } == shown)
    // Somebody else's folder is nobody's date.
    try outbox.folder.makeFolder("2017-04-06")
    // What is asked for once more is published, and goes again with the next night.
    try publish("2017-03-15")
    #expect(names().contains("2017-03-15"))
    // Killed between the name and its folder.
    try outbox.folder.makeFolder(".store/2017-04-05-00000000")
    try publish("2017-06-03")
    #expect(
      names() == [
        ".store", "2017-03-31", "2017-04-06", "2017-04-28", "2017-06-02", "2017-06-03", "latest",
      ])
    #expect(names(".store").count == 4)
  }

  @Test(arguments: ["2017-06-30", "latest"], [false, true])
  func `what somebody put where a publication would be shown stays`(
    name: String, isFolder: Bool
  ) throws {
    let file = isFolder ? "\(name)/notes.txt" : name
    try outbox.folder.makeFolder(isFolder ? name : "")
    try outbox.folder.write([1], to: file)
    for publishesCopies in [false, true] {
      let failure = #expect(throws: PublishingFailure.self) {
        try Outbox(path: outbox.path, publishesCopies: publishesCopies).publish(Sample.report())
      }
      #expect(
        failure?.message(.en)
          == "Cannot replace \(outbox.path)/\(name): what lies there was not made by this program; "
          + "move it elsewhere. What was published before is untouched.")
    }
    #expect(try outbox.folder.read(file) == [1])
    #expect(names() == [".store", name])
  }

  @Test func `an outbox that is a file is one clear sentence and stays as it is`() throws {
    let path = outbox.path + "/file"
    try outbox.folder.makeFolder("")
    try outbox.folder.write([1], to: "file")
    let failure = #expect(throws: PublishingFailure.self) {
      try Outbox(path: path).publish(Sample.report())
    }
    #expect(
      failure?.message(.en)
        == "Cannot create \(path): a file stands where a folder should be; move it. "
        + "What was published before is untouched.")
    #expect(failure?.message(.zh) == "無法建立「\(path)」：路徑中有檔案佔用，請移開。原有發布內容不受影響。")
    #expect(try outbox.folder.read("file") == [1])
  }
}

/// A folder of its own for a test, removed afterwards.
final class TemporaryFolder {
  let path: String
  var folder: OutboxFolder { OutboxFolder(root: path) }

  init() {
    path = FileManager.default.temporaryDirectory.path + "/outbox-\(UUID().uuidString)"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The inode of everything below the folder.
  func inodes() throws -> [String: Int] {
    var inodes: [String: Int] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      inodes[name] = attributes[.systemFileNumber] as? Int
    }
    return inodes
  }
}
