import Foundation
import Planning
import Spreadsheet
import Testing

@testable import Reporting

struct TemplateTests {
  /// A saved template as the project's own reader sees it.
  private func contents(
    _ template: TemplateWorkbook
  ) throws -> [(sheet: SheetDescription, rows: [SheetRow])] {
    try TemplateSamples.withFolder { folder in
      let path = "\(folder)/\(template.fileName)"
      try template.save(to: path)
      let workbook = try Workbook(path: path)
      var sheets: [(sheet: SheetDescription, rows: [SheetRow])] = []
      for index in workbook.sheets.indices {
        let contents = try workbook.contents(ofSheet: index)
        sheets.append((contents.description, contents.rows))
      }
      return sheets
    }
  }

  @Test(arguments: ["py", "in", "wto", "eap", "acc", "boca", "int_info", "pdcc", "rpb", "sec"])
  func `every expected form has a sheet with exactly the definition's headers`(
    _ code: String
  ) throws {
    let template = TemplateSamples.template(code)
    let sheets = try contents(template)
    #expect(sheets.first?.sheet.name == "封面")
    #expect(sheets.dropFirst().first?.sheet.name == "填表說明")
    #expect(sheets.last?.sheet == SheetDescription(name: "清單", isHidden: true))
    let forms = template.forms
    #expect(!forms.isEmpty)
    #expect(sheets.dropFirst(2).dropLast().map(\.sheet.name) == forms.map(\.sheet))
    for (form, sheet) in zip(forms, sheets.dropFirst(2)) {
      let header = sheet.rows.first { $0.number == FormSheet.headerRow }
      #expect(
        header?.cells.map(\.value) == (form.fields.map(\.header) + ["確認"]).map { .text($0) })
    }
  }

  @Test func `the cover says who reports what month`() throws {
    let cover = try #require(try contents(TemplateSamples.template("py")).first)
    var lines: [String: CellValue] = [:]
    for row in cover.rows {
      if case .text(let label)? = row.cells.first?.value, row.cells.count > 1,
        row.cells[1].column == 2
      {
        lines[label] = row.cells[1].value
      }
    }
    #expect(lines["填報單位代碼"] == .text("py"))
    #expect(lines["填報單位"] == .text("駐巴拉圭大使館"))
    #expect(lines["年度"] == .number(106))
    #expect(lines["月份"] == .number(5))
    #expect(lines["範本版本"] == .text("106-1"))
  }

  @Test func `an example of a confirmation fits any form`() throws {
    for sheet in try contents(TemplateSamples.template("py")).dropFirst(2).dropLast() {
      let row = sheet.rows.first { $0.number == FormSheet.headerRow - 1 }
      #expect(row?.cells.last?.value == .text("例：經查所填無誤"))
    }
  }

  @Test func `a running project is brought along, a finished one is not`() throws {
    let sheets = try contents(TemplateSamples.template("py", last: TemplateSamples.last))
    let project = try #require(sheets.first { $0.sheet.name == "合作計畫" })
    let rows = project.rows.filter { $0.number >= FormSheet.firstRow }
    #expect(rows.count == 1)
    #expect(rows.first?.cells.first?.value == .text("PY-104-03"))
    #expect(rows.first?.cells.last?.value == .number(12_500.5))
  }

  @Test func `last month's row in error comes back as it was typed`() throws {
    let sheets = try contents(TemplateSamples.template("py", last: TemplateSamples.last))
    let visit = try #require(sheets.first { $0.sheet.name == "政要互訪" })
    let row = try #require(visit.rows.first { $0.number == FormSheet.firstRow })
    #expect(row.cells.map(\.value).contains(.text("5/3/2017")))
  }

  @Test func `a form of months begins with a row for each thing to report on`() throws {
    let sheets = try contents(TemplateSamples.template("acc"))
    let budget = try #require(sheets.first { $0.sheet.name == "資本門預算執行" })
    let rows = budget.rows.filter { $0.number >= FormSheet.firstRow }
    #expect(
      rows.map { $0.cells.map(\.value) } == [
        [.text("外交部"), .number(5)], [.text("領事事務局"), .number(5)],
        [.text("外交及國際事務學院"), .number(5)],
      ])
  }

  @Test func `the same template has the same bytes`() throws {
    let template = TemplateSamples.template("in")
    try TemplateSamples.withFolder { folder in
      try template.save(to: folder + "/1.xlsx")
      try template.save(to: folder + "/2.xlsx")
      let files = try ["1", "2"].map { try Data(contentsOf: URL(filePath: "\(folder)/\($0).xlsx")) }
      #expect(files[0] == files[1])
    }
  }

  @Test(.enabled(if: OtherPrograms.areThere, "python3 with openpyxl, or LibreOffice, is not there"))
  func `openpyxl and LibreOffice open templates as they are`() throws {
    try TemplateSamples.withFolder { folder in
      for code in ["py", "in", "acc", "rpb"] {
        let template = TemplateSamples.template(
          code, last: code == "py" ? TemplateSamples.last : nil)
        try template.save(to: "\(folder)/\(template.fileName)")
      }
      let (status, output) = try OtherPrograms.run(["python3", OtherPrograms.script, folder])
      #expect(status == 0, "\(output)")
    }
    if let kept = ProcessInfo.processInfo.environment["TEMPLATES_TO"] {
      for code in ["py", "in", "acc", "pdcc", "rpb", "sec", "io", "eap", "int_info"] {
        let template = TemplateSamples.template(
          code, last: code == "py" ? TemplateSamples.last : nil)
        try template.save(to: "\(kept)/\(template.fileName)")
      }
    }
  }
}
