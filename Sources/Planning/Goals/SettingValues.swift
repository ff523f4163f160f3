/// What the value of a setting must be: what reads it asks for this.
package enum SettingValues: Hashable, Sendable {
  /// A whole number of a range.
  case whole(ClosedRange<Int>)
  /// Percent points such as 80 or 92.5, without a percent sign.
  case points(ClosedRange<Int>)
  /// A share from 0 to 100 %: `50%`, `0.5`, `1/2`.
  case share
  /// A share of whole percent, from 1 % to 100 %.
  case wholePercent
  /// One of some words.
  case words([String])
  /// A text of at most so many characters.
  case text(most: Int)
  /// A day such as `2017-05-03`.
  case day
  /// A year of the ROC calendar.
  case rocYear

  /// Years of the ROC calendar that can be a plan's: 1991 to 2110.
  package static let rocYears = 80...199

  /// Whether a value is such a one.
  package func takes(_ value: String) -> Bool {
    switch self {
    case .whole(let range): Int(value).map(range.contains) ?? false
    case .points(let range):
      !value.hasSuffix("%")
        && Rational(value).map { number in
          number >= Rational(range.lowerBound) && number <= Rational(range.upperBound)
        } ?? false
    case .share: Rational(value).map { $0 >= .zero && $0 <= Rational(1) } ?? false
    case .wholePercent:
      Rational(value).map { share in
        let percent = share * Rational(100)
        return percent.denominator == 1 && percent >= Rational(1) && percent <= Rational(100)
      } ?? false
    case .words(let words): words.contains(value)
    case .text(let most):
      value.count <= most && value.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    case .day: CalendarDay(iso: value) != nil
    case .rocYear: Int(value).map(Self.rocYears.contains) ?? false
    }
  }

  /// In words, for “takes …”.
  package var label: Bilingual {
    switch self {
    case .whole(let range):
      .init(
        zh: " \(range.lowerBound) 至 \(range.upperBound) 的整數",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .points(let range):
      .init(
        zh: " \(range.lowerBound) 至 \(range.upperBound) 的百分點（如 80，不加 %）",
        en: "percent points from \(range.lowerBound) to \(range.upperBound), such as 80 without a "
          + "percent sign")
    case .share:
      .init(zh: " 0% 至 100% 的比例（如 50%）", en: "a share from 0% to 100%, such as 50%")
    case .wholePercent:
      .init(
        zh: " 1% 至 100% 的整數百分比（如 60%）", en: "a share of whole percent from 1% to 100%, such as 60%")
    case .words(let words):
      .init(zh: words.joined(separator: "、"), en: words.joined(separator: " or "))
    case .text(let most):
      .init(zh: "至多 \(most) 字的文字", en: "a text of at most \(most) characters")
    case .day: .init(zh: "日期（如 2017-05-03）", en: "a day such as 2017-05-03")
    case .rocYear:
      .init(
        zh: "民國年（\(Self.rocYears.lowerBound) 至 \(Self.rocYears.upperBound)，如 107）",
        en: "a year of the ROC calendar from \(Self.rocYears.lowerBound) to "
          + "\(Self.rocYears.upperBound), such as 107")
    }
  }
}
