import Foundation
import Planning
import Spreadsheet

@testable import Intake

/// The plan of 106 and a judge for it, loaded once.
enum Fixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let plan: Plan = {
    do throws(PlanError) {
      return try Plan(files: files(below: root.appending(path: "plans/106")))
    } catch {
      fatalError("plans/106 cannot be read: \(error.problems.map { $0.line(.en) })")
    }
  }()

  static let index = PlanIndex(plan)
  static let judge = Judge(plan)

  /// The folder beside the project that developers share; nil where it is not there.
  static var shared: URL? {
    for path in ["../shared", "../../shared"] {
      let folder = root.appending(path: path)
      if FileManager.default.fileExists(atPath: folder.path()) { return folder }
    }
    return nil
  }

  /// A file of the project, or of the shared folder; nil where it is not there.
  static func text(project path: String) -> String? { text(root.appending(path: path)) }
  static func text(shared path: String) -> String? {
    shared.flatMap { text($0.appending(path: path)) }
  }

  private static func text(_ url: URL) -> String? {
    try? String(contentsOf: url, encoding: .utf8)
  }

  private static func files(below folder: URL) -> [String: String] {
    var files: [String: String] = [:]
    let paths = FileManager.default.enumerator(atPath: folder.path())
    while let path = paths?.nextObject() as? String {
      guard path.hasSuffix(".yaml") || path.hasSuffix(".csv") else { continue }
      files[path] = text(folder.appending(path: path))
    }
    return files
  }
}

/// Builds sheets from literals: strings are text, numbers numbers, nil is an empty cell.
func sheet(
  _ name: String, hidden: Bool = false, merged: [String] = [], _ rows: [[Any?]],
  hiddenRows: Set<Int> = []
) -> SheetContents {
  let all = rows.enumerated().map { place, cells in
    SheetRow(
      number: place + 1, isHidden: hiddenRows.contains(place + 1),
      cells: cells.enumerated().compactMap { column, value in cell(value, column: column + 1) })
  }
  return SheetContents(
    description: SheetDescription(name: name, isHidden: hidden), rows: all,
    mergedRanges: merged.map(range))
}

private func cell(_ value: Any?, column: Int) -> SheetCell? {
  switch value {
  case let text as String: SheetCell(column: column, value: .text(text))
  case let number as Int: SheetCell(column: column, value: .number(Double(number)))
  case let number as Double: SheetCell(column: column, value: .number(number))
  case let value as CellValue: SheetCell(column: column, value: value)
  case let percent as Percent:
    SheetCell(column: column, value: .number(percent.share), isPercent: true)
  case let shown as Shown: shown.cell(column: column)
  case let looking as Looking:
    SheetCell(column: column, value: looking.value, traits: looking.traits)
  default: nil
  }
}

/// A number in a cell whose format shows percent.
struct Percent { var share: Double }

/// A number in a cell with a number format's code.
struct Shown {
  var number: Double
  var format: String

  func cell(column: Int = 1) -> SheetCell {
    SheetCell(
      column: column, value: .number(number), isPercent: format.contains("0%"),
      dress: NumberDress(code: format))
  }
}

/// A cell with how it looks.
struct Looking {
  var value: CellValue
  var traits: CellTraits

  init(_ text: String, _ traits: CellTraits) { self.init(.text(text), traits) }

  init(_ value: CellValue, _ traits: CellTraits) {
    self.value = value
    self.traits = traits
  }
}

private func range(_ text: String) -> CellRange {
  let corners = text.split(separator: ":").map { corner in
    let letters = corner.prefix { $0.isLetter }
    let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
    return CellPosition(column: column, row: Int(corner.dropFirst(letters.count)) ?? 0)
  }
  return CellRange(first: corners[0], last: corners[1])
}

/// The cover of a submitter for a month of 106.
func cover(_ code: String, month: Any? = 5, year: Any? = 106, extra: [[Any?]] = []) -> SheetContents
{
  sheet(
    "封面",
    [["填報單位代碼", code], ["年度", year], ["月份", month], ["填表人", "王大明"]] + extra)
}

/// The submission of a workbook with a good cover and these sheets.
func submission(
  of sheets: SheetContents..., from code: String = "py", folder: String? = nil, month: Int = 5
) -> Submission {
  Fixture.judge.submission(
    of: [cover(code, month: month)] + sheets, file: "\(code)/x.xlsx", folder: folder ?? code,
    sha256: "", received: Moment(secondsSinceEpoch: 0))
}

extension Submission {
  /// Findings as `severity code Sheet!Cell`, notes left out.
  var troubles: [String] {
    findings.filter { $0.severity != .note }.map(\.line)
  }

  var notes: [String] { findings.filter { $0.severity == .note }.map(\.line) }
}

extension Finding {
  var line: String {
    let place = [sheet, cell].compactMap(\.self).joined(separator: "!")
    return "\(severity.rawValue) \(code)\(place.isEmpty ? "" : " " + place)"
  }
}

/// The submission of a workbook with these sheets, in the folder `py`.
func judged(_ sheets: [SheetContents], folder: String = "py") -> Submission {
  Fixture.judge.submission(
    of: sheets, file: "py/x.xlsx", folder: folder, sha256: "",
    received: Moment(secondsSinceEpoch: 0))
}

extension Fixture {
  /// A judge whose plan allows only so many rows of a form.
  static func judge(formRows: Int) -> Judge {
    var plan = plan
    plan.settings = Settings(
      plan.settings.all.filter { $0.key != "form_rows" } + [
        Settings.Setting(
          key: "form_rows", value: String(formRows), standard: "100000",
          meaning: Bilingual(zh: "", en: ""))
      ])
    return Judge(plan)
  }
}
