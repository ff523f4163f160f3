internal import Planning
internal import Spreadsheet

/// What somebody writes beside a row that is not meant to count: 取消, 延至6月, 重複填報.
enum RowRemark {
  /// Whether a cell outside the form's columns says so.
  static func takesBack(_ cell: SheetCell) -> Bool {
    guard case .text(let text) = cell.value, text.utf8.count <= longest,
      !cell.traits.contains(.struck)
    else { return false }
    guard text.unicodeScalars.contains(where: beginnings.contains) else { return false }
    let scalars = Folded(text).withoutSpaces
    if scalars.text.hasSuffix("不計") { return true }
    return scalars.indices.contains { place in
      words.contains { scalars.holds($0, at: place) } && !isDenied(scalars, at: place)
    }
  }

  /// Whether a text of the form's own says so in brackets, before a dash or as a whole: 王大明(取消),
  /// 取消-臺緬會議, 因故取消; 取消簽證協定 and 預定計畫 are names.
  static func isMarked(_ text: String) -> Bool {
    guard text.utf8.count <= longest * 2,
      text.unicodeScalars.contains(where: { markBeginnings.contains($0) })
    else { return false }
    let scalars = Folded(text).withoutSpaces
    for open in scalars.indices where scalars[open] == "(" {
      let close = scalars[open...].firstIndex(of: ")") ?? scalars.count
      let remark = Array(scalars[(open + 1)..<close])
      if remark.count <= 12, marks.contains(where: { holds(remark, $0) }) { return true }
    }
    if scalars.count <= 6 { return ends(scalars) }
    guard let dash = scalars.prefix(8).firstIndex(where: { "-:".unicodeScalars.contains($0) })
    else { return false }
    return ends(Array(scalars[..<dash]))
  }

  private static func ends(_ scalars: [Unicode.Scalar]) -> Bool {
    DateWord.withdrawals.contains { scalars.text.hasSuffix($0) }
  }

  private static func holds(_ scalars: [Unicode.Scalar], _ word: String) -> Bool {
    scalars.indices.contains { scalars.holds(word, at: $0) && !isDenied(scalars, at: $0) }
  }

  /// 無重複, 展延期限: the word before takes it back, or makes another word of it.
  private static func isDenied(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    place > 0 && "無不未免展".unicodeScalars.contains(scalars[place - 1])
  }

  /// Bytes of a remark; what is longer is a report.
  private static let longest = 150

  private static let words =
    DateWord.withdrawals + [
      "作廢", "刪除", "撤回", "撤銷", "暫緩", "緩辦", "停止辦理", "未辦理", "未舉辦", "未成案", "延至", "改至", "改於", "改為",
      "不計入", "不計列", "不列計", "不列入", "不予列", "不採計", "勿計", "勿列", "免計", "重複", "重覆", "誤植", "誤填", "誤列",
      "應為", "更正為", "已報", "未出席", "未參加", "未獲邀", "待確認",
    ]

  /// What brackets in a text of the form's own say as well.
  private static let marks =
    words + ["未刊出", "未登出", "未簽", "未舉行", "尚未", "洽簽", "待簽", "預定", "預計", "改派", "婉拒"]

  private static let markBeginnings = Beginnings(marks.compactMap(\.unicodeScalars.first))

  private static let beginnings = Beginnings(words.compactMap(\.unicodeScalars.first))
}
