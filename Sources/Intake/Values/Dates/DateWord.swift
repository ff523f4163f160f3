/// Chinese words in dates that stand for more than their characters.
enum DateWord {
  /// The word at a place and its length; the token is nil for words that say nothing (起, 止).
  static func at(
    _ place: Int, in scalars: [Unicode.Scalar]
  ) -> (token: DateToken?, length: Int)? {
    guard beginnings.contains(scalars[place]) else { return nil }
    // Of 元年 only the numeral is taken; 年 follows as after any other.
    if scalars.holds("元年", at: place) { return (.number(1, digits: 1), 1) }
    for (word, token) in words where scalars.holds(word, at: place) {
      return (token, word.unicodeScalars.count)
    }
    return nil
  }

  // Longer words stand before those they begin with.
  private static let words: [(word: String, token: DateToken?)] = [
    ("中華民國前", .mark("?")), ("民國前", .mark("?")),
    ("中華民國", .era(.republic)), ("民國", .era(.republic)), ("西元", .era(.christian)),
    ("公元", .era(.christian)),
    ("本年", .yearFromNow(0)), ("今年", .yearFromNow(0)), ("同年", .yearFromNow(0)),
    ("去年", .yearFromNow(-1)), ("上年", .yearFromNow(-1)), ("明年", .yearFromNow(1)),
    ("次年", .yearFromNow(1)),
    ("起至", .mark("~")), ("迄至", .mark("~")), ("至", .mark("~")), ("到", .mark("~")),
    ("迄", .mark("~")), ("號", .mark("日")), ("起", nil), ("止", nil), ("自", nil), ("從", nil),
    ("於", nil),
  ]

  private static let beginnings = Set(["元"] + words.compactMap(\.word.unicodeScalars.first))
}

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

/// English names of weekdays and months.
enum LatinWeekday {
  static func isWeekday(_ word: String) -> Bool { names.contains(word) }

  private static let names: Set<String> = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

/// Names of months in Latin letters.
enum LatinMonth {
  /// 1 to 12; nil where the word names no month.
  static func number(_ word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var all: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      all[name] = index + 1
      all[String(name.prefix(3))] = index + 1
    }
    return all
  }()
}
