/// English names of weekdays.
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
