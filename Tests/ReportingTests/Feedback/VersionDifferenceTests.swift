import Planning
import Testing

@testable import Reporting

struct VersionDifferenceTests {
  private let form = TemplateSamples.form("project")

  private func project(
    _ id: String?, name: String? = nil, status: String = "執行中", row: Int
  ) -> RecordedWorkbook.Row {
    var values: [String: FieldValue] = [
      "name": .text(name ?? "計畫\(id ?? "")"), "country": .code("PY"), "status": .code(status),
    ]
    values["project_id"] = id.map(FieldValue.text)
    let all = TemplateSamples.values(of: form, values)
    return RecordedWorkbook.Row(
      sheet: "合作計畫", number: row, values: all, key: form.identityKey(of: all))
  }

  private func workbook(_ file: String, _ rows: [RecordedWorkbook.Row]) -> RecordedWorkbook {
    RecordedWorkbook(file: file, rows: ["project": rows])
  }

  private func difference(
    from earlier: [RecordedWorkbook.Row], to later: [RecordedWorkbook.Row]
  ) throws -> VersionDifference {
    Feedback(try FeedbackSample.report()).difference(
      from: workbook("py/1.xlsx", earlier), to: workbook("py/2.xlsx", later))
  }

  @Test func `what was there and is no longer is named with its row`() throws {
    let difference = try difference(
      from: [project("A", row: 8), project("B", row: 9), project("C", row: 10)],
      to: [project("A", row: 8), project("B", status: "已完成", row: 9), project("E", row: 4)])
    #expect(difference.earlierFile == "py/1.xlsx")
    #expect((difference.added, difference.changed, difference.unchanged) == (1, 1, 1))
    #expect(difference.missing.map(\.row) == [10])
    #expect(difference.missing.first?.words == "C · 計畫C")
    let receipt = Feedback.standIn(difference)
    #expect(receipt.contains("計畫C"))
  }

  @Test func `a number that was added to a row leaves it the same row`() throws {
    let difference = try difference(
      from: [project(nil, name: "農業", row: 8)], to: [project("A", name: "農業", row: 8)])
    #expect((difference.added, difference.changed, difference.unchanged) == (0, 1, 0))
    #expect(difference.missing.isEmpty)
  }
}

extension Feedback {
  /// The page of a receipt with a comparison.
  fileprivate static func standIn(_ difference: VersionDifference) -> String {
    guard let report = try? FeedbackSample.report() else { return "" }
    return Feedback(report).files(for: FeedbackSample.may, difference: difference)[0].text
  }
}
