import Planning
import Testing

@testable import Reporting

struct UnitYearTests {
  @Test
  func `a unit's year holds its facts, where they count and why not, what is open and missing`()
    throws
  {
    let file = Feedback(try FeedbackSample.report()).yearPage(of: PlanOf106.submitter("py"))
    #expect(file.path == "feedback/py/year.html")
    for word in [
      "106年1月未報", "羅培茲", "卡提斯", "1.1(1)", "106-05 政要互訪 第 8 列", "1.1(1) 職級未達門檻",
      "與其他單位所報為同一件事　1 列", "106-04/20170503T084751-aaaaaaaa/receipt.html",
    ] {
      #expect(file.text.contains(word), "\(word)")
    }
  }

  @Test func `a unit that sent nothing has a page too, with what is due and when`() throws {
    let feedback = Feedback(try FeedbackSample.report())
    let silent = PlanOf106.submitter("th")
    #expect(feedback.units.contains(silent))
    let text = feedback.yearPage(of: silent).text
    for word in ["106年1月未報", "合作計畫", "（應於 106年2月5日前送達）", "下一個截止日"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(!text.contains("送過的檔案"))
    #expect(!text.contains("羅培茲"))
  }

  @Test func `rows are listed as ranges`() {
    #expect(RowRanges.words([3, 4, 5, 8, 10, 11]) == "3–5、8、10–11")
    #expect(
      RowRanges.words([
        RowPlace(sheet: "a", row: 2), RowPlace(sheet: "a", row: 3), RowPlace(sheet: "b", row: 9),
      ]) == "a 第 2–3 列；b 第 9 列")
    #expect(Grouped.digits("1234567.5") == "1,234,567.5")
    #expect(Grouped.digits("-123") == "-123")
  }
}
