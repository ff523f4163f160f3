import Planning
import Spreadsheet
import Testing

@testable import Reporting

struct ItemProgressTests {
  private static let programme = Form(
    code: "programme", sheet: "施政計畫進度", title: "",
    fields: [
      Field(code: "item", header: "重要計畫項目", kind: .text),
      Field(code: "month", header: "月份", kind: .month),
      Field(code: "planned", header: "預定進度", kind: .percent),
      Field(code: "actual", header: "實際進度", kind: .percent),
      Field(code: "spent", header: "支用數", kind: .money(mayBeNegative: false)),
      Field(code: "obstacles", header: "落後原因", kind: .text),
    ], identity: Identity(keys: ["item", "month"]), dating: .month(field: "month"),
    itemProgress: ItemProgressFields(
      item: "item", month: "month", planned: "planned", actual: "actual", spent: "spent",
      obstacles: "obstacles"))

  private func report(asOf day: String, asksBeyond points: Int? = nil) throws -> Report {
    var plan = SamplePlan.plan
    plan.forms.append(Self.programme)
    plan.forms[2].fields[5].requiredWhen = points.map {
      .lessThan(field: "actual", other: "planned", byMoreThanPoints: $0)
    }
    var ledger = SampleLedger()
    ledger.facts["programme"] = [(4, 400_000, 300_000), (5, 500_000, 425_000)].map { row in
      Fact(
        id: "programme-00000000000\(row.0)", form: "programme",
        values: [
          .code("外賓 邀訪"), .integer(row.0), .percent(row.1), .percent(row.2), .money(1_500),
          .text("場地未定"),
        ], sources: ledger.facts["visit"]?[0].sources ?? [])
    }
    let sample = try Sample.report(asOf: Sample.day(day))
    return Report(
      plan: plan, asOf: sample.asOf, ledger: ledger, measurements: sample.measurements,
      coverage: sample.coverage, program: sample.program)
  }

  @Test func `the newest month that has ended is shown, whatever the spaces of the name`() throws {
    let progress = try #require(ItemProgress.newest(in: try report(asOf: "2017-06-30"))[1])
    #expect(progress.month == 5)
    #expect(progress.difference == Sample.rational("-3/40"))
    #expect(progress.spent == Sample.rational("1.5"))
    #expect(progress.obstacles == "場地未定")
  }

  @Test(arguments: [
    (7, "進度取截至資料截止日最近一月之填報；▼ 表示落後超過 7 個百分點。", "[<-7]\"▼ \"-0.0;[<0]-0.0;+0.0"),
    (nil, "進度取截至資料截止日最近一月之填報。", "[<0]-0.0;+0.0"),
  ])
  func `a lag is marked from where the form asks why`(
    _ points: Int?, _ note: String, _ format: String
  ) throws {
    let report = try report(asOf: "2017-06-30", asksBeyond: points)
    let place = TemporaryFolder()
    try place.folder.makeFolder("")
    let path = place.path + "/items.xlsx"
    var file = try XLSXFile(path: path, temporaryFolder: place.path)
    let frame = SheetFrame(of: report, in: &file)
    PlanItemsSheet(report: report).write(to: file, frame)
    try file.save()
    let rows = try Workbook(path: path).contents(ofSheet: 0).rows
    #expect(rows.first { $0.number == 3 }?.cells.first?.value == .text(note))
    #expect(Look.lagFormat(report.plan.lagPoints) == format)
  }

  @Test func `a month that has not ended is not shown`() throws {
    let progress = ItemProgress.newest(in: try report(asOf: "2017-05-30"))
    #expect(progress[1]?.month == 4)
    #expect(ItemProgress.newest(in: try report(asOf: "2017-04-29")).isEmpty)
  }
}
