/// The list sheet of an earlier annotation in a workbook that was sent back.
struct FormerList {
  /// The place of the sheet among the workbook's sheets; nil where there is none.
  private(set) var sheet: Int?
  /// Fills that our marks had covered, by sheet and cell.
  private(set) var fills: [String: [CellPosition: PlainFill]] = [:]

  /// Looks for the list among sheets of this title; a sender's own sheet of the same title is none.
  init(
    in draft: borrowing WorkbookDraft, title: String, workbook bytes: [UInt8]
  ) throws(ReadingFailure) {
    guard draft.sheets.contains(where: { Self.isTitle($0.description.name, of: title) }) else {
      return
    }
    let workbook = try Workbook(bytes: bytes, limits: draft.package.limits)
    for (index, sheet) in workbook.sheets.enumerated() where Self.isTitle(sheet.name, of: title) {
      let contents = try workbook.contents(ofSheet: index)
      guard contents.isAnnotationList else { continue }
      self.sheet = index
      fills = CoveredFills(in: contents).bySheet
      return
    }
  }

  /// The title itself, or the title with a number because the sender has a sheet of that title.
  private static func isTitle(_ name: String, of title: String) -> Bool {
    name == title || (name.hasPrefix(title + " (") && name.hasSuffix(")"))
  }
}

/// Whether a file is a workbook that `annotate` wrote; false where it cannot be read.
package func isMarkedCopy(at path: String, limits: ReadingLimits) -> Bool {
  guard let workbook = try? Workbook(path: path, limits: limits) else { return false }
  return workbook.sheets.indices.contains { index in
    (try? workbook.contents(ofSheet: index).isAnnotationList) ?? false
  }
}

extension SheetContents {
  /// Whether the sheet is a list that `annotate` wrote: not part of what a submitter reports.
  package var isAnnotationList: Bool {
    rows.first?.cells.contains { $0.value == .text(CoveredFills.marker) } == true
  }
}
