import Foundation
import Spreadsheet
import Testing

/// Marks the workbooks that Tests/corpus-annotate.py names; without its environment variable nothing runs.
///
/// A job is a line of three paths: the workbook, the marked copy, and the workbook that the marks are chosen from.
@Suite struct AnnotationDriver {
  private static let jobs = ProcessInfo.processInfo.environment["CHANCERY_ANNOTATE_JOBS"]

  @Test(.enabled(if: jobs != nil)) func `the named workbooks are marked`() throws {
    let path = try #require(Self.jobs)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var report = ""
    for line in lines {
      let paths = line.split(separator: "\t").map(String.init)
      let start = ContinuousClock.now
      let outcome = Self.outcome(source: paths[0], destination: paths[1], marksFrom: paths[2])
      let elapsed = (ContinuousClock.now - start) / .microseconds(1)
      report += "\(paths[1])\t\(outcome)\t\(Int(elapsed))\n"
    }
    try report.write(toFile: path + ".report", atomically: true, encoding: .utf8)
  }

  private static func outcome(source: String, destination: String, marksFrom: String) -> String {
    guard let marks = try? SampleMarks(of: marksFrom) else { return "refused" }
    do throws(AnnotationWritingFailure) {
      switch try annotate(workbookAt: source, with: marks.annotation) {
      case .annotated(let bytes):
        let isWritten = FileManager.default.createFile(
          atPath: destination, contents: Data(bytes))
        return isWritten ? "annotated" : "unwritten"
      case .cannotPatch(let problem):
        return "cannotPatch \(problem.code) \(problem.value ?? "")"
      }
    } catch {
      return "unwritten"
    }
  }
}

/// A handful of marks chosen by a workbook's own cells: filled ones, empty ones, ones beyond all others.
private struct SampleMarks {
  private(set) var annotation = Annotation(
    marks: [],
    list: Annotation.List(
      title: "檢核結果",
      introduction: [
        "檢核結果 Findings",
        "請更正標示的儲存格後再送一次。\nPlease correct the marked cells and send the file again.",
      ],
      columns: [
        .init(heading: "嚴重性 Severity", width: 14), .init(heading: "位置 Cell", width: 24),
        .init(heading: "說明 What is wrong", width: 60),
      ], rows: [], linkColumn: 1), noteHeading: "【檢核】Chancery")

  init(of path: String) throws {
    let workbook = try Workbook(path: path)
    for (index, sheet) in workbook.sheets.enumerated() where sheet.kind == .worksheet {
      var filled: [CellPosition] = []
      var lastRow = 0
      var lastColumn = 0
      try workbook.forEachRow(ofSheet: index) { row in
        lastRow = max(lastRow, row.number)
        lastColumn = max(lastColumn, row.cells.last?.column ?? 0)
        if let cell = row.cells.first {
          filled.append(CellPosition(column: cell.column, row: row.number))
        }
        return filled.count < 2_000
      }
      guard index < 3 else { break }
      mark(sheet.name, filled.first, .error, "「1月」不是日期 <&> not a date")
      mark(sheet.name, filled.first, .warning, "第二個說明")
      mark(sheet.name, filled.last, .warning, "數量與小計不符")
      mark(sheet.name, filled.dropLast(filled.count / 2).last, .note, "")
      let beside = CellPosition(column: min(lastColumn + 2, 16_384), row: max(lastRow, 1))
      mark(sheet.name, beside, .error, "必填 required")
      mark(sheet.name, CellPosition(column: 2, row: min(lastRow + 3, 1_048_576)), .note, "缺少資料")
    }
  }

  private mutating func mark(
    _ sheet: String, _ position: CellPosition?, _ severity: Annotation.Severity, _ note: String
  ) {
    guard let position else { return }
    let range = CellRange(first: position, last: position)
    annotation.marks.append(.init(sheet: sheet, range: range, severity: severity, note: note))
    let word =
      switch severity {
      case .error: "✗ 錯誤 error"
      case .warning: "△ 警告 warning"
      case .note: "○ 提示 note"
      }
    annotation.list.rows.append(
      .init(
        severity: severity, cells: [word, "\(sheet)!\(position.a1)", note],
        link: .init(sheet: sheet, position: position)))
  }
}
