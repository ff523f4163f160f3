import Foundation
import Indicators
import Planning
import Testing

@testable import Reporting

struct StatusMatrixTests {
  @Test(arguments: [
    ("abc", 3), ("駐巴拉圭", 8), ("（py）", 6), ("é", 1), ("e\u{301}", 1), ("●", 1), ("", 0),
  ])
  func `wide characters take two columns`(_ text: String, _ width: Int) {
    #expect(TerminalWidth.of(text) == width)
  }

  @Test func `columns stand under their titles whatever the names`() throws {
    let report = try FeedbackSample.report()
    let lines = StatusMatrix(
      plan: report.plan, coverage: report.coverage, month: PlanOf106.month(5)
    ).lines
    let head = try #require(lines.first)
    let py = try #require(lines.first { $0.hasPrefix("py ") })
    func column(of character: Character, in line: String) throws -> Int {
      TerminalWidth.of(line[..<(try #require(line.firstIndex(of: character)))])
    }
    #expect(try column(of: "逾", in: py) == column(of: "政", in: head))
    #expect(try column(of: "缺", in: py) == column(of: "雙", in: head))
    #expect(lines.last?.hasPrefix("應報 ") == true)
  }

  @Test(arguments: Language.allCases)
  func `status, page and workbook count alike what is due and what has come`(
    _ language: Language
  ) throws {
    // June is not due yet, and what came for it counts as due and come.
    var ledger = FeedbackLedger()
    var early = FeedbackSample.april
    early.month = PlanOf106.month(6)
    ledger.submissions.append(early)
    let report = try FeedbackSample.report(ledger: ledger)
    #expect(report.coverage.contains { $0.state == .pending })
    let counts = PageCoverage(report: report).rows.flatMap(\.cells).map { cell in
      cell.text.split(separator: "/").compactMap { Int($0) }
    }.filter { $0.count == 2 }
    let (come, due) = (counts.reduce(0) { $0 + $1[0] }, counts.reduce(0) { $0 + $1[1] })
    #expect(come < due)
    let lines = StatusMatrix(plan: report.plan, coverage: report.coverage, language: language).lines
    let total = Bilingual(
      zh: "應報 \(due) 表次（未屆期而未送者不計），已收 \(come) 表次。",
      en: "\(due) forms due, \(come) received.")
    #expect(lines.last == total[language])
    #expect(report.coverage.count { $0.state.isDue } == due)
  }

  @Test(arguments: [
    (CoverageRow.State.onTime, true, true), (.late, true, true), (.missing, false, true),
    (.pending, false, false), (.notExpected, false, false),
  ])
  func `a form is due once its day is over or it has come`(
    _ state: CoverageRow.State, _ hasCome: Bool, _ isDue: Bool
  ) {
    #expect(state.hasCome == hasCome)
    #expect(state.isDue == isDue)
  }

  @Test func `the year shows the worst of a month's forms`() throws {
    let report = try FeedbackSample.report()
    let lines = StatusMatrix(plan: report.plan, coverage: report.coverage, language: .en).lines
    let py = try #require(lines.first { $0.hasPrefix("py ") })
    #expect(py.hasSuffix("XX      XX      XX      XX      XX      .."))
  }
}

struct ReminderTests {
  @Test func `the median is the middle, of an even number the mean of the two`() {
    #expect(UsualContribution.median([5, 1, 3]) == Rational(3))
    #expect(UsualContribution.median([4, 1]) == Rational("2.5"))
    #expect(UsualContribution.median([]) == .zero)
  }

  @Test func `whose silence weighs most comes first, with the text ready to send`() throws {
    var ledger = FeedbackLedger()
    ledger.submissions = [FeedbackSample.april, FeedbackSample.other]
    ledger.facts["project"] = [FeedbackSample.running]
    ledger.facts["visit"]?.removeLast()
    let report = try FeedbackSample.report(asOf: "2017-06-15", ledger: ledger)
    let reminders = Reminder.list(from: report)
    let first = try #require(reminders.first)
    #expect(first.submitter.code == "py")
    #expect(first.month == PlanOf106.month(5))
    #expect(first.daysLate == 10)
    #expect(first.usual.map(\.amount) == [Rational(4)])
    // 4 of 88, in billionths: exact parts of many indicators would outgrow 128 bits when added up.
    #expect(first.usual.map(\.effect) == [Rational("0.045454545")])
    let letter = ReminderText(reminder: first, plan: report.plan)
    #expect(letter.subject == "請補送 106年5月填報資料（駐巴拉圭大使館）")
    #expect(
      letter.body == """
        駐巴拉圭大使館：貴單位 106年5月的「政要互訪、合作計畫、雙邊協議、國際組織參與、NGO國際交流、駐外館宿舍」尚未收到。截止日為 106年6月5日，已逾 10 天。
        指標 1.1、1.2、2.1、2.2、2.3、2.4、3.1、3.2、4.1、6.1、7.3 正在等這份資料；貴單位平常每月約為指標 1.1 增加 4 人次。
        請用隨附的範本填妥後放進資料夾 py；某張表本月沒有資料的，請在該表選「本月無資料」。謝謝。
        """)
    #expect(
      letter.subjectInEnglish
        == "Please send the reports of May 2017 (Embajada de la República de China (Taiwan) en Paraguay)"
    )
    #expect(
      letter.bodyInEnglish == """
        Embajada de la República de China (Taiwan) en Paraguay: your reports of May 2017 on \
        「政要互訪」, 「合作計畫」, 「雙邊協議」, 「國際組織參與」, 「NGO國際交流」, 「駐外館宿舍」 have not arrived. They were due \
        by 5 June 2017, 10 days ago.
        Indicators 1.1, 1.2, 2.1, 2.2, 2.3, 2.4, 3.1, 3.2, 4.1, 6.1, 7.3 wait for these data; your \
        reports usually add about 4 (人次) a month to indicator 1.1.
        Please fill in the template and put it into the folder py; where a form has nothing this \
        month, choose 「本月無資料」 on its sheet. Thank you.
        """)
  }

  @Test func `a file that was refused is spoken of`() throws {
    var refused = FeedbackSample.refused
    refused.month = PlanOf106.month(5)
    var ledger = FeedbackLedger()
    ledger.submissions = [FeedbackSample.april, FeedbackSample.other, refused]
    ledger.facts["project"] = [FeedbackSample.running]
    ledger.facts["visit"]?.removeLast()
    let report = try FeedbackSample.report(ledger: ledger)
    let first = try #require(Reminder.list(from: report).first)
    #expect(ReminderText(reminder: first, plan: report.plan).body.contains("送來的檔案未能收下"))
    let csv = RemindersTable().file(from: report)
    #expect(csv.path == "reminders.csv")
    #expect(
      csv.text.hasPrefix(
        "\u{FEFF}submitter,name,month,forms,due,days_late,waiting_indicators,usual,effect,"
          + "last_file,subject,text,subject_en,text_en\r\n"))
    #expect(csv.text.contains("py,駐巴拉圭大使館,106-05,visit;project;"))
  }
}
