internal import Planning

/// What a remark in brackets behind a day says of it: 106/5/3(105年), (或4日), (共5天), (臺北).
///
/// A time of day, a length, the day itself in other words and what is said of days do no harm; another
/// day, a doubt or a plan leaves nothing to be read; whatever else is told.
enum DateRemark: Hashable {
  case harmless
  /// The day is taken as it stands, and somebody has to look.
  case unknown
  case contradicts
  /// A Gregorian year; relative ones such as 去年 count from the workbook's.
  case year(Int, isRelative: Bool)

  /// `days` are those before the remark, `year` is the workbook's in the ROC calendar.
  init(_ remark: [Unicode.Scalar], behind days: ClosedRange<CalendarDay>, year: Int) {
    let text = remark.text
    if let named = Self.year(remark, workbook: year) {
      self = named
    } else if Self.doubts.contains(text) || Self.holdsDoubt(remark) {
      self = .contradicts
    } else if remark.contains(where: Self.isDigit) {
      self = Self.judged(remark, days, year)
    } else if Self.common.contains(text) {
      self = .harmless
    } else {
      self = .unknown
    }
  }

  /// 105年, 民國105年, 2016, 去年.
  private static func year(_ remark: [Unicode.Scalar], workbook: Int) -> DateRemark? {
    guard var tokens = DateTokens(remark)?.all else { return nil }
    while let last = tokens.last, last == .mark("度") || last == .mark("年") { tokens.removeLast() }
    var era: DateToken.Era?
    if case .era(let named)? = tokens.first {
      era = named
      tokens.removeFirst()
    }
    guard tokens.count == 1 else { return nil }
    switch tokens[0] {
    case .yearFromNow(let distance):
      return
        .year(CalendarDay.gregorianYear(ofROC: workbook + distance), isRelative: true)
    case .number(let value, let digits):
      // 98 alone may be anything.
      guard digits >= 3 || remark.contains("年"),
        let year = DateParts.gregorianYear(value, digits: digits, era: era)
      else { return nil }
      return .year(year, isRelative: false)
    default: return nil
    }
  }

  /// A remark with digits: another day, a month, a time or a length.
  private static func judged(
    _ remark: [Unicode.Scalar], _ days: ClosedRange<CalendarDay>, _ year: Int
  ) -> DateRemark {
    let named = Array(remark.drop { !isDigit($0) })
    let (first, last) = (days.lowerBound, days.upperBound)
    switch DateText(named.text, year: year) {
    case .day(let other, let spelling):
      if !spelling.lacksYear { return other == first || other == last ? .harmless : .contradicts }
      let end = other.iso.suffix(5)
      return end == first.iso.suffix(5) || end == last.iso.suffix(5) ? .harmless : .contradicts
    case .range(let from, let to, _):
      return from == first && to == last ? .harmless : .contradicts
    default: return judged(pieces: DateTokens(named)?.all ?? [], of: remark, days)
    }
  }

  private static func judged(
    pieces: [DateToken], of remark: [Unicode.Scalar], _ days: ClosedRange<CalendarDay>
  ) -> DateRemark {
    guard case .number(let number, _)? = pieces.first else { return .unknown }
    if lengths.contains(where: { remark.holds($0, at: 0) }) { return .harmless }
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    switch pieces.dropFirst().first {
    case nil: return .contradicts
    case .mark("日"): return number == first.day || number == last.day ? .harmless : .contradicts
    case .mark("月"):
      return number == first.month || number == last.month ? .harmless : .contradicts
    case .mark(let scalar) where ":天小時點週夜".unicodeScalars.contains(scalar): return .harmless
    default: return .unknown
    }
  }

  private static func holdsDoubt(_ remark: [Unicode.Scalar]) -> Bool {
    if TrailingRemark.denies(remark) { return true }
    if let first = remark.first, "或、,至~-→/".unicodeScalars.contains(first) { return true }
    guard remark.contains(where: beginnings.contains) else { return false }
    return remark.indices.contains { place in words.contains { remark.holds($0, at: place) } }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ChineseNumeral.isNumeral(scalar)
  }

  private static let doubts: Set<String> = [
    "約", "約略", "前", "後", "初", "底", "暫", "擬", "?", "??", "tbc", "tbd", "est", "approx",
  ]

  private static let words = [
    "大約", "大概", "左右", "前後", "上下", "以前", "以後", "之前", "之後", "以內", "上旬", "中旬", "下旬", "月初", "月底", "年底",
    "暫定",
    "擬於", "原訂", "原定", "改", "延至", "延後", "提前", "可能", "未確",
  ]

  private static let beginnings = Beginnings(words.compactMap(\.unicodeScalars.first))

  /// How long something takes: 共5天, 為期3日.
  private static let lengths = ["共", "計", "為期", "歷時", "前後共", "合計", "第"]

  private static let common: Set<String> = [
    "上午", "下午", "中午", "晚上", "晚間", "凌晨", "全日", "全天", "當地時間", "當地", "臺北時間", "美東時間", "起", "止", "簽署",
    "簽署日",
    "啟程", "出發", "抵達", "返國", "開幕", "閉幕", "開幕日", "首日", "末日", "國定假日", "假日",
  ]
}
