import Indicators
import Planning
import Testing

@testable import Reporting

/// Where lower is better, every sentence agrees with the light.
struct LimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var figures: Figures
    var outcome: Outcome
    var zh: String
    var en: String

    var testDescription: String { zh }
  }

  @Test(arguments: [
    Case(
      figures: Figures(.sum, target: "10", .lower, amounts: [20, 8]), outcome: .notMet,
      zh: "已超出上限 18 件", en: "18 above the limit"),
    Case(
      figures: Figures(.sum, target: "40", .lower, amounts: [20, 8]), outcome: .met,
      zh: "未逾上限，尚可增加 12 件", en: "within the limit, 12 to spare"),
    Case(
      figures: Figures(.sum, target: "28", .lower, amounts: [20, 8]), outcome: .met,
      zh: "恰為上限，不可再增加", en: "at the limit, none to spare"),
    Case(
      figures: Figures(.mean, target: "100", .lower, display: .mean, amounts: [20, 28, 33]),
      outcome: .met, zh: "平均未逾上限，尚可增加 73.00 件",
      en: "the mean is within the limit, 73.00 to spare"),
    Case(
      figures: Figures(.mean, target: "10", .lower, display: .mean, amounts: [10, 10, 11]),
      outcome: .notMet, zh: "平均已超出上限 0.34 件", en: "the mean is 0.34 above the limit"),
    Case(
      figures: Figures(.minimum, target: "10", .lower, amounts: [3, 12]), outcome: .notMet,
      zh: "最高者已超出上限 2 件", en: "the highest is 2 above the limit"),
    Case(
      figures: Figures(
        .ratio(limit: nil), target: "5%", .lower, display: .percent, unit: "%", partUnit: "千元",
        scale: 1000, amounts: [1_700_000_000], bases: [24_300_000_000]), outcome: .notMet,
      zh: "分子已超出上限 485000 千元", en: "the numerator is 485000 千元 above the limit"),
    Case(
      figures: Figures(
        .ratio(limit: nil), target: "5%", .lower, display: .percent, unit: "%", partUnit: "千元",
        scale: 1000, amounts: [-300_000_000], bases: [24_300_000_000]), outcome: .met,
      zh: "分子未逾上限，尚可增加 1515000 千元",
      en: "the numerator is within the limit, 1515000 千元 to spare"),
  ])
  func `a limit is told by how far it is away`(_ sample: Case) throws {
    let measurement = try sample.figures.measurement()
    #expect(measurement.outcome == sample.outcome)
    #expect(
      Need(measurement: measurement).sentence == Bilingual(zh: sample.zh, en: sample.en))
  }

  @Test(arguments: [
    (Rule.mean, "最高 12；2 筆中有 1 筆高於 10", "maximum 12; 1 of 2 above 10"),
    (.minimum, "最高 12；2 筆中有 1 筆高於 10", "maximum 12; 1 of 2 above 10"),
  ])
  func `beside a limit stand the greatest amount and how many are above`(
    _ rule: Rule, _ zh: String, _ en: String
  ) throws {
    let measurement = try Figures(rule, target: "10", .lower, amounts: [3, 12]).measurement()
    #expect(measurement.remarks == [Bilingual(zh: zh, en: en)])
  }

  @Test func `within the year a limit is held against its share as against the whole`() throws {
    // 181 of 365 days: 40 × 181 ÷ 365 = 19.84.
    let within = Figures(.sum, target: "40", .lower, nature: .flow, amounts: [19])
    #expect(try within.measurement().prorataAttainment == Rational(1))
    let above = try Figures(.sum, target: "40", .lower, nature: .flow, amounts: [28])
      .measurement()
    #expect(above.prorataAttainment.map(Display.attainment) == "70.84")
    #expect(above.outcome == .met)
  }

  @Test func `a mean has no share of the year`() throws {
    let mean = try Figures(.mean, target: "40", nature: .flow, amounts: [28]).measurement()
    #expect(mean.prorataTarget == nil)
  }

  @Test func `the page names a limit as one`() throws {
    let figures = Figures(.sum, target: "40", .lower, nature: .flow, amounts: [28])
    let report = try figures.report()
    let page = String(
      decoding: Page(report: report, evidence: EvidenceIndex(report), outputs: []).bytes,
      as: UTF8.self)
    #expect(page.contains("目標 ≤40 件"))
    #expect(page.contains("未逾上限，尚可增加 12 件"))
    #expect(page.contains("依目前速度推估全年 56，將超出上限（目前值 × 365 日 ÷ 已過 181 日）"))
    #expect(page.contains("；虛線為年度上限按日數比例"))
    #expect(page.contains("<dt>按日數比例</dt><dd>70.84%</dd>"))
    #expect(!page.contains("class=\"mark\""))
  }

  @Test func `the terminal names a limit as one`() throws {
    let measurement = try Figures(.sum, target: "10", .lower, amounts: [28]).measurement()
    #expect(
      IndicatorLines.lines(of: [measurement], .zh) == [
        "9.1  28  / ≤10  35.71%  紅燈　未達成（暫定）  試算"
      ])
  }
}

/// Amounts that are shares themselves.
struct ShareTests {
  private let figures = Figures(
    .minimum, target: "90%", display: .percent, unit: "%", partUnit: "%", scale: 1_000_000,
    amounts: [800_000, 950_000, 899_900])

  @Test func `ten points are never printed as a tenth of a percent`() throws {
    let measurement = try figures.measurement()
    #expect(measurement.outcome == .notMet)
    #expect(
      Need(measurement: measurement).sentence
        == Bilingual(zh: "最低者還差 10 個百分點", en: "the lowest needs 10 percentage points more"))
    #expect(
      measurement.remarks == [
        Bilingual(zh: "最低 80.00%；3 筆中有 2 筆低於 90%", en: "minimum 80.00%; 2 of 3 below 90%")
      ])
    #expect(Display.value(Sample.rational("0.8"), of: figures.indicator) == "80.00%")
    #expect(
      Display.value(
        Sample.rational("0.8"), of: figures.indicator.components[0], in: figures.indicator)
        == "80.00%")
  }

  @Test func `the page shows them as percents`() throws {
    let report = try figures.report()
    let page = String(
      decoding: Page(report: report, evidence: EvidenceIndex(report), outputs: []).bytes,
      as: UTF8.self)
    #expect(page.contains("<span class=\"value\">80.00%</span>"))
    #expect(page.contains("<td class=\"n\">80.00%</td>"))
    #expect(!page.contains("0.8<") && !page.contains("0.1 %"))
  }

  @Test func `a mean of them lacks points, rounded up`() throws {
    let mean = Figures(
      .mean, target: "90%", display: .percent, unit: "%", scale: 1_000_000,
      amounts: [800_000, 899_900, 800_000])
    #expect(
      Need(measurement: try mean.measurement()).sentence
        == Bilingual(zh: "平均還差 6.67 個百分點", en: "the mean needs 6.67 percentage points more"))
  }

  @Test func `no unit is told that it adds percents`() {
    let component = figures.indicator.components[0]
    #expect(
      Display.contribution(Sample.rational("1.6"), to: component, in: figures.indicator) == nil)
  }
}

/// What the numerator of a share is counted in.
struct NumeratorUnitTests {
  @Test(arguments: [
    ("分署", 1, 12, "分子還差 7 分署"), ("國", 1, 12, "分子還差 7 國"), ("", 1, 12, "分子還差 7"),
    ("公里", 1000, 12, "分子還差 7.20 公里"), ("元", 1, 12, "分子還差 7 元"),
  ])
  func `the need of a share is in the unit of its component`(
    _ unit: String, _ scale: Int, _ whole: Int, _ zh: String
  ) throws {
    // 60 % of 12 are 7.2.
    let figures = Figures(
      .ratio(limit: nil), target: "60%", display: .percent, unit: "%", partUnit: unit,
      scale: scale, amounts: scale == 1 ? [1] : [0], whole: whole)
    #expect(Need(measurement: try figures.measurement()).sentence.zh == zh)
  }
}
