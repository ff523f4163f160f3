/// What a sheet tells beside its rows.
package struct SheetFrame: Hashable, Sendable {
  package var mergedRanges: [CellRange] = []
  /// Hidden columns, from 1.
  package var hiddenColumns: [ClosedRange<Int>] = []

  /// Merged ranges or column definitions beyond this are not kept.
  static let limit = 100_000

  /// Takes in an element outside the rows.
  mutating func read(_ element: XMLElement) {
    if element.name.spells("mergeCell"), mergedRanges.count < Self.limit {
      if let range = element["ref"].flatMap({ CellRange(a1: $0) }) { mergedRanges.append(range) }
    } else if element.name.spells("col"), element["hidden"]?.boolean == true {
      guard hiddenColumns.count < Self.limit,
        let first = element["min"]?.integer(upTo: 16_384), first > 0,
        let last = element["max"]?.integer(upTo: 16_384), first <= last
      else { return }
      hiddenColumns.append(first...last)
    }
  }
}
