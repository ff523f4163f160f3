/// What one sheet may have while others of its workbook are held in memory.
struct SheetLimits {
  let cells: SheetLimit
  let textBytes: SheetLimit
  let problems: SheetLimit
  /// Merged ranges and hidden columns.
  let ranges: SheetLimit

  init(_ limits: ReadingLimits, besides held: SheetAmounts) {
    cells = SheetLimit(
      ofOne: limits.cellsPerSheet, ofAll: limits.cellsOfAllSheets, held: held.cells)
    textBytes = SheetLimit(
      ofOne: limits.sheetTextBytes, ofAll: limits.textBytesOfAllSheets, held: held.textBytes)
    problems = SheetLimit(
      ofOne: limits.problemsPerSheet, ofAll: limits.problemsOfAllSheets, held: held.problems)
    ranges = SheetLimit(ofOne: limits.ranges, ofAll: limits.ranges, held: held.ranges)
  }
}

/// What a sheet may have of one thing, and the limit to tell where it has more.
struct SheetLimit {
  let allowed: Int
  let told: Int

  fileprivate init(ofOne: Int, ofAll: Int, held: Int) {
    // A plan may allow one sheet more than the standard allows all.
    let ofAll = max(ofOne, ofAll)
    allowed = min(ofOne, max(0, ofAll - held))
    told = allowed < ofOne ? ofAll : ofOne
  }
}

/// How much a sheet, or several together, hold.
struct SheetAmounts {
  /// Filled cells.
  var cells = 0
  var textBytes = 0
  var problems = 0
  var ranges = 0
}

/// What the sheets that were read into memory hold: all of a workbook stay within limits, not only each of them.
///
/// A sheet that is read again counts once, one that is refused holds nothing. Used by one thread only, like the
/// workbook it belongs to.
final class HeldSheets {
  private var amounts: [Int: SheetAmounts] = [:]

  /// What all sheets but one hold.
  func all(but sheet: Int) -> SheetAmounts {
    var all = SheetAmounts()
    for (place, own) in amounts where place != sheet {
      all.cells += own.cells
      all.textBytes += own.textBytes
      all.problems += own.problems
      all.ranges += own.ranges
    }
    return all
  }

  /// Enters what a sheet holds.
  func enter(_ own: SheetAmounts, of sheet: Int) { amounts[sheet] = own }
}
