internal import Planning
internal import Spreadsheet

/// Reads the rows of one block below its header, to its end.
struct BlockReader {
  let sheet: SheetContents
  let judge: RowJudge
  let limits: IntakeLimits
  /// Characters with which headers begin.
  let beginnings: Set<Unicode.Scalar>

  private let fieldOfColumn: [Int]
  let merges: MergedRanges
  private let lost: LostCells
  private var merged: MergedCells
  private var covered: CoveredCells
  private var sums: SubtotalCheck
  private var unnamed: UnnamedColumns
  private var units: UnitColumns
  /// Rows of sums that stand above what they add up, where the block begins with one.
  private var sumsAbove: [Slots] = []
  private var above: [SheetCell?]
  /// Fields of the row above that hold what cannot be read: its like is no blank.
  private var lostAbove: Set<Int> = []

  private(set) var records: [Record] = []
  private(set) var findings: [Finding] = []
  private(set) var saysNothing = false
  private var nothingRow: Int?
  private var exceeded = false

  /// Why a block ended.
  enum End: Hashable {
    /// The sheet has no more rows.
    case sheet
    /// A note or a signature ended it; reading goes on behind this row.
    case note(next: Int)
    /// Another header stands here, with its title from `above` on.
    case header(at: Int, above: Int)
  }

  init(
    _ sheet: SheetContents, judge: RowJudge, index: PlanIndex, merges: MergedRanges,
    lost: LostCells
  ) {
    self.sheet = sheet
    self.judge = judge
    limits = index.limits
    beginnings = index.headerBeginnings
    let columns = judge.header.columns
    var fields = Array(repeating: -1, count: (columns.compactMap(\.self).max() ?? 0) + 1)
    for (field, column) in columns.enumerated() {
      if let column { fields[column] = field }
    }
    fieldOfColumn = fields
    self.merges = merges
    self.lost = lost
    merged = MergedCells(merges, fields: fields, below: judge.header.rowNumber)
    covered = CoveredCells(
      merges, below: judge.header.rowNumber, columns: columns.compactMap(\.self))
    sums = SubtotalCheck(judge.form)
    unnamed = UnnamedColumns(sheet: sheet, header: judge.header, merges: merges)
    units = UnitColumns(judge.header, of: judge.form, merges: merges)
    above = Array(repeating: nil, count: columns.count)
  }

  /// Reads rows from a place on; `isHeader` tells where another block begins.
  mutating func read(from start: Int, isHeader: (Int) -> Bool) -> End {
    var place = start
    // What lies between the last row of this block and the next header belongs to the next block.
    var above = start
    while place < sheet.rows.count {
      let row = sheet.rows[place]
      let slots = Slots(row, fields: fieldOfColumn, count: judge.form.columns.count)
      if slots.mayBeHeader(beginnings: beginnings), isHeader(place) {
        return finish(.header(at: place, above: above))
      }
      let kind = kind(of: slots)
      if kind == .data, slots.isTitle, let header = headerBelow(place, isHeader: isHeader) {
        return finish(.header(at: header, above: above))
      }
      if kind != .blank { above = place + 1 }
      switch kind {
      case .blank:
        tellCaption(slots)
        // Below a row of dashes, as above means blank.
        if slots.hasData, slots.saysNothing {
          self.above = Array(repeating: nil, count: self.above.count)
        }
      case .data: add(slots)
      case .example:
        findings.append(
          Finding(
            "row.example", .note, sheet: judge.sheet, cell: judge.header.range(ofRow: row.number)))
      case .subtotal: check(slots)
      // 本月無資料 that is struck through is withdrawn.
      case .none where slots.firstText?.traits.contains(.struck) != true:
        nothingRow = nothingRow ?? row.number
      case .none: break
      case .end: return finish(.note(next: place + 1))
      }
      place += 1
    }
    return finish(.sheet)
  }

  /// A header below a title: the text names another block, its period or its unit.
  private func headerBelow(_ start: Int, isHeader: (Int) -> Bool) -> Int? {
    for place in (start + 1)..<min(start + 5, max(start + 1, sheet.rows.count)) {
      let slots = Slots(
        sheet.rows[place], fields: fieldOfColumn, count: judge.form.columns.count)
      if slots.mayBeHeader(beginnings: beginnings), isHeader(place) { return place }
      guard slots.isTitle || slots.firstFilled == nil else { return nil }
    }
    return nil
  }

  /// Tells of a text merged across the table that has figures in it: more than a note where they are
  /// no title's.
  private mutating func tellCaption(_ slots: Slots) {
    guard slots.hasData, isCaption(slots), case .text(let text)? = slots.firstText?.value,
      text.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }),
      !RowWords.isSection(Folded(text).withoutSpaces)
    else { return }
    findings.append(
      Finding(
        "row.caption", RowWords.isTitle(Folded(text).withoutSpaces) ? .note : .warning,
        sheet: judge.sheet,
        cell: judge.header.range(ofRow: slots.row.number), value: text))
  }

  private mutating func add(_ slots: Slots) {
    guard records.count < limits.formRows else {
      exceeded = true
      return
    }
    var row = RowJudge.Row(number: slots.row.number, cells: slots.cells)
    if !lost.isEmpty {
      for (column, problem) in lost[row.number] where column < fieldOfColumn.count {
        let field = fieldOfColumn[column]
        if field >= 0, row.cells[field] == nil { row.lost[field] = problem }
      }
    }
    tellCovered(slots)
    row.merged = merged.fill(&row.cells, row: row.number)
    resolveDittos(&row)
    above = row.cells
    lostAbove = Set(row.lost.keys).union(row.danglingDittos)
    row.unit = units.unit(of: slots.row)
    row.confirmation = slots.confirmation(inColumn: judge.header.confirmation)
    let (record, found) = judge.judge(row)
    findings += found
    if record.errors.isEmpty { tellRemarks(slots.row, isConfirmed: row.confirmation != nil) }
    sums.add(record, cells: row.cells)
    unnamed.add(slots.row)
    records.append(record)
    for place in row.merged where judge.form.columns[place].isAdded {
      note("number.merged", .warning, at: place, row.number, value: row.cells[place])
    }
    if slots.row.isHidden {
      findings.append(
        Finding(
          "row.hidden", .note, sheet: judge.sheet, cell: judge.header.range(ofRow: row.number)))
    }
  }

  /// Warns of what stands in a row that counts, or beside it, and says that it should not.
  private mutating func tellRemarks(_ row: SheetRow, isConfirmed: Bool) {
    let told = row.cells.first { cell in
      let isField = cell.column < fieldOfColumn.count && fieldOfColumn[cell.column] >= 0
      if isField {
        guard judge.form.columns[fieldOfColumn[cell.column]].isText,
          case .text(let text) = cell.value
        else { return false }
        return RowRemark.isMarked(text)
      }
      return cell.column != judge.header.confirmation && RowRemark.takesBack(cell)
    }
    guard let told else { return }
    let finding = Finding(
      "row.remark", .warning, sheet: judge.sheet,
      cell: CellPosition(column: told.column, row: row.number).a1, value: told.value.valueText)
    findings.append(isConfirmed ? finding.confirmed : finding)
  }

  /// Warns of values that count although a merged range hides them.
  private mutating func tellCovered(_ slots: Slots) {
    for column in covered.columns(in: slots.row) {
      guard column < fieldOfColumn.count, fieldOfColumn[column] >= 0 else { continue }
      let field = fieldOfColumn[column]
      note("cell.covered", .warning, at: field, slots.row.number, value: slots.cells[field])
    }
  }

  /// Cells that say "as above" take the cell above, itself already resolved.
  private func resolveDittos(_ row: inout RowJudge.Row) {
    for place in row.cells.indices {
      guard let cell = row.cells[place], case .text(let text) = cell.value,
        DittoMark.isDitto(text)
      else { continue }
      if let source = above[place], !source.isBlank {
        row.cells[place] = source.repeated(at: cell)
        row.dittos[place] = CellWords.trimmed(text)
      } else if !records.isEmpty, !lostAbove.contains(place) {
        row.cells[place] = nil
      } else {
        row.danglingDittos.append(place)
      }
    }
  }

  /// Holds a row of sums to the rows above it; where the block begins with one, to those below.
  private mutating func check(_ slots: Slots) {
    let (before, settings) = (sums, judge.settings)
    guard records.isEmpty || !sumsAbove.isEmpty else {
      return tell(sums.check(slots.cells, settings: { settings[$0] }), in: slots)
    }
    sumsAbove.removeAll { before.compare($0.cells, settings: { settings[$0] }).isEmpty }
    // Below a total that the block begins with, a section may end with its own sum as well.
    let isSumOfAbove =
      !records.isEmpty && before.compare(slots.cells, settings: { settings[$0] }).isEmpty
    if isSumOfAbove {
      _ = sums.check(slots.cells, settings: { settings[$0] })
    } else {
      // More than a few sums that nothing below them adds up to are no table's.
      if sumsAbove.count < Self.openSums { sumsAbove.append(slots) }
      sums.beginSection()
    }
  }

  private static let openSums = 50

  private mutating func tell(_ wrong: [(place: Int, sum: String)], in slots: Slots) {
    for (place, sum) in wrong {
      guard let cell = slots.cells[place] else { continue }
      findings.append(
        Finding(
          "row.subtotal_mismatch", .warning, sheet: judge.sheet,
          cell: judge.address(of: place, slots.row.number), value: cell.value.valueText,
          expected: sum, arguments: ["field": judge.form.columns[place].header]))
    }
  }

  private mutating func note(
    _ code: String, _ severity: Finding.Severity, at place: Int, _ row: Int, value: SheetCell?
  ) {
    findings.append(
      Finding(
        code, severity, sheet: judge.sheet, cell: judge.address(of: place, row),
        value: value?.value.valueText, arguments: ["field": judge.form.columns[place].header]))
  }

  private mutating func finish(_ end: End) -> End {
    saysNothing = nothingRow != nil && records.isEmpty
    for slots in sumsAbove {
      tell(sums.compare(slots.cells, settings: { judge.settings[$0] }), in: slots)
    }
    if let nothingRow, !records.isEmpty {
      findings.append(
        Finding(
          "row.nil_beside_data", .warning, sheet: judge.sheet,
          cell: judge.header.range(ofRow: nothingRow)))
    }
    for cell in unnamed.cells {
      findings.append(
        Finding(
          "column.unnamed", .warning, sheet: judge.sheet, cell: cell.a1,
          arguments: ["column": cell.a1.filter(\.isLetter)]))
    }
    if exceeded {
      findings.append(
        Finding(
          "workbook.too_large.form_rows", .error, sheet: judge.sheet,
          arguments: ["0": String(limits.formRows)]))
    }
    return end
  }
}
