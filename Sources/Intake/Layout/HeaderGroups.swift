internal import Planning
internal import Spreadsheet

/// Headers that stand above several columns, of which only the leftmost is read.
struct HeaderGroups {
  let sheet: SheetContents
  let header: HeaderMatch
  let form: FormIndex
  let merges: MergedRanges

  /// So many rows below a header are looked through for what stands under it.
  private static let rows = 10_000

  /// One header with the columns below it.
  struct Group {
    /// The header's cell and text.
    var cell: String
    var text: String
    /// The columns with their own labels, the read one first: E（男）.
    var columns: [String]
    /// The letter of the column that is read.
    var read: String
    /// The field's place, and the unit that its column's own label names.
    var field: Int
    var scale: MoneyScale?
  }

  /// A header's label and the columns that it may stand above.
  private struct Label {
    var field: Int
    var row: Int
    var text: String
    var columns: ClosedRange<Int>
    var isMerged: Bool
  }

  /// The groups from left to right, and the place of a row of labels that stands below the header
  /// found so far and belongs to it.
  func found() -> (groups: [Group], labelRow: Int?) {
    var groups: [Group] = []
    let labels = header.columns.enumerated().compactMap { field, column in
      column.flatMap { label(of: field, in: $0) }
    }
    guard !labels.isEmpty else { return ([], nil) }
    let below = header.rows.upperBound + 1
    let isLabelRow = isLabelRow(at: below, below: labels)
    for label in labels.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let isAbove = label.row < header.rows.upperBound
      let texts = isAbove || isLabelRow ? texts(at: label.row + 1, in: label.columns) : [:]
      let own = texts.filter { isOf(label, column: $0.key) }
      if own.count > 1 || (label.isMerged && isFilled(label)) { groups.append(group(label, own)) }
    }
    return (groups, isLabelRow && !groups.isEmpty ? below : nil)
  }

  /// The lowest label that names a field by itself, where more than its column may lie below it.
  private func label(of field: Int, in column: Int) -> Label? {
    for place in header.rows.reversed() {
      let row = sheet.rows[place]
      guard let cell = row.cells.first(where: { $0.column == column }),
        case .text(let text) = cell.value, form.headers.find(text)?.field == field
      else { continue }
      let merged = merges.beginning(in: row.number).first {
        $0.first.column == column && $0.isWide
      }
      let last = merged?.last.column ?? lastUnnamed(rightOf: column, at: place)
      guard last > column else { return nil }
      return Label(
        field: field, row: place, text: CellWords.trimmed(text), columns: column...last,
        isMerged: merged != nil)
    }
    return nil
  }

  /// The last column in a row that has no header of its own but a label in the row below.
  private func lastUnnamed(rightOf column: Int, at place: Int) -> Int {
    func isNamed(_ column: Int) -> Bool {
      header.columns.contains(column)
        || sheet.rows[place].cells.contains { $0.column == column && !$0.isBlank }
    }
    var last = column
    while !isNamed(last + 1), !texts(at: place + 1, in: (last + 1)...(last + 1)).isEmpty {
      last += 1
    }
    guard last > column else { return column }
    return texts(at: place + 1, in: column...column).isEmpty ? column : last
  }

  /// Whether a row holds short texts below groups and nothing else.
  private func isLabelRow(at place: Int, below labels: [Label]) -> Bool {
    guard place < sheet.rows.count, sheet.rows[place].number == header.rowNumber + 1 else {
      return false
    }
    guard ColumnCaptions.units(in: sheet.rows[place], money: []) == nil else { return false }
    let groups = labels.filter { $0.row == header.rows.upperBound }
    let filled = sheet.rows[place].cells.filter { !$0.isBlank }
    return filled.count > 1
      && filled.allSatisfy { cell in
        guard case .text(let text) = cell.value, text.utf8.count <= 60 else { return false }
        return groups.contains { $0.columns.contains(cell.column) }
      }
  }

  /// The texts of the row that follows another without a gap, by column.
  private func texts(at place: Int, in columns: ClosedRange<Int>) -> [Int: String] {
    guard place > 0, place < sheet.rows.count,
      sheet.rows[place].number == sheet.rows[place - 1].number + 1
    else { return [:] }
    var texts: [Int: String] = [:]
    for cell in sheet.rows[place].cells where columns.contains(cell.column) && !cell.isBlank {
      if case .text(let text) = cell.value { texts[cell.column] = CellWords.trimmed(text) }
    }
    return texts
  }

  /// Whether data stand in other columns of the header than the first.
  private func isFilled(_ label: Label) -> Bool {
    sheet.rows.dropFirst(header.rows.upperBound + 1).prefix(Self.rows).contains { row in
      row.cells.contains {
        $0.column != label.columns.lowerBound && isOf(label, column: $0.column) && !$0.isBlank
      }
    }
  }

  /// Whether a column stands below a label and under no other header that is known.
  private func isOf(_ label: Label, column: Int) -> Bool {
    label.columns.contains(column)
      && (column == label.columns.lowerBound || !header.columns.contains(column))
  }

  private func group(_ label: Label, _ own: [Int: String]) -> Group {
    func letters(_ column: Int) -> String {
      CellPosition(column: column, row: 1).a1.filter(\.isLetter)
    }
    let columns =
      own.count > 1 ? own.keys.sorted() : label.columns.filter { isOf(label, column: $0) }
    return Group(
      cell: CellPosition(
        column: label.columns.lowerBound, row: sheet.rows[label.row].number
      ).a1,
      text: label.text,
      columns: columns.map { column in
        letters(column) + (own[column].map { "（\($0)）" } ?? "")
      }, read: letters(label.columns.lowerBound), field: label.field,
      scale: own[label.columns.lowerBound].map(HeaderKey.init).flatMap {
        $0.scale ?? $0.withoutUnit?.scale
      })
  }
}
