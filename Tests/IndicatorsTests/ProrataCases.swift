import Planning
import Testing

@testable import Indicators

struct ProrataCases {
  private static let plan = Plan(
    year: 106, ministry: Bilingual(zh: "", en: ""), title: Bilingual(zh: "", en: ""), goals: [],
    indicators: [], items: [], forms: [], submitters: [], expectations: [], countries: [],
    ambiguousCountries: [], organisations: [], ranks: [], settings: Settings(),
    baselines: Baselines(), reasons: [:], home: Country(iso2: "TW", name: ""), fingerprint: "")

  private static func target(_ nature: Indicator.Nature, asOf day: String) throws -> Rational? {
    let indicator = Sample.indicator("1.1", target: "365", rule: .sum, nature: nature)
    let day = try #require(CalendarDay(iso: day))
    return ProrataTarget(of: indicator, asOf: day, in: plan)?.target
  }

  @Test(arguments: [
    ("2017-01-01", "1"), ("2017-01-31", "31"), ("2017-06-30", "181"), ("2017-12-31", "365"),
    ("2018-03-01", "365"),
  ])
  func `every day that has begun is one of the year's days`(day: String, target: String) throws {
    #expect(try Self.target(.flow, asOf: day) == Sample.rational(target))
  }

  @Test(arguments: [("0", "1"), ("31", "1"), ("62", "1/2"), ("310", "1/10")])
  func `a limit's share is judged like the limit`(value: String, attainment: String) throws {
    let indicator = Sample.indicator("1.1", target: "365", direction: .lower, rule: .sum)
    let day = try #require(CalendarDay(iso: "2017-01-31"))
    let prorata = try #require(ProrataTarget(of: indicator, asOf: day, in: Self.plan))
    #expect(prorata.attainment(of: Sample.rational(value)) == Sample.rational(attainment))
  }

  @Test func `states and days before the year have no pro-rata target`() throws {
    #expect(try Self.target(.stock, asOf: "2017-06-30") == nil)
    #expect(try Self.target(.flow, asOf: "2016-12-31") == nil)
  }

  @Test(arguments: [Rule.mean, .minimum, .ratio(limit: nil), .tests])
  func `what is not added up has no pro-rata target`(rule: Rule) throws {
    let indicator = Sample.indicator("1.1", target: "365", rule: rule)
    let day = try #require(CalendarDay(iso: "2017-06-30"))
    #expect(ProrataTarget(of: indicator, asOf: day, in: Self.plan) == nil)
  }
}
