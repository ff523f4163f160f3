import Planning

@testable import Intake

/// A day as people write it.
enum DaySpellings {
  static func all(of day: CalendarDay) -> [String] {
    let (year, month, date) = day.components
    let roc = year - 1911
    return [
      day.iso, day.roc, "\(roc).\(month).\(date)", "\(roc)-\(month)-\(date)",
      "\(roc)\(two(month))\(two(date))", "\(year)\(two(month))\(two(date))",
      "民國\(roc)年\(month)月\(date)日", "\(roc) 年 \(month) 月 \(date) 日",
      "\(year)年\(two(month))月\(two(date))日（星期一）",
      "\(chinese(roc))年\(chinese(month))月\(chinese(date))日",
      "中華民國\(positional(roc))年\(chinese(month))月\(chinese(date))日",
      wide("\(roc)/\(month)/\(date)"), "\(two(date))-\(months[month - 1])-\(two(year % 100))",
      "\(months[month - 1]) \(date), \(year)",
    ]
  }

  private static func two(_ number: Int) -> String { padded(number, 2) }

  static func wide(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      view.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return String(view)
  }

  static func positional(_ number: Int) -> String {
    String(number).compactMap { $0.wholeNumberValue }.map { digits[$0] }.joined()
  }

  /// Below 1,000.
  static func chinese(_ number: Int) -> String {
    NumberSpellings.section(number, digits, ["", "十", "百", "千"])
  }

  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// A number as people write it.
enum NumberSpellings {
  static func all(of number: Int) -> [String] {
    [
      String(number), grouped(number), DaySpellings.wide(String(number)), "\(number) 人次",
      myriads(number, everyday), myriads(number, financial),
    ] + (isSpoken(number) ? [] : [DaySpellings.positional(number)])
  }

  /// 三四 and 三五 are said for a few, so that nobody writes 34 or 35 by position.
  private static func isSpoken(_ number: Int) -> Bool {
    (10..<100).contains(number) && (number % 10 == number / 10 + 1 || number == 35)
  }

  static func grouped(_ number: Int) -> String {
    var result = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0 { result = "," + result }
      result = String(digit) + result
    }
    return result
  }

  private static func myriads(_ number: Int, _ script: Script) -> String {
    guard number > 0 else { return script.digits[0] }
    var parts: [String] = []
    var rest = number
    for unit in ["", "萬", "億", "兆"] {
      let section = rest % 10_000
      if section > 0 {
        // A gap between sections is told by a zero.
        let zero = section < 1000 && rest > 10_000 ? script.digits[0] : ""
        parts.insert(zero + Self.section(section, script.digits, script.units) + unit, at: 0)
      }
      rest /= 10_000
    }
    return parts.joined()
  }

  /// Below 10,000, with zeros for gaps.
  static func section(_ number: Int, _ digits: [String], _ units: [String]) -> String {
    guard number > 0 else { return digits[0] }
    var result = ""
    var gap = false
    for (place, unit) in units.enumerated().reversed() {
      let digit = number / power(place) % 10
      if digit == 0 {
        gap = !result.isEmpty
        continue
      }
      if gap { result += digits[0] }
      gap = false
      result += digits[digit] + unit
    }
    return result
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }

  private struct Script {
    var digits: [String]
    var units: [String]
  }

  private static let everyday = Script(
    digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
    units: ["", "十", "百", "千"])
  private static let financial = Script(
    digits: ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"],
    units: ["", "拾", "佰", "仟"])
}
