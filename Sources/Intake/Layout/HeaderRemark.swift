internal import Planning

/// What the brackets of a header say besides its unit: 必填 and 民國年 change nothing, 本月 and 過境 may,
/// and a figure of 去年 is another one.
enum HeaderRemark: Hashable, Sendable, Comparable {
  case harmless, unclear, another

  /// What a header's remarks say of a field whose own words are `known`.
  static func of(_ remarks: [String], for kind: Field.Kind, known: Set<String>) -> HeaderRemark {
    // Texts are kept as they are typed, whatever their header adds.
    if case .text = kind { return .harmless }
    return remarks.map { remark -> HeaderRemark in
      if isFigure(kind), others.contains(where: remark.contains) { return .another }
      let isKnown = pieces(of: remark).allSatisfy { isHarmless($0) || known.contains($0.text) }
      return isKnown ? .harmless : .unclear
    }.max() ?? .harmless
  }

  private static func isFigure(_ kind: Field.Kind) -> Bool {
    switch kind {
    case .integer, .money, .percent: true
    default: false
    }
  }

  private static func pieces(of remark: String) -> [[Unicode.Scalar]] {
    remark.unicodeScalars.split { "/、,;或及與~-".unicodeScalars.contains($0) }.map(Array.init)
  }

  private static func isHarmless(_ piece: [Unicode.Scalar]) -> Bool {
    var piece = piece.filter { $0 != ":" && $0 != "." && $0 != "*" && $0 != "※" }
    for word in ["單位", "以"] where piece.holds(word, at: 0) {
      piece.removeFirst(word.unicodeScalars.count)
    }
    if piece.isEmpty || MoneyScale(unit: piece) != nil { return true }
    let text = piece.text
    if NumberParser.counters.contains(text) || words.contains(text) { return true }
    return isFormat(piece) || hints.contains(where: text.contains)
  }

  /// YYYY/MM/DD, Country, (1) and (十二), 年月日; not 2016 or 105年.
  private static func isFormat(_ piece: [Unicode.Scalar]) -> Bool {
    if piece.count <= 2, piece.allSatisfy({ ("0"..."9").contains($0) }) { return true }
    if piece.allSatisfy(ChineseNumeral.isNumeral) { return true }
    if piece.allSatisfy({ "民國西元公年月日時分份度".unicodeScalars.contains($0) }) { return true }
    return piece.allSatisfy { $0.value < 0x80 }
      && piece.contains { ("a"..."z").contains($0) || $0 == "%" }
  }

  /// Figures of another period, and such as are not yet any.
  private static let others = [
    "去年", "上年", "前年", "前期", "上期", "上月", "同期", "明年", "次年", "預估", "預定", "預計", "目標", "估計",
  ]

  private static let words: Set<String> = [
    "千分", "百分比", "比率", "整數", "數字", "全名", "全稱", "全銜", "簡稱", "中文", "英文", "中英文", "別", "代碼", "名稱", "選項",
    "起", "迄", "訖", "起日", "迄日", "預設",
  ]

  private static let hints = [
    "填", "請", "例如", "例:", "如:", "格式", "民國", "西元", "必要", "下拉", "勾選", "單選", "擇一", "空白", "自動",
  ]
}
