import Planning
import Spreadsheet
import Testing

@testable import Intake

@Suite("What people type is understood as the tables of cases say")
struct NormaliserCaseTests {
  static let shared = NormaliserCase.all(
    Fixture.text(shared: "spec/normaliser_cases.csv"))

  @Test(arguments: NormaliserCase.own)
  func `our own case`(_ example: NormaliserCase) { check(example) }

  @Test func `our own tables are there`() {
    let kinds = Set(NormaliserCase.own.map(\.kind))
    #expect(kinds.isSuperset(of: ["date", "number", "money", "country", "rank", "row"]))
  }

  @Test(
    .enabled(if: !shared.isEmpty, "skipped: ../shared/spec/normaliser_cases.csv is not there"),
    arguments: shared)
  func `a case of the specification`(_ example: NormaliserCase) { check(example) }

  private func check(_ example: NormaliserCase) {
    switch example.kind {
    case "key": checkKey(example)
    case "fill": checkFill(example)
    case "row": checkRow(example)
    // Files are opened by the rooms before and after this one.
    case "file": break
    default: checkValue(example)
    }
  }

  private func checkValue(_ example: NormaliserCase) {
    guard let reader = example.reader else {
      Issue.record("no reader for \(example.kind)")
      return
    }
    let reading = CellReading.read(example.cell, by: reader, in: example.setting)
    #expect(published(reading, example) == example.expected)
    let told = reading.remarks.filter { $0.severity != .note }
    if example.code.isEmpty {
      #expect(told.map(\.code) == [])
    } else {
      #expect(
        reading.remarks.contains {
          $0.code == example.code && $0.severity.rawValue == example.severity
        })
      #expect(told.count <= 1)
    }
  }

  private func published(_ reading: Reading, _ example: NormaliserCase) -> String {
    guard let value = reading.value else {
      return reading.hasError || reading.remarks.contains { $0.severity == .warning }
        ? "" : "missing"
    }
    if let end = reading.rangeEnd { return value.published + ".." + end.iso }
    return example.kind == "percent" ? value.published + "%" : value.published
  }

  private func checkKey(_ example: NormaliserCase) {
    let texts = example.input.split(separator: "|").map(String.init)
    #expect((TextKey.of(texts[0]) == TextKey.of(texts[1])) == (example.expected == "equal"))
  }

  private func checkFill(_ example: NormaliserCase) {
    let texts = example.input.split(separator: "|").map(String.init)
    let found = submission(
      of: sheet(
        "合作計畫",
        [["計畫名稱", "國家", "領域", "開始日期", "狀態"]]
          + texts.enumerated().map { ["計畫\($0.offset)", $0.element, "經濟", "106/5/3", "執行中"] }))
    let values = found.parts[0].records.map { $0.values[2]?.published }
    #expect(values.last == Fixture.plan.countries.first { $0.name == example.expected }?.iso2)
  }

  private func checkRow(_ example: NormaliserCase) {
    var rows: [[Any?]] = [["計畫名稱", "國家", "領域", "開始日期", "狀態"]]
    let isData = example.expected == "data" || example.code == "row.after_end"
    if example.expected != "nil", !isData { rows.append(Self.project("甲計畫")) }
    if example.context["after"] == "end" {
      rows.append(Self.project("甲計畫"))
      rows.append(["備註："])
    }
    rows.append(isData ? Self.project(example.input) : [example.input])
    if example.expected == "end" { rows.append(Self.project("乙計畫")) }
    let hidden: Set<Int> = example.context["hidden"] == nil ? [] : [rows.count]
    let found = submission(of: sheet("合作計畫", rows, hiddenRows: hidden))
    switch example.expected {
    case "nil": #expect(found.parts.map(\.isNil) == [true])
    case "subtotal": #expect(found.parts[0].records.map(\.row) == [2])
    case "end": #expect(found.troubles == ["warning row.after_end 合作計畫!A4:E4"])
    case "data": #expect(found.parts[0].records.map(\.row) == [2])
    default: #expect(found.parts[0].records.map(\.row) == [2])
    }
    if !example.code.isEmpty {
      #expect(
        found.findings.contains {
          $0.code == example.code && $0.severity.rawValue == example.severity
        })
    }
  }

  private static func project(_ name: String) -> [Any?] {
    [name, "日本", "經濟", "106/5/3", "執行中"]
  }
}
