import Indicators
import Planning
import Testing

@testable import Reporting

struct NeedTests {
  private func need(_ id: String, of ledger: SampleLedger = SampleLedger()) throws -> Bilingual {
    let report = try Sample.report(ledger: ledger)
    return Need(measurement: try #require(report.measurement(of: id))).sentence
  }

  @Test func `a sum lacks the rest of its target`() throws {
    #expect(try need("1.1") == Bilingual(zh: "還差 1 人次", en: "needs 1 more"))
  }

  @Test func `a target that is reached needs nothing`() throws {
    #expect(try need("1.2") == Bilingual(zh: "已達年度目標", en: "target reached"))
  }

  @Test func `a growth names the components that lack something`() throws {
    var ledger = SampleLedger()
    ledger.facts["visit"]?.removeLast(2)
    #expect(try need("1.2", of: ledger) == Bilingual(zh: "（1）還差 1", en: "(1) needs 1 more"))
  }

  @Test func `a ratio of money lacks thousands, rounded up`() throws {
    // 90 % of 345,093 less 315.093, in 千元.
    #expect(
      try need("2.1", of: SampleLedger())
        == Bilingual(zh: "分子還差 310269 千元", en: "the numerator needs 310269 千元 more"))
  }

  @Test func `nothing is promised where nothing is known`() throws {
    var ledger = SampleLedger()
    ledger.facts["budget"] = []
    #expect(
      try need("2.1", of: ledger) == Bilingual(zh: "資料不足，尚無法計算", en: "not enough data to tell"))
  }

  @Test func `data in error have not reached their target`() throws {
    let figures = Figures(
      .ratio(limit: Rational(1)), target: "90%", display: .percent, amounts: [101], bases: [100])
    #expect(
      Need(measurement: try figures.measurement()).sentence
        == Bilingual(zh: "資料有誤，請先更正", en: "the data are in error: correct them first"))
  }
}
