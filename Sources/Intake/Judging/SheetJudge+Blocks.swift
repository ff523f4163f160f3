internal import Planning
internal import Spreadsheet

extension SheetJudge {
  /// Reads a block and those that follow it.
  mutating func read(_ first: HeaderMatch, of form: FormIndex) {
    if sheet.description.isHidden { report("sheet.hidden", .note, [:]) }
    var next: (match: HeaderMatch, form: FormIndex)? = (first, form)
    var above = 0
    var isFirst = true
    var emptyBlocks: [FormIndex] = []
    var units = Units()
    while let (match, form) = next {
      next = nil
      guard reportMissing(match, of: form) else { return }
      isReadable = true
      if isFirst {
        noteExtra(match, of: form)
        readAbove(match, of: form)
      }
      isFirst = false
      let match = withCaptions(withGroups(match, of: form), of: form)
      units.take(
        from: sheet.rows[min(above, match.rows.lowerBound)..<match.rows.lowerBound],
        orHeader: unitInHeader(match), below: match.unitBelow)
      let judge = rowJudge(match, of: form, units: units)
      var block = BlockReader(sheet, judge: judge, index: index, merges: merges, lost: lost)
      let end = block.read(from: match.rows.upperBound + 1) { header(at: $0) != nil }
      findings += block.findings
      noteHidden(match, of: form, until: end)
      if block.records.isEmpty && !block.saysNothing {
        emptyBlocks.append(form)
      } else {
        parts.append(
          FormPart(
            form: form.form.code, sheet: title, headerRow: match.rowNumber, columns: match.columns,
            isNil: block.saysNothing, records: block.records))
      }
      switch end {
      case .sheet: break
      case .header(let place, let start):
        above = start
        next = header(at: place)
      case .note(let place):
        above = place
        next = behindNote(from: place, match, form)
      }
    }
    for form in emptyBlocks where !parts.contains(where: { $0.form == form.form.code }) {
      report("sheet.empty", .warning, ["form": form.form.sheet])
    }
  }

  /// Rows of data that stand above the header, where sorting took it along.
  ///
  /// Titles, captions and headers of another language do not read as data: a day, a number or a code
  /// tells that a row does. Where one does, all that fill the required columns are taken, with what
  /// is wrong in them.
  private mutating func readAbove(_ match: HeaderMatch, of form: FormIndex) {
    guard match.rows.lowerBound > 0 else { return }
    var units = Units()
    units.take(from: sheet.rows[..<match.rows.lowerBound], orHeader: unitInHeader(match))
    let judge = rowJudge(match, of: form, units: units)
    var fields = Array(repeating: -1, count: match.width.upperBound + 1)
    for (field, column) in match.columns.enumerated() {
      if let column { fields[column] = field }
    }
    var part = FormPart(
      form: form.form.code, sheet: title, headerRow: match.rowNumber, columns: match.columns,
      isNil: false, records: [])
    var told: [Finding] = []
    var isData = false
    var unitColumns = UnitColumns(match, of: form, merges: merges)
    for row in sheet.rows[..<match.rows.lowerBound] {
      let unit = unitColumns.unit(of: row)
      let slots = Slots(row, fields: fields, count: form.columns.count)
      guard form.required.allSatisfy({ slots.cells[$0].map { !$0.isBlank } ?? false }),
        !isExample(slots)
      else { continue }
      let (record, found) = judge.judge(
        RowJudge.Row(number: row.number, cells: slots.cells, unit: unit))
      isData = isData || record.errors.isEmpty && Self.saysMoreThanText(record, slots)
      part.records.append(record)
      told.append(
        Finding(
          "row.above_header", .warning, sheet: title, cell: part.range(ofRow: row.number),
          arguments: ["header": String(match.rowNumber)]))
      told += found
    }
    guard isData else { return }
    findings += told
    parts.append(part)
  }

  private static func saysMoreThanText(_ record: Record, _ slots: Slots) -> Bool {
    zip(record.values, slots.cells).contains { value, cell in
      guard let value, let cell, !cell.isBlank else { return false }
      if case .text = value { return false }
      return true
    }
  }

  private func isExample(_ slots: Slots) -> Bool {
    guard case .text(let text) = slots.firstText?.value else { return false }
    return RowWords.isExample(Folded(text).withoutSpaces)
  }

  /// Tells of headers that stand above several columns, and takes the labels below them into the header.
  private mutating func withGroups(_ header: HeaderMatch, of form: FormIndex) -> HeaderMatch {
    let (groups, labelRow) = HeaderGroups(
      sheet: sheet, header: header, form: form, merges: merges
    ).found()
    var match = header
    for group in groups {
      if let scale = group.scale { match.scales[group.field] = scale }
      findings.append(
        Finding(
          "header.group", .warning, sheet: title, cell: group.cell, value: group.text,
          arguments: ["columns": group.columns.joined(separator: "、"), "read": group.read]))
    }
    guard let labelRow else { return match }
    match.rows = match.rows.lowerBound...labelRow
    match.rowNumber = sheet.rows[labelRow].number
    return match
  }

  /// Takes rows of units and running numbers under the header into it.
  private func withCaptions(_ header: HeaderMatch, of form: FormIndex) -> HeaderMatch {
    var match = header
    let money = Set(
      zip(form.columns, header.columns).compactMap { $0.isMoney ? $1 : nil })
    for _ in 0..<2 {
      let place = match.rows.upperBound + 1
      guard place < sheet.rows.count,
        let units = ColumnCaptions.units(in: sheet.rows[place], money: money)
      else { break }
      match.rows = match.rows.lowerBound...place
      match.rowNumber = sheet.rows[place].number
      for (field, column) in match.columns.enumerated() {
        if let column, let scale = units.columns[column] { match.scales[field] = scale }
      }
      match.unitBelow = units.table ?? match.unitBelow
    }
    return match
  }

  /// Rows behind a note: another block, or rows that look like data and are not read.
  mutating func behindNote(
    from start: Int, _ header: HeaderMatch, _ form: FormIndex
  ) -> (match: HeaderMatch, form: FormIndex)? {
    var fields = Array(repeating: -1, count: header.width.upperBound + 1)
    for place in form.required {
      if let column = header.columns[place] { fields[column] = place }
    }
    for place in start..<max(start, sheet.rows.count) {
      let row = sheet.rows[place]
      let slots = Slots(row, fields: fields, count: form.columns.count)
      if slots.mayBeHeader(beginnings: index.headerBeginnings), let next = self.header(at: place) {
        return next
      }
      let filled = form.required.count { slots.cells[$0].map { !$0.isBlank } ?? false }
      guard filled * 100 >= form.required.count * index.limits.headerShare else { continue }
      findings.append(
        Finding(
          "row.after_end", .warning, sheet: title, cell: header.range(ofRow: row.number)))
    }
    return nil
  }

  /// Another block's header at a place: the sheet's own form, or one of which nothing is missing.
  func header(at place: Int) -> (match: HeaderMatch, form: FormIndex)? {
    guard finder.hasLabels(index.headers, at: place) else { return nil }
    var found: [(match: HeaderMatch, form: FormIndex)] = []
    for form in index.forms {
      guard let match = finder.match(form, at: place), match.missing(of: form).isEmpty,
        match.known >= 2
      else { continue }
      found.append((match, form))
    }
    let own = index.titles.form(titled: title)?.form
    if let own = found.first(where: { $0.form.form.code == own.map { index.forms[$0].form.code } })
    {
      return own
    }
    return found.max { $0.match.known < $1.match.known }
  }

  /// The units that the lines above a table name; a header that is repeated keeps them.
  struct Units {
    var scale: MoneyScale?
    var lines: ArraySlice<SheetRow> = []

    mutating func take(
      from rows: ArraySlice<SheetRow>, orHeader inHeader: @autoclosure () -> MoneyScale?,
      below: MoneyScale? = nil
    ) {
      // The nearest line to the data is meant.
      scale = below ?? UnitLine.scale(in: rows) ?? inHeader() ?? scale
      if UnitLine.namesTimes(in: rows) { lines = rows }
    }
  }

  func rowJudge(_ match: HeaderMatch, of form: FormIndex, units: Units) -> RowJudge {
    let stated = units.scale ?? UnitLine.scale(below: match.rowNumber, in: sheet.rows)
    let settings = form.columns.indices.map { place in
      let column = form.columns[place]
      let own = match.scales[place]
      let counted =
        own
        ?? column.counters.flatMap {
          UnitLine.times($0, orBare: !form.holdsMoney, in: units.lines)
        }
      return ReadingSetting(
        year: index.plan.year, submitter: submitter,
        scale: column.isMoney ? own?.ofMoney ?? stated ?? .thousands : counted ?? .thousands,
        statesScale: column.isMoney && (own ?? stated) != nil, date1904: sheet.date1904)
    }
    return RowJudge(
      form: form, header: match, sheet: title, month: month,
      days: PlanDays(year: index.plan.year, first: index.plan.firstDay, last: index.plan.lastDay),
      settings: settings)
  }

  /// A unit line that stands beside the header's labels.
  func unitInHeader(_ match: HeaderMatch) -> MoneyScale? {
    match.labels.lazy.filter { !$0.isKnown }.compactMap { UnitLine.scale(inLabel: $0.text) }.first
  }
}
