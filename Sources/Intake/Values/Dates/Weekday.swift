/// 星期三, 週三, 禮拜三 and 三 alone in brackets.
enum Weekday {
  /// The weekday at a place, 1 for Monday to 7 for Sunday, and how many scalars it takes; nil where
  /// none stands there.
  static func at(_ place: Int, in scalars: [Unicode.Scalar]) -> (number: Int, length: Int)? {
    for word in ["星期", "禮拜", "週", "周"] where scalars.holds(word, at: place) {
      let day = place + word.unicodeScalars.count
      guard day < scalars.count, let number = days[scalars[day]] else { return nil }
      return (number, day + 1 - place)
    }
    return nil
  }

  /// The weekday that the whole content of a bracket is.
  static func number(_ scalars: [Unicode.Scalar]) -> Int? {
    if scalars.count == 1 { return days[scalars[0]] }
    if let (number, length) = at(0, in: scalars) { return length == scalars.count ? number : nil }
    return LatinWeekday.number(scalars.filter { $0 != "." }.text)
  }

  private static let days: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
  ]
}
