import Foundation
import Planning
import Testing

@testable import Pipeline

/// What is published to everybody names no person of the sample, in no byte of it.
@Suite struct PublicVersionTests {
  private static let unzip = "/usr/bin/unzip"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: unzip)))
  func `no personal value of any workbook occurs in public/, parts of workbooks included`()
    async throws
  {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let names = try personalValues(of: ministry)
    #expect(names.count > 20)
    let folder = ministry.folder + "/outbox/latest/public"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    #expect(files.contains("figures.xlsx") && files.contains("index.html"))
    #expect(files.contains("records/visit.csv"))
    for file in files where file.contains(".") {
      let path = folder + "/" + file
      let bytes =
        file.hasSuffix(".xlsx") ? try parts(of: path) : try Data(contentsOf: URL(filePath: path))
      #expect(!bytes.isEmpty)
      for name in names {
        #expect(bytes.range(of: Data(name.utf8)) == nil, "\(file) holds a person's name")
      }
    }
    // The same search finds them where they belong.
    let internalRecords = try ministry.bytes("records/visit.csv")
    #expect(names.contains { internalRecords.range(of: Data($0.utf8)) != nil })
  }

  @Test func `facts go under numbers, and no file is named`() async throws {
    let ministry = try TemporaryMinistry()
    try await ministry.night()
    let evidence = try ministry.published("public/evidence.csv")
    #expect(!evidence.contains(".xlsx"))
    let facts = CSVTable(evidence).rows.map { $0["fact"] }
    #expect(facts.allSatisfy { $0.split(separator: "-").last.flatMap { Int($0) } != nil })
    #expect(facts.count == (try ministry.rows("evidence").count))
    let page = try ministry.published("public/index.html")
    #expect(page.contains("This version names no persons."))
    #expect(!page.contains("manifest.json"))
    let manifest = try ministry.published("manifest.json")
    for file in ["public/index.html", "public/figures.xlsx", "public/records/visit.csv"] {
      #expect(manifest.contains("\"\(file)\""))
    }
  }

  /// Every value that a field naming persons holds in a workbook of the inbox, sound rows or not.
  private func personalValues(of ministry: TemporaryMinistry) throws -> Set<String> {
    let plan = try PlanFolder.plan(at: ministry.options().plan)
    let reader = WorkbookReading(plan)
    var names: Set<String> = []
    let inbox = ministry.folder + "/inbox"
    for file in try FileManager.default.subpathsOfDirectory(atPath: inbox)
    where file.hasSuffix(".xlsx") {
      let folder = file.contains("/") ? String(file.prefix { $0 != "/" }) : ""
      let submission = reader.submission(
        at: inbox + "/" + file, file: file, folder: folder, sha256: "",
        received: Moment(secondsSinceEpoch: 0))
      for part in submission.parts {
        guard let form = plan.form(part.form) else { continue }
        for place in form.fields.indices where form.fields[place].isPersonal {
          names.formUnion(part.records.compactMap { $0.values[place]?.text })
        }
      }
    }
    return names
  }

  /// All parts of a workbook, unzipped one after the other.
  private func parts(of path: String) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: Self.unzip)
    process.arguments = ["-p", path]
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return bytes
  }
}
