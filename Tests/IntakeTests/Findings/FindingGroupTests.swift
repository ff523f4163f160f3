import Planning
import Testing

@testable import Intake

@Suite("Findings of one cause are told once")
struct FindingGroupTests {
  private func finding(
    _ code: String, _ cell: String?, _ severity: Finding.Severity = .error, field: String = "日期",
    sheet: String? = "政要互訪"
  ) -> Finding {
    Finding(code, severity, sheet: sheet, cell: cell, arguments: ["field": field])
  }

  @Test func `cells below each other become ranges, and their number is told`() {
    let cells = ["E5", "E6", "E7", "E9", "E214", "E215"]
    let groups = FindingGroup.groups(of: cells.map { finding("date.unreadable", $0) })
    #expect(groups.map(\.ranges) == ["E5:E7,E9,E214:E215"])
    #expect(groups.map(\.count) == [6])
  }

  @Test func `whole rows are joined as well`() {
    let groups = FindingGroup.groups(
      of: ["A7:K7", "A9:K9", "A8:K8"].map { finding("row.duplicate", $0, .warning) })
    #expect(groups.map(\.ranges) == ["A7:K9"])
  }

  @Test func `what concerns the workbook or a sheet comes first, errors before warnings`() {
    let groups = FindingGroup.groups(of: [
      finding("date.understood", "E5", .note), finding("rank.unknown", "D5", .warning),
      finding("sheet.empty", nil, .warning), finding("date.unreadable", "E6"),
      finding("header.missing", nil), finding("workbook.damaged", nil, sheet: nil),
    ])
    #expect(
      groups.map(\.code) == [
        "header.missing", "workbook.damaged", "date.unreadable", "sheet.empty", "rank.unknown",
        "date.understood",
      ])
    #expect(groups[0].ranges == nil)
  }

  @Test func `other columns, sheets and severities are other causes`() {
    let groups = FindingGroup.groups(of: [
      finding("date.unreadable", "E5"), finding("date.unreadable", "F5", field: "結束日期"),
      finding("date.unreadable", "E6", .warning), finding("date.unreadable", "E5", sheet: "合作計畫"),
    ])
    #expect(groups.count == 4)
  }

  @Test func `addresses beyond Z are in the order of columns`() {
    #expect(CellSpanProbe.joined(["AA3", "B3", "AA4", "?"]) == "B3,AA3:AA4,?")
  }
}

/// Joins addresses by way of a group.
private enum CellSpanProbe {
  static func joined(_ cells: [String]) -> String? {
    FindingGroup.groups(of: cells.map { Finding("x", .note, sheet: "s", cell: $0) })[0].ranges
  }
}
