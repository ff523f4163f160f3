/// The marks of one sheet, by cell.
struct CellMarks {
  private var severities: [CellPosition: Annotation.Severity] = [:]
  /// Cells beyond the limit, which are filled only where they exist.
  private var further: [CellPosition: Annotation.Severity] = [:]
  /// Ranges too large to be looked up cell by cell; only cells that exist are filled there.
  private var wide: [(range: CellRange, severity: Annotation.Severity)] = []
  /// Notes in the order of the cells.
  private(set) var notes: [(position: CellPosition, text: String)] = []

  /// Cells of the largest range that is taken cell by cell.
  private static let largestRange = 2_000
  /// Cells that are filled whether they exist or not.
  private static let limit = 200_000

  init(_ marks: [Annotation.Mark]) {
    var texts: [CellPosition: [String]] = [:]
    for mark in marks where mark.range.isOnSheet {
      let range = mark.range
      if range.count > Self.largestRange {
        wide.append((range, mark.severity))
      } else if severities.count < Self.limit {
        Self.take(mark, into: &severities)
      } else {
        Self.take(mark, into: &further)
      }
      if !mark.note.isEmpty, texts[range.first]?.contains(mark.note) != true {
        texts[range.first, default: []].append(mark.note)
      }
    }
    notes = texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.joined(separator: "\n")) }
  }

  private static func take(
    _ mark: Annotation.Mark, into severities: inout [CellPosition: Annotation.Severity]
  ) {
    for row in mark.range.first.row...mark.range.last.row {
      for column in mark.range.first.column...mark.range.last.column {
        let position = CellPosition(column: column, row: row)
        severities[position] = max(severities[position] ?? mark.severity, mark.severity)
      }
    }
  }

  /// Cells to be filled whether they exist or not, in the order of the sheet.
  var cells: [CellPosition] { severities.keys.sorted() }

  func severity(at position: CellPosition) -> Annotation.Severity? {
    let own = [severities[position], further[position]].compactMap(\.self).max()
    return wide.reduce(own) { worst, wide in
      guard wide.range.contains(position) else { return worst }
      return max(worst ?? wide.severity, wide.severity)
    }
  }

  var isEmpty: Bool { severities.isEmpty && further.isEmpty && wide.isEmpty }
}

extension CellRange {
  /// Whether the range lies within what a sheet can have.
  fileprivate var isOnSheet: Bool {
    first.row >= 1 && first.column >= 1 && last.row <= 1_048_576 && last.column <= 16_384
      && first.row <= last.row && first.column <= last.column
  }

  fileprivate var count: Int {
    (last.row - first.row + 1) * (last.column - first.column + 1)
  }
}
