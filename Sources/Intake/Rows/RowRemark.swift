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
    return scalars.indices.contains { place in words.contains { scalars.holds($0, at: place) } }
  }

  /// Bytes of a remark; what is longer is a report.
  private static let longest = 150

  private static let words =
    DateWord.withdrawals + [
      "作廢", "刪除", "撤回", "撤銷", "暫緩", "緩辦", "停止辦理", "未辦理", "未舉辦", "未成案", "延至", "改至", "改為", "不計",
      "不列計", "不列入", "不予列",
      "不採計", "勿計", "勿列", "免計", "重複", "重覆", "誤植", "誤填", "誤列",
    ]

  private static let beginnings = Beginnings(words.compactMap(\.unicodeScalars.first))
}
