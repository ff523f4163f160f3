internal import Planning
internal import Spreadsheet

/// Judges the data rows of one block: cells become a record and findings.
struct RowJudge: Sendable {
  let form: FormIndex
  let header: HeaderMatch
  let sheet: String
  let month: PlanMonth
  let days: PlanDays
  /// By the field's place: columns of money may have units of their own.
  let settings: [ReadingSetting]

  /// Cells of a row by the field's place, and how some of them came there.
  struct Row {
    var number: Int
    var cells: [SheetCell?]
    /// Marks that repeat the cell above, by the field's place.
    var dittos: [Int: String] = [:]
    /// Fields of which the file holds something that cannot be read.
    var lost: [Int: ReadingProblem] = [:]
    /// Fields of which the mark for "as above" found no row above.
    var danglingDittos: [Int] = []
    /// Fields that a merged cell filled.
    var merged: [Int] = []
    var confirmation: String?
    /// The unit that the row itself names for its amounts.
    var unit: MoneyScale?

    /// What stands in a field's cell, for findings.
    func value(of place: Int) -> String? {
      lost[place]?.value ?? dittos[place] ?? cells[place]?.value.valueText
    }
  }

  func judge(_ row: Row) -> (record: Record, findings: [Finding]) {
    var draft = RowDraft(number: row.number, count: form.columns.count)
    for place in form.columns.indices { read(place, of: row, into: &draft) }
    fillRanges(&draft)
    fillBlanks(row, &draft)
    form.office.map { judgeOffice($0, row, &draft) }
    form.counted.map { judgeNames($0, row, &draft) }
    judgeDates(row, &draft)
    if !draft.struck.isEmpty { noteStruck(row, &draft) }
    draft.record.confirmation = row.confirmation
    return draft.finished()
  }

  private func read(_ place: Int, of row: Row, into draft: inout RowDraft) {
    if row.danglingDittos.contains(place) {
      report(.unreadable("row.ditto"), at: place, row, &draft)
      return
    }
    if let problem = row.lost[place] {
      report(.unreadable(problem.code), at: place, row, &draft)
      return
    }
    guard let cell = row.cells[place] else { return }
    if cell.traits.contains(.struck) { draft.struck.append(place) }
    let column = form.columns[place]
    let unit = column.isMoney ? row.unit : nil
    let setting = unit.map(settings[place].naming) ?? settings[place]
    let reading = CellReading.read(cell, by: column.reader, in: setting)
    draft.record.values[place] = reading.value
    draft.rangeEnds[place] = reading.rangeEnd
    if let value = reading.value { keepTyped(cell, value, place, &draft) }
    if let mark = row.dittos[place] { draft.record.typed[place] = mark }
    guard !reading.remarks.isEmpty else { return }
    for remark in reading.remarks { report(remark, at: place, row, &draft) }
  }

  /// Keeps what was typed where the publication prints it otherwise.
  private func keepTyped(
    _ cell: SheetCell, _ value: FieldValue, _ place: Int, _ draft: inout RowDraft
  ) {
    switch (cell.value, value) {
    case (.text(let typed), .text(let text)), (.text(let typed), .code(let text)):
      if typed != text { draft.record.typed[place] = typed }
    case (.date, .day), (.boolean, .flag): break
    case (.number(let number), .integer(let integer)) where number == Double(integer): break
    default:
      let typed = cell.value.valueText
      if typed != value.published { draft.record.typed[place] = typed }
    }
  }

  /// Adds a remark as a finding at the cell; what cannot be read in a field that nothing uses is
  /// only a warning.
  func report(_ remark: Remark, at place: Int, _ row: Row, _ draft: inout RowDraft) {
    var severity = remark.severity
    if severity == .error, remark.isUnreadable, !isDecisive(place, draft) { severity = .warning }
    draft.add(
      Finding(
        remark.code, severity, sheet: sheet, cell: address(of: place, row.number),
        value: row.value(of: place), expected: remark.expected,
        arguments: remark.arguments.merging(
          ["field": form.columns[place].header], uniquingKeysWith: { own, _ in own })),
      at: place)
  }

  private func isDecisive(_ place: Int, _ draft: RowDraft) -> Bool {
    let column = form.columns[place]
    if column.isDecisive { return true }
    guard let condition = column.requiredWhen else { return false }
    return ConditionCheck.holds(condition, draft.record.values, of: form.form)
  }

  /// The cell of a field, or the whole row where the sheet has no such column.
  func address(of place: Int, _ row: Int) -> String {
    guard let column = header.columns[place] else { return header.range(ofRow: row) }
    return CellPosition(column: column, row: row).a1
  }
}

extension RowJudge {
  /// Blank cells: a required value is missing, or the blank stands for something.
  private func fillBlanks(_ row: Row, _ draft: inout RowDraft) {
    for (place, column) in form.columns.enumerated() where draft.record.values[place] == nil {
      if draft.hasFailed(place) { continue }
      let isRequired =
        column.isRequired
        || column.requiredWhen.map { ConditionCheck.holds($0, draft.record.values, of: form.form) }
          ?? false
      if isRequired {
        let example = column.isDay ? DayReader.example(in: days.year) : nil
        report(Remark(column.requiredCode, .error, expected: example), at: place, row, &draft)
      } else if let value = column.standsForBlank {
        draft.record.values[place] = value
      }
    }
  }

  /// A range typed into the first day fills the last day where that is blank.
  private func fillRanges(_ draft: inout RowDraft) {
    // The last day's own range first, so that the first day's is held against where it ends.
    let order = draft.rangeEnds.sorted { left, right in
      (left.key != form.span?.end ? 1 : 0, left.key) < (
        right.key != form.span?.end ? 1 : 0, right.key
      )
    }
    for (place, end) in order {
      guard let value = draft.record.values[place], let first = value.day else { continue }
      var arguments = [
        "field": form.columns[place].header, "first": first.iso, "last": end.iso,
      ]
      if let span = form.span, place == span.start, draft.record.values[span.end] == nil,
        !draft.hasFailed(span.end)
      {
        draft.record.values[span.end] = .day(end)
        arguments["filled"] = form.columns[span.end].header
      } else if form.span?.end == place || form.columns[place].takesLastDay {
        draft.record.values[place] = .day(end)
        arguments["lastOnly"] = "1"
      } else {
        arguments["firstOnly"] = "1"
      }
      var severity = Finding.Severity.note
      if let span = form.span, place == span.start, let other = draft.record.values[span.end]?.day,
        other != end
      {
        severity = .warning
        arguments["other"] = other.iso
        arguments["otherField"] = form.columns[span.end].header
      }
      draft.addRange(
        Finding(
          "date.range", severity, sheet: sheet, cell: address(of: place, draft.record.row),
          value: draft.record.typed[place], arguments: arguments), at: place)
    }
  }
}
