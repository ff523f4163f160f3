import Planning
import Testing

@testable import Reporting

struct PersonalNamesTests {
  private let names: PersonalNames
  private let name: String

  init() throws {
    let report = try Sample.report()
    names = PersonalNames(in: report)
    let first = try #require(report.facts(of: SamplePlan.visit).first?.values[0]?.text)
    #expect(first == "=艾斯比諾")
    name = String(first.dropFirst())
  }

  @Test func `a name is masked wherever it stands in a text, whole and nothing else`() {
    #expect(names.masked("陪同\(name)伉儷及\(name)") == "陪同○○○伉儷及○○○")
    #expect(names.masked(name) == "○○○")
    #expect(names.masked("出席論壇") == "出席論壇")
    #expect(names.masked("") == "")
  }

  @Test(
    arguments: [
      ("隨JOHN  SMITHSON、Ｊohn Smithson及johnsmithson", "隨○○○、○○○及○○○"),
      ("艾斯·比諾及艾斯 比諾", "○○○及○○○"), ("Jose Li; JOSÉ LI", "○○○; ○○○"),
      ("José Libya", "José Libya"), ("BanJohn Smithson", "BanJohn Smithson"),
      ("王○○與王大明", "王○○與王大明"), ("張三豐與李四維會談", "○○○與○○○會談"),
      ("拉美司與巴拉圭會議", "拉美司與巴拉圭會議"), ("Shinzo Abe、ABE Shinzo", "○○○、○○○"),
      ("Mr O'Brien; OBrien", "Mr ○○○; ○○○"),
    ])
  func `a name is found however it is spelled, and Latin ones as whole words`(
    text: String, masked: String
  ) {
    #expect(names.masked(text) == masked)
  }

  @Test func `part of a name is no name`() {
    let part = String(name.prefix(1))
    #expect(names.masked(part + "先生") == part + "先生")
  }

  @Test func `files that moved figures become their submitters`() throws {
    var report = try Sample.report()
    report.changes = [
      Change(
        indicator: "1.1", before: nil, after: nil, cause: .submission,
        submissions: ["py/五月.xlsx", "py/六月;jp/六月.xlsx", "acc/a.xlsx", "在根目錄.xlsx"])
    ]
    #expect(report.withoutFileNames.changes.map(\.submission) == ["acc;py"])
  }
}
