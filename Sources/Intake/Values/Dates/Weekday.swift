/// 星期三, 週三, 禮拜三 and 三 alone in brackets.
enum Weekday {
  /// How many scalars a weekday takes at a place; nil where none stands there.
  static func length(in scalars: [Unicode.Scalar], at place: Int) -> Int? {
    for word in ["星期", "禮拜", "週", "周"] where scalars.holds(word, at: place) {
      let day = place + word.unicodeScalars.count
      guard day < scalars.count, days.contains(scalars[day]) else { return nil }
      return day + 1 - place
    }
    return nil
  }

  /// Whether the whole content of a bracket is a weekday.
  static func isWeekday(_ scalars: [Unicode.Scalar]) -> Bool {
    if scalars.count == 1 { return days.contains(scalars[0]) }
    if let length = length(in: scalars, at: 0) { return length == scalars.count }
    return LatinWeekday.isWeekday(scalars.filter { $0 != "." }.text)
  }

  private static let days: Set<Unicode.Scalar> = [
    "一", "二", "三", "四", "五", "六", "日", "天",
  ]
}
