/// Chinese words in dates that stand for more than their characters.
enum DateWord {
  /// The word at a place and its length; the token is nil for words that say nothing (起, 止).
  static func at(
    _ place: Int, in scalars: [Unicode.Scalar]
  ) -> (token: DateToken?, length: Int)? {
    guard beginnings.contains(scalars[place]) else { return nil }
    // Of 元年 and 元月 only the numeral is taken; what it counts follows as after any other.
    if scalars.holds("元年", at: place) || scalars.holds("元月", at: place) {
      return (.number(1, digits: 1), 1)
    }
    for (word, token) in words where scalars.holds(word, at: place) {
      return (token, word.unicodeScalars.count)
    }
    return nil
  }

  /// Whether a remark takes the day back, or counts it in another calendar.
  static func denies(_ remark: [Unicode.Scalar]) -> Bool {
    remark.indices.contains { place in denials.contains { remark.holds($0, at: place) } }
  }

  /// Words of what was to be and is not.
  static let withdrawals = ["取消", "改期", "延期", "停辦", "未成行"]

  private static let denials = ["農曆", "陰曆", "舊曆"] + withdrawals

  // Longer words stand before those they begin with.
  private static let words: [(word: String, token: DateToken?)] = [
    ("中華民國前", .mark("?")), ("民國前", .mark("?")),
    ("中華民國", .era(.republic)), ("民國", .era(.republic)), ("西元", .era(.christian)),
    ("公元", .era(.christian)),
    ("民前", .mark("?")), ("民", .era(.republic)),
    ("本年", .yearFromNow(0)), ("今年", .yearFromNow(0)), ("同年", .yearFromNow(0)),
    ("去年", .yearFromNow(-1)), ("上年", .yearFromNow(-1)), ("明年", .yearFromNow(1)),
    ("次年", .yearFromNow(1)),
    ("起至", .mark("~")), ("迄至", .mark("~")), ("至", .mark("~")), ("到", .mark("~")),
    ("迄", .mark("~")), ("號", .mark("日")), ("起", nil), ("止", nil), ("自", nil), ("從", nil),
    ("於", nil), ("抵達", nil), ("啟程", nil), ("出發", nil), ("返國", nil), ("簽署", nil),
  ]

  private static let beginnings = Set(["元"] + words.compactMap(\.word.unicodeScalars.first))
}
