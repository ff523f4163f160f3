/// What a sheet tells beside its rows.
package struct SheetStructure: Hashable, Sendable {
  package var mergedRanges: [CellRange] = []
  /// Hidden columns, from 1.
  package var hiddenColumns: [ClosedRange<Int>] = []
  /// Ranges that could not be read, as the file spells them.
  var unreadableRanges: [String] = []

  /// Merged ranges and hidden columns, readable or not.
  var ranges: Int { mergedRanges.count + unreadableRanges.count + hiddenColumns.count }

  /// Takes in an element outside the rows.
  mutating func read(_ element: XMLElement, within limit: SheetLimit) throws(ReadingFailure) {
    if element.name.spells("mergeCell") {
      let reference = element["ref"] ?? .missing
      if let range = CellRange(a1: reference) {
        mergedRanges.append(range)
      } else {
        unreadableRanges.append(reference.string.beginning)
      }
    } else if element.name.spells("col"),
      element["hidden"]?.boolean == true || element["width"].flatMap(DoubleText.value(of:)) == 0
    {
      // Some programs hide a column by a width of nothing.
      readHiddenColumns(element)
    }
    guard ranges <= limit.allowed else {
      throw ReadingFailure(.tooManyRanges, facts: ["\(limit.told)"])
    }
  }

  private mutating func readHiddenColumns(_ element: XMLElement) {
    let first = element["min"] ?? .missing
    let last = element["max"] ?? .missing
    if let first = first.integer(upTo: 16_384), first > 0,
      let last = last.integer(upTo: 16_384), first <= last
    {
      hiddenColumns.append(first...last)
    } else {
      unreadableRanges.append("\(first.string):\(last.string)".beginning)
    }
  }
}

extension ReadingRule {
  static let unreadableRange = ReadingRule(
    "sheet.unreadable_range",
    zh: "檔案記錄的合併儲存格或隱藏欄範圍「%v」無法辨識，已略過。請在 Excel 中另存新檔後再送一次。",
    en: """
      The file gives the range of merged cells or hidden columns as “%v”, which was left out. Save \
      it again in Excel and resend it.
      """)
  static let tooManyRanges = ReadingRule(
    "sheet.too_large.ranges", facts: ["ranges allowed"],
    zh: "工作表連同前面各表的合併儲存格與隱藏欄超過 %0 個，未讀完。請取消合併後再送一次。",
    en: """
      The sheet has, with those before it, more than %0 merged ranges and hidden columns and was \
      not read. Unmerge cells and send it again.
      """)
}
