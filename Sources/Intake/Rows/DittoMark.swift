internal import Planning
internal import Spreadsheet

/// Marks that repeat the cell above: 同上, 〃, ".
enum DittoMark {
  /// Whether the whole cell is such a mark.
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 24,
      let first = text.unicodeScalars.first(where: { !TextKey.isWhitespace($0) }),
      beginnings.contains(first)
    else { return false }
    return marks.contains(Folded(text).withoutSpaces.text)
  }

  private static let marks: Set<String> = [
    "同上", "〃", "\"", "”", "“", "″", "′′", "〞", "〝", "''", "’’", "同前", "仝上", "同上列", "同上欄",
    "ditto", ",,", "\"\"", "々", "同上。", "(同上)", "-〃-",
  ]

  private static let beginnings = Beginnings(
    marks.compactMap(\.unicodeScalars.first) + ["D", "＂", "（", "″", "，", "─", "－"])
}

extension SheetCell {
  /// The cell as a mark below repeats it; whether all is struck through is the mark's own matter.
  func repeated(at mark: SheetCell) -> SheetCell {
    var cell = self
    cell.column = mark.column
    cell.traits.remove(.struck)
    cell.traits.formUnion(mark.traits.intersection(.struck))
    return cell
  }
}
