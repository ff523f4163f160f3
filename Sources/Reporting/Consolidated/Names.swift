import Indicators
import Planning

/// The Chinese names behind the codes that facts and figures hold.
struct Names {
  private let countries: [String: String]
  private let regions: [String: String]
  private let submitters: [String: String]
  private let ranks: [String: String]
  private let forms: [String: String]
  private let reasons: [String: Bilingual]

  init(_ plan: Plan) {
    func table<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    submitters = table(plan.submitters.map { ($0.code, $0.name) })
    countries = table(plan.countries.map { ($0.iso2, $0.name) })
    regions = table(
      plan.countries.compactMap { country in
        country.region.map { region in
          (country.iso2, plan.submitter(region)?.name ?? region)
        }
      })
    ranks = table(plan.ranks.map { ($0.level, $0.titles.first ?? $0.level) })
    forms = table(plan.forms.map { ($0.code, $0.sheet) })
    reasons = plan.reasons
  }

  func country(_ code: String) -> String { countries[code] ?? code }
  func submitter(_ code: String) -> String { submitters[code] ?? code }
  func form(_ code: String) -> String { forms[code] ?? code }
  /// The department in whose region a country lies; never blank, since formulas add up by it.
  func region(ofCountry code: String) -> String { regions[code] ?? "其他地區" }

  /// Why a fact is not counted, in a sentence.
  func reason(_ code: String) -> String { reasons[code]?.zh ?? code }

  /// A value in words, as a person reads it.
  func text(_ value: FieldValue, of field: Field) -> String {
    if case .text(let text) = content(value, of: field) { text } else { value.published }
  }

  /// A value as a person reads it.
  func content(_ value: FieldValue, of field: Field) -> CellContent {
    switch (value, field.kind) {
    case (.code(let code), .country): .text(country(code))
    case (.code(let code), .submitter): .text(submitter(code))
    case (.code(let code), .rank): .text(ranks[code] ?? code)
    case (.text(let text), _), (.code(let text), _): .text(text)
    case (.integer(let number), _): .number(Double(number))
    case (.money(let yuan), _): .number(Double(yuan) / 1000)
    case (.percent(let millionths), _): .number(Double(millionths) / 1_000_000)
    case (.day(let day), _): .serial(Double(day.spreadsheetSerial))
    case (.flag(let flag), _): .text(flag ? "是" : "否")
    }
  }
}

extension Light {
  /// Word and shape, so that it is told without colour.
  var sign: String {
    switch self {
    case .green: "● 綠燈"
    case .yellow: "▲ 黃燈"
    case .red: "■ 紅燈"
    case .white: "○ 白燈"
    }
  }
}

extension Rational {
  /// The nearest Double, for cells.
  var double: Double { Double(numerator) / Double(denominator) }
}
