/// The greatest style that a worksheet names, whether or not the styles part has as many.
final class UsedStyles: XMLPartHandler {
  private(set) var last = 0

  func start(_ element: XMLElement, depth: Int) {
    let isCellOrRow = element.name.spells("c") || element.name.spells("row")
    guard isCellOrRow || element.name.spells("col"),
      let style = element[isCellOrRow ? "s" : "style"]?.trimmed.integer(upTo: .max)
    else { return }
    last = max(last, style)
  }
}

extension ZipArchive {
  /// The greatest style that the cells, rows and columns of worksheets name.
  func lastStyle(usedIn sheets: [PartName], limits: ReadingLimits) -> Int {
    let used = UsedStyles()
    for sheet in sheets {
      do throws(ReadingFailure) {
        _ = try parse(sheet, with: used, limits: limits)
      } catch {
        // No one sees the cells of a sheet that cannot be read; whoever marks them finds that out.
        continue
      }
    }
    return used.last
  }
}
