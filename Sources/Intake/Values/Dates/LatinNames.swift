/// English names of weekdays.
enum LatinWeekday {
  /// 1 for Monday to 7 for Sunday; nil where the word names none.
  static func number(_ word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = [
    "mon": 1, "monday": 1, "tue": 2, "tues": 2, "tuesday": 2, "wed": 3, "wednesday": 3, "thu": 4,
    "thur": 4, "thurs": 4, "thursday": 4, "fri": 5, "friday": 5, "sat": 6, "saturday": 6, "sun": 7,
    "sunday": 7,
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
