internal import Planning

/// A remark in one pair of brackets that ends a text: 是(NYT), 執行中(106年起).
enum TrailingRemark {
  /// The text before the brackets and what they hold, of a folded text without spaces; nil where no
  /// brackets end the text, where others stand before them, or where one of both is empty.
  static func parts(
    of scalars: [Unicode.Scalar]
  ) -> (outside: [Unicode.Scalar], remark: [Unicode.Scalar])? {
    guard scalars.last == ")", let open = scalars.firstIndex(of: "("), open > 0,
      scalars.count(where: { $0 == "(" || $0 == ")" }) == 2, open + 2 < scalars.count
    else { return nil }
    return (Array(scalars[..<open]), Array(scalars[(open + 1)...].dropLast()))
  }

  /// Whether a remark takes back what it stands behind, corrects it, or says that it is not so yet.
  static func denies(_ remark: [Unicode.Scalar]) -> Bool {
    guard remark.contains(where: beginnings.contains) else { return false }
    return remark.indices.contains { place in words.contains { remark.holds($0, at: place) } }
  }

  /// Whether a remark says that a word is not so, not yet so or only in part: 有(無), 是(規劃中), 完成(50%).
  static func negates(_ remark: [Unicode.Scalar]) -> Bool {
    if denies(remark) { return true }
    return remark.indices.contains { place in
      negations.contains { remark.holds($0, at: place) } && !remark.holds("非洲", at: place)
    }
  }

  private static let negations = [
    "未", "無", "不", "否", "非", "尚", "擬", "待", "或", "將於", "即將", "部分", "規劃", "籌備", "取消", "除外", "?", "%",
  ]

  // 不含, 非洲 and 未稅 deny nothing.
  private static let words =
    DateWord.withdrawals + [
      "終止", "暫停", "中止", "撤回", "撤銷", "作廢", "刪除", "未定", "未簽", "未生效", "未執行", "未開始", "未完成", "未辦",
      "未核", "尚未", "並未", "不是", "不計", "不算", "非屬", "並非", "而非", "更正為", "更正:", "改為", "改成", "修正為", "應為",
      "應是", "實際", "實為", "有誤", "誤植", "誤填", "錯誤", "預計", "預定", "預估", "草案", "待確認", "待確定", "待查", "待定",
      "待補",
    ]

  private static let beginnings = Beginnings(words.compactMap(\.unicodeScalars.first))
}
