import Foundation
import FoundationXML
import Planning
import Testing

@testable import Reporting

struct PageTests {
  private func page(_ report: Report? = nil) throws -> String {
    let report = try report ?? Sample.report()
    let outputs = [Manifest.Output(path: "indicators.csv", bytes: Array("abc".utf8))]
    let page = Page(report: report, evidence: EvidenceIndex(report), outputs: outputs)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test func `every indicator has a card with value, target and what is still needed`() throws {
    let page = try page()
    #expect(page.contains("<span class=\"number\">1.1</span> 深化與友邦之情誼"))
    #expect(page.contains("<span class=\"value\">7</span> <span class=\"unit\">人次</span>"))
    #expect(page.contains("還差 1 人次<span lang=\"en\">needs 1 more</span>"))
    #expect(page.contains("依目前速度推估全年 14（目前值 × 365 日 ÷ 已過 181 日）"))
    #expect(page.contains("分子還差 310269 千元"))
  }

  @Test func `the chart says in words what it shows`() throws {
    #expect(
      try page().contains(
        "1.1 各月累計：1 月 0、2 月 2、3 月 2、4 月 2、5 月 7、6 月 7；虛線為年度目標按日數比例"))
  }

  @Test func `texts of people are escaped`() throws {
    var ledger = SampleLedger()
    ledger.submissions[3].folder = "<script>alert(1)</script>"
    let page = try page(Sample.report(ledger: ledger))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script"))
  }

  @Test func `the page asks nothing of the network`() throws {
    let page = try page()
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(!page.contains("src=") && !page.contains("@import"))
  }

  @Test func `downloads give size and hash`() throws {
    let page = try page()
    #expect(page.contains("<a href=\"indicators.csv\">indicators.csv</a>"))
    #expect(page.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test(arguments: [
    ("7", "7"), ("1000", "1,000"), ("11825432.5", "11,825,432.5"), ("-2500", "-2,500"),
    ("≤5%", "≤5%"), ("1234 人次", "1,234 人次"), ("", ""), ("－", "－"),
  ])
  func `thousands of a figure are told apart`(_ figure: (plain: String, grouped: String)) {
    #expect(Display.grouped(figure.plain) == figure.grouped)
  }

  @Test func `changes are listed with their causes, else it is said that there are none`() throws {
    let change = Change(
      indicator: "1.1", before: Sample.rational("5"), after: Sample.rational("7"),
      cause: .submission, submissions: ["py/五月.xlsx"])
    #expect(try page().contains("尚無前次發布"))
    let changed = try page(Sample.report(changes: [change]))
    #expect(changed.contains("<td class=\"n\">+2</td><td>填報</td><td>py/五月.xlsx</td>"))
  }

  @Test func `the page is well formed`() throws {
    // Void elements are closed first: HTML leaves them open, XML does not.
    let text = try page().replacingOccurrences(
      of: "<(meta|br)([^>]*)>", with: "<$1$2/>", options: .regularExpression
    ).replacingOccurrences(of: "<!doctype html>", with: "")
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(parser.parserError as Any) in line \(parser.lineNumber)")
  }
}
