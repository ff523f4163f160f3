import Planning
import Spreadsheet
import Testing

@testable import Reporting

struct ReceiptTests {
  private func files(_ entry: SubmissionEntry) throws -> [PublishedFile] {
    Feedback(try FeedbackSample.report()).files(for: entry)
  }

  @Test func `a receipt lies in the folder of its unit, month and number, the newest beside them`()
    throws
  {
    let may = try files(FeedbackSample.may)
    #expect(
      may.map(\.path) == [
        "feedback/py/106-05/20170607T090000-bbbbbbbb/receipt.html",
        "feedback/py/106-05/20170607T090000-bbbbbbbb/receipt.json",
        "feedback/py/106-05/latest.html",
      ])
    let refused = try files(FeedbackSample.refused)
    #expect(refused.last?.path == "feedback/py/latest.html")
    #expect(refused.last?.bytes == refused.first?.bytes)
  }

  @Test func `the marked copy that lies beside the receipt is linked from every page`() throws {
    let files = Feedback(try FeedbackSample.report())
      .files(for: FeedbackSample.may, markedCopy: "5 標示.xlsx")
    #expect(files[0].text.contains("href=\"5%20%E6%A8%99%E7%A4%BA.xlsx\""))
    #expect(files[2].path == "feedback/py/106-05/latest.html")
    #expect(files[2].text.contains("href=\"20170607T090000-bbbbbbbb/5%20"))
  }

  @Test func `a note is called one thing wherever its sender reads it`() throws {
    let note = Finding("row.hidden", .note, sheet: "政要互訪", cell: "A9:K9")
    #expect(note.severity.sign == "・ 說明")
    let rows = MarkedCopy.annotation(for: [note], heading: []).list.rows
    #expect(rows.first?.cells.first == "・ 說明")
    var html = HTMLBuffer()
    FindingsSection(causes: FindingGroup.groups(of: [note])).writeNotes(to: &html)
    let page = String(decoding: html.bytes, as: UTF8.self)
    #expect(page.contains("<h2>說明（不必處理）<span"))
    #expect(page.contains("<h3>・ <bdi>政要互訪"))
  }

  @Test func `a workbook of an unknown folder is answered below _unknown`() throws {
    var entry = FeedbackSample.refused
    entry.folder = "../etc"
    entry.submitter = nil
    entry.month = nil
    #expect(
      FeedbackFolder(try FeedbackSample.report().plan).receiptFolder(of: entry)
        == "feedback/_unknown/_._etc/unknown/20170620T100000-cccccccc")
  }

  @Test func `names that look like markup stay text`() throws {
    let page = try #require(try files(FeedbackSample.refused).first).text
    #expect(!page.contains("<script"))
    #expect(
      page.contains(
        "<bdi>py/&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;5&quot;.xlsx</bdi>"))
  }

  @Test(arguments: [FeedbackSample.april, FeedbackSample.may, FeedbackSample.refused])
  func `a unit sees nothing that another unit wrote`(_ entry: SubmissionEntry) throws {
    let feedback = Feedback(try FeedbackSample.report())
    let year = feedback.yearPage(of: PlanOf106.submitter("py"))
    for file in feedback.files(for: entry) + [year] {
      for word in ["SECRET", "icdf", "國際合作發展基金會", "jp/py.xlsx"] {
        #expect(!file.text.contains(word), "\(word) in \(file.path)")
      }
    }
  }

  @Test func `a workbook that claims another unit learns nothing of that unit`() throws {
    let receipt = Feedback(try FeedbackSample.report()).receipt(for: FeedbackSample.impostor)
    #expect(receipt.unit == PlanOf106.submitter("jp").name)
    #expect(receipt.deadline == nil)
    let report = try FeedbackSample.report()
    let place = try #require(report.ledger.submissions.firstIndex(of: FeedbackSample.impostor))
    #expect(Feedback(report).histories.filter { $0.contains(place) } == [[place]])
  }

  @Test func `findings of one cause are told once, errors first, each with its cell and value`()
    throws
  {
    var entry = FeedbackSample.may
    entry.findings += [
      Finding(
        "date.ambiguous", .error, sheet: "政要互訪", cell: "H12", value: "6/7/2017",
        arguments: ["field": "起始日期"])
    ]
    let page = try #require(try files(entry).first).text
    #expect(page.contains("政要互訪</bdi>（2 處）"))
    let places = ["要改正的地方", "H12", "6/7/2017", "請再看一眼", "另有單位也填報了同一件事"].compactMap {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func `the deadline is judged by the first workbook of the month that was accepted`() throws
  {
    var first = FeedbackSample.may
    (first.file, first.sha256) = ("py/first.xlsx", FeedbackSample.hash("9"))
    first.received = PlanOf106.moment("2017-06-05T23:59:59")
    (first.stands, first.replacedBy) = (false, FeedbackSample.may.file)
    let ledger = FeedbackLedger(submissions: FeedbackSample.entries + [first])
    let feedback = Feedback(try FeedbackSample.report(ledger: ledger))
    #expect(feedback.receipt(for: FeedbackSample.may).deadline?.daysLate == 0)
    let histories = feedback.histories.map { $0.map { ledger.submissions[$0].file } }
    #expect(histories.contains(["py/first.xlsx", FeedbackSample.may.file]))
    let alone = Feedback(try FeedbackSample.report())
    #expect(alone.receipt(for: FeedbackSample.may).deadline?.daysLate == 2)
  }
}
