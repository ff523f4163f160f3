import Planning
import Testing

@testable import Reporting

struct VersionDifferenceTests {
  private func project(_ id: String, status: String = "執行中", row: Int) -> Record {
    Record(
      row: row,
      values: TemplateSamples.values(
        of: TemplateSamples.form("project"),
        [
          "project_id": .text(id), "name": .text("計畫\(id)"), "country": .code("PY"),
          "status": .code(status),
        ]))
  }

  private func workbook(_ file: String, _ records: [Record]) -> Submission {
    Submission(
      file: file, folder: "py", sha256: FeedbackSample.hash("f"),
      received: PlanOf106.moment("2017-06-01T00:00:00"),
      parts: [
        FormPart(
          form: "project", sheet: "合作計畫", headerRow: 7, columns: Array(1...9), records: records)
      ])
  }

  @Test func `what was there and is no longer is named with its row`() {
    var broken = project("D", row: 5)
    broken.errors = ["date.unreadable"]
    let earlier = workbook(
      "py/1.xlsx", [project("A", row: 8), project("B", row: 9), project("C", row: 10)])
    let later = workbook(
      "py/2.xlsx",
      [project("A", row: 8), project("B", status: "已完成", row: 9), project("E", row: 4), broken])
    let difference = VersionDifference(from: earlier, to: later, in: PlanOf106.plan)
    #expect(difference.earlierFile == "py/1.xlsx")
    #expect((difference.added, difference.changed, difference.unchanged) == (1, 1, 1))
    #expect(difference.missing.map(\.row) == [10])
    #expect(difference.missing.first?.words == "C · 計畫C")
    let receipt = Feedback.standIn(difference)
    #expect(receipt.contains("計畫C"))
  }
}

extension Feedback {
  /// The page of a receipt with a comparison.
  fileprivate static func standIn(_ difference: VersionDifference) -> String {
    guard let report = try? FeedbackSample.report() else { return "" }
    return Feedback(report).files(for: FeedbackSample.may, difference: difference)[0].text
  }
}
