extension MarkedStyles {
  /// Gives the cells that carry our fills what they had before, as far as that is known; nil where there are none.
  ///
  /// Cells that were inserted for a mark stay, without colour: someone may have given them a value or a format.
  mutating func unmark(
    _ bytes: [UInt8], of part: PartName, fills: [CellPosition: PlainFill]
  ) throws(ReadingFailure) -> [UInt8]? {
    var walk = SheetWalk(bytes, of: part)
    var edits = ByteEdits()
    while let step = try walk.next() {
      guard case .cell(let position, let tag) = step,
        let range = bytes.attribute("s", of: tag), let style = bytes.integer(in: range),
        isMarked(style)
      else { continue }
      edits.replace(range, with: "\(try unmarked(style, fill: fills[position]))")
    }
    return edits.isEmpty ? nil : edits.applied(to: bytes)
  }
}
