/// Holds an example to its field, as far as the plan alone can tell: who copies it into a template must
/// not be told of a mistake.
struct ExampleCheck {
  let field: Field

  func check(_ entry: Entry) {
    guard let text = entry.text else { return }
    switch field.kind {
    case .code(let list):
      let spellings = list.entries.flatMap { [$0.label] + $0.aliases }.map(TextKey.compact)
      if !spellings.isEmpty, !spellings.contains(TextKey.compact(text)) {
        entry.report(.noSuchLabel(field: field.code, value: text, allowed: list.labels))
      }
    case .day:
      if !Self.mayBeDay(text) { entry.report(.exampleIsNo(text, type: field.kind.word)) }
    case .integer, .money, .percent, .month, .rocYear:
      if !mayBeNumber(text) { entry.report(.exampleIsNo(text, type: field.kind.word)) }
    case .text, .flag, .country, .organisation, .rank, .submitter: break
    }
  }

  /// Reports the example of a day that lies in another year than the plan's, or after it.
  func check(_ entry: Entry, in year: Int, mayBeEarlier: Bool) {
    guard let text = entry.text, let day = CalendarDay(example: text) else { return }
    let own = day.rocYear
    if own > year || (own < year && !mayBeEarlier) {
      entry.report(.exampleInOtherYear(text, year: year))
    }
  }

  /// Numbers in digits or in Chinese, such as 12,500, 三十 or 5千元.
  private func mayBeNumber(_ text: String) -> Bool {
    let key = TextKey.compact(text)
    let bare = key.filter { $0 != "," }
    guard let number = Rational(bare) else {
      return key.contains { $0.isNumber }
    }
    return switch field.kind {
    case .integer(let minimum, _): number.denominator == 1 && number >= Rational(minimum)
    case .money(let mayBeNegative): mayBeNegative || number >= .zero
    case .percent:
      number >= .zero && number <= Rational(key.hasSuffix("%") ? 1 : 100)
    case .month: number.denominator == 1 && number >= Rational(1) && number <= Rational(12)
    case .rocYear:
      number.denominator == 1
        && [number, number - Rational(CalendarDay.gregorianYear(ofROC: 0))].contains { year in
          year >= Rational(SettingValues.rocYears.lowerBound)
            && year <= Rational(SettingValues.rocYears.upperBound)
        }
    default: true
    }
  }

  /// False for what has no digit, or has year, month and day of which no such day is.
  private static func mayBeDay(_ text: String) -> Bool {
    let key = TextKey.compact(text)
    guard key.contains(where: \.isNumber) else { return false }
    return CalendarDay.parts(ofExample: text) == nil || CalendarDay(example: text) != nil
  }
}
