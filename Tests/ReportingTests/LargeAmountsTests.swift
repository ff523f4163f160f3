import Planning
import Testing

@testable import Reporting

/// A form takes amounts up to 10^15, and of absurd ones a workbook may hold thousands.
struct LargeAmountsTests {
  @Test func `what 64 bits do not hold is published, for the office and for its sender`() throws {
    var ledger = FeedbackLedger()
    ledger.submissions = [FeedbackSample.april, FeedbackSample.other]
    ledger.facts["project"] = [FeedbackSample.running]
    let report = try FeedbackSample.report(ledger: ledger, amount: .max)
    let outbox = TemporaryFolder()
    _ = try Outbox(path: outbox.path).publish(report)
    let values = String(decoding: try outbox.folder.read("latest/indicators.csv"), as: UTF8.self)
    #expect(values.contains(",18446744073709551614,1,18446744073709551614,人次,"))
    let page = String(decoding: try outbox.folder.read("latest/index.html"), as: UTF8.self)
    #expect(page.contains("1.1 各月累計：1 月 0、2 月 0、3 月 0、4 月 18446744073709551616、"))

    let feedback = Feedback(report)
    let receipt = try #require(feedback.files(for: FeedbackSample.april).first)
    #expect(receipt.text.contains("18,446,744,073,709,551,614 人次"))
    let year = feedback.yearPage(of: PlanOf106.submitter("py"))
    #expect(year.text.contains("18,446,744,073,709,551,614"))
    let reminders = RemindersTable().file(from: report)
    #expect(reminders.text.contains("1.1(1)=18446744073709551614"))
  }
}
