internal import Planning

/// A remark in one pair of brackets that ends a text: 是(NYT), 執行中(106年起).
enum TrailingRemark {
  /// The scalars beyond which brackets hold no remark but a text of their own.
  static let limit = 200

  /// The text before the brackets and what they hold, of a folded text without spaces; nil where no
  /// brackets end the text, where others stand before them, where one of both is empty, and where
  /// the remark is longer than `limit`.
  static func parts(
    of scalars: [Unicode.Scalar]
  ) -> (outside: [Unicode.Scalar], remark: [Unicode.Scalar])? {
    guard scalars.last == ")", let open = scalars.firstIndex(of: "("), open > 0,
      scalars.count(where: { $0 == "(" || $0 == ")" }) == 2, open + 2 < scalars.count,
      scalars.count - open <= limit
    else { return nil }
    return (Array(scalars[..<open]), Array(scalars[(open + 1)...].dropLast()))
  }

  /// Whether a remark behind a day or a figure takes back what it stands behind, corrects it, or says
  /// that it is not so yet.
  static func denies(_ remark: [Unicode.Scalar]) -> Bool {
    takesBack(remark) || plans.contains { remark.contains($0) }
  }

  /// Whether a remark says that a word is not so, not yet so or only in part: 有(無), 是(規劃中), 完成(50%),
  /// 執行中(尚未開始). What is said of other things does not: 是(無黨籍), 執行中(尚未驗收), 執行中(進度50%).
  static func negates(_ remark: [Unicode.Scalar], behind word: [Unicode.Scalar]) -> Bool {
    if takesBack(remark) || remark.contains("?") || remark.contains("除外") { return true }
    if remark.contains("%"), word.last != "中" { return true }
    if negations.contains(remark.text) || doubts.contains(where: { remark.holds($0, at: 0) }) {
      return !remark.holds("非洲", at: 0)
    }
    guard isOfFuture(remark) else { return false }
    // Of what is done nothing is to come: 已完成(預計12月驗收).
    return word.first == "已" || (plans + coming + ["擬", "待"]).contains(remark.text)
      || beginning.contains { remark.contains($0) }
  }

  /// Whether a remark is about what is to come: 預計12月結案, 尚未驗收; 接待 and 未來 are not.
  static func isOfFuture(_ remark: [Unicode.Scalar]) -> Bool {
    if remark.holds("未來", at: 0) { return false }
    return ["未", "擬", "待", "尚待", "仍待"].contains { remark.holds($0, at: 0) }
      || (plans + coming).contains { remark.contains($0) }
  }

  private static func takesBack(_ remark: [Unicode.Scalar]) -> Bool {
    guard remark.contains(where: beginnings.contains) else { return false }
    return remark.indices.contains { place in words.contains { remark.holds($0, at: place) } }
  }

  /// Remarks that are nothing but a no.
  private static let negations: Set<String> = [
    "未", "無", "不", "否", "非", "沒有", "尚無", "並無", "未曾", "不存在", "不含", "未含",
  ]

  /// Beginnings of remarks that leave open whether a word is so.
  private static let doubts = [
    "尚在", "或", "部分", "規劃", "籌備", "非", "不一定", "不確定", "不詳", "未必",
    "未知",
  ]

  /// Words of what is to come.
  private static let plans = ["尚未", "並未", "預計", "預定", "預估"]
  private static let coming = ["將於", "即將"]

  /// What has not begun is not so: 執行中(尚未啟動), 有效(未簽署).
  private static let beginning = [
    "開始", "執行", "辦理", "啟動", "動工", "開工", "簽", "生效", "上任", "就任", "核定", "成立", "實施", "舉行", "舉辦",
  ]

  // 不含, 非洲 and 未稅 deny nothing.
  private static let words =
    DateWord.withdrawals + [
      "終止", "暫停", "中止", "撤回", "撤銷", "作廢", "刪除", "未定", "未簽", "未生效", "未執行", "未開始", "未完成", "未辦",
      "未核", "不是", "不計", "不算", "非屬", "並非", "而非", "更正為", "更正:", "改為", "改成", "修正為", "應為", "應是", "實際",
      "實為", "有誤", "誤植", "誤填", "錯誤", "草案", "待確認", "待確定", "待查", "待定", "待補",
    ]

  private static let beginnings = Beginnings(words.compactMap(\.unicodeScalars.first))
}

extension [Unicode.Scalar] {
  /// Whether a word stands anywhere in the text.
  fileprivate func contains(_ word: String) -> Bool {
    indices.contains { holds(word, at: $0) }
  }
}
