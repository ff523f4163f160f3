internal import Planning
internal import Spreadsheet

/// Judges one sheet that may hold a form: its blocks from top to bottom.
struct SheetJudge {
  let index: PlanIndex
  let sheet: SheetContents
  let month: PlanMonth
  let submitter: Submitter

  private(set) var parts: [FormPart] = []
  private(set) var findings: [Finding] = []
  /// Whether a form was recognised, be it empty or nil.
  private(set) var isReadable = false

  private var title: String { sheet.description.name }
  private var finder: HeaderFinder { HeaderFinder(sheet: sheet, limits: index.limits) }

  init(_ sheet: SheetContents, index: PlanIndex, month: PlanMonth, submitter: Submitter) {
    self.sheet = sheet
    self.index = index
    self.month = month
    self.submitter = submitter
  }

  /// Judges the sheet; nothing is said of sheets that hold nothing.
  mutating func judge() {
    guard sheet.rows.contains(where: { $0.cells.contains { !$0.isBlank } }) else {
      judgeBlank()
      return
    }
    let named = index.titles.form(titled: title)
    if let named, let match = finder.best(for: index.forms[named.form], from: 0),
      finder.isHeader(match, of: index.forms[named.form])
    {
      if named.certainty != .certain { noteTitle(index.forms[named.form]) }
      read(match, of: index.forms[named.form])
    } else if let (form, match) = clearestForm(from: 0) {
      noteTitle(form)
      read(match, of: form)
    } else if let named, named.certainty != .near {
      judgeWithoutHeader(index.forms[named.form])
    } else {
      reportUnknown()
    }
  }

  /// Blank sheets of a form say nothing, which is neither nil nor reported.
  private mutating func judgeBlank() {
    guard let named = index.titles.form(titled: title), named.certainty == .certain else { return }
    isReadable = true
    report("sheet.empty", .warning, ["form": index.forms[named.form].form.sheet])
  }

  /// The one form of which all required columns stand in a header and most others.
  private func clearestForm(from start: Int) -> (FormIndex, HeaderMatch)? {
    var found: [(form: FormIndex, match: HeaderMatch)] = []
    for form in index.forms {
      guard let match = finder.best(for: form, from: start), match.missing(of: form).isEmpty else {
        continue
      }
      found.append((form, match))
    }
    guard let most = found.map(\.match.known).max() else { return nil }
    let best = found.filter { $0.match.known == most }
    return best.count == 1 ? best[0] : nil
  }
}

extension SheetJudge {
  /// Reads a block and those that follow it.
  private mutating func read(_ first: HeaderMatch, of form: FormIndex) {
    if sheet.description.isHidden { report("sheet.hidden", .note, [:]) }
    var next: (match: HeaderMatch, form: FormIndex)? = (first, form)
    var above = 0
    var isFirst = true
    var emptyBlocks: [FormIndex] = []
    while let (match, form) = next {
      next = nil
      guard reportMissing(match, of: form) else { return }
      isReadable = true
      if isFirst { noteExtra(match) }
      isFirst = false
      let judge = rowJudge(match, of: form, above: above)
      var block = BlockReader(sheet, judge: judge, index: index)
      let end = block.read(from: match.rows.upperBound + 1) { header(at: $0) != nil }
      findings += block.findings
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
      case .header(let place):
        above = place
        next = header(at: place)
      case .note(let place):
        next = behindNote(from: place, match, form)
        above = next?.match.rows.lowerBound ?? place
      }
    }
    for form in emptyBlocks where !parts.contains(where: { $0.form == form.form.code }) {
      report("sheet.empty", .warning, ["form": form.form.sheet])
    }
  }

  /// Rows behind a note: another block, or rows that look like data and are not read.
  private mutating func behindNote(
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
  private func header(at place: Int) -> (match: HeaderMatch, form: FormIndex)? {
    var found: [(match: HeaderMatch, form: FormIndex)] = []
    for form in index.forms {
      guard let match = finder.match(form, at: place), match.missing(of: form).isEmpty,
        match.known >= 2
      else { continue }
      found.append((match, form))
    }
    let own = index.titles.form(titled: title)?.form
    if let own = found.first(where: { $0.form.form.code == own.map { index.forms[$0].form.code } }) {
      return own
    }
    return found.max { $0.match.known < $1.match.known }
  }

  private func rowJudge(_ match: HeaderMatch, of form: FormIndex, above: Int) -> RowJudge {
    let rows = sheet.rows[min(above, match.rows.lowerBound)..<match.rows.lowerBound]
    let scale = UnitLine.scale(in: rows) ?? unitInHeader(match) ?? .thousands
    let settings = form.columns.indices.map { place in
      ReadingSetting(
        year: index.plan.year, submitter: submitter,
        scale: form.columns[place].isMoney ? match.scales[place] ?? scale : .thousands)
    }
    return RowJudge(
      form: form, header: match, sheet: title, month: month,
      days: PlanDays(year: index.plan.year, first: index.plan.firstDay, last: index.plan.lastDay),
      settings: settings)
  }

  /// A unit line that stands beside the header's labels.
  private func unitInHeader(_ match: HeaderMatch) -> MoneyScale? {
    match.labels.lazy.filter { !$0.isKnown }.compactMap { UnitLine.scale(in: $0.text) }.first
  }
}

extension SheetJudge {
  /// Required columns that the header lacks; false where the block cannot be read without them.
  private mutating func reportMissing(_ match: HeaderMatch, of form: FormIndex) -> Bool {
    let missing = match.missing(of: form)
    guard !missing.isEmpty else { return true }
    let found = match.labels.map(\.text)
    let unknown = match.labels.filter { !$0.isKnown }.map(\.text)
    let similar = missing.compactMap { place in
      Likeness.nearest(
        to: HeaderKey(form.columns[place].header).key,
        among: unknown.map { Likeness.Candidate(key: HeaderKey($0).key, name: $0) }
      ).first
    }
    report(
      "header.missing", .error,
      [
        "form": form.form.sheet, "row": String(match.rowNumber),
        "missing": missing.map { form.columns[$0].header }.joined(separator: "、"),
        "found": found.joined(separator: "、"),
        "similar": similar.joined(separator: "、"),
      ], expected: missing.map { form.columns[$0].header }.joined(separator: ";"))
    return false
  }

  private mutating func noteExtra(_ match: HeaderMatch) {
    let extra = match.labels.filter { label in
      !label.isKnown && label.column != match.confirmation && !label.text.isEmpty
        && !Self.running.contains(HeaderKey(label.text).key)
    }
    // Titles of merged groups stand above known columns.
    let names = extra.filter { !match.columns.contains($0.column) }.map(\.text)
    guard !names.isEmpty else { return }
    report("header.extra", .note, ["headers": names.joined(separator: "、")])
  }

  private static let running: Set<String> = ["序號", "項次", "編號", "no", "no."]

  private mutating func noteTitle(_ form: FormIndex) {
    report("sheet.understood", .note, ["form": form.form.sheet])
  }

  /// A form's sheet without its header: a declared nothing, or nothing that can be read.
  private mutating func judgeWithoutHeader(_ form: FormIndex) {
    let filled = sheet.rows.filter { $0.cells.contains { !$0.isBlank } }
    if filled.count <= 6, filled.contains(where: isNothing) {
      isReadable = true
      parts.append(
        FormPart(
          form: form.form.code, sheet: title, headerRow: nil,
          columns: Array(repeating: nil, count: form.columns.count), isNil: true))
      return
    }
    if let match = finder.best(for: form, from: 0), reportMissing(match, of: form) { return }
    guard !findings.contains(where: { $0.code == "header.missing" }) else { return }
    report(
      "header.missing", .error,
      [
        "form": form.form.sheet, "row": "", "found": "", "similar": "",
        "missing": form.required.map { form.columns[$0].header }.joined(separator: "、"),
      ], expected: form.required.map { form.columns[$0].header }.joined(separator: ";"))
  }

  private func isNothing(_ row: SheetRow) -> Bool {
    let filled = row.cells.filter { !$0.isBlank }
    guard filled.count == 1, case .text(let text) = filled[0].value else { return false }
    return RowKind(first: text, isOnlyText: true, otherRequired: 0) == .none
  }

  private mutating func reportUnknown() {
    guard !OwnSheets.contain(title) else { return }
    let names = index.titles.suggestions(for: title)
    report(
      "sheet.unknown", .note, ["suggestions": names.joined(separator: "、")])
  }

  private mutating func report(
    _ code: String, _ severity: Finding.Severity, _ arguments: [String: String],
    expected: String? = nil
  ) {
    findings.append(
      Finding(code, severity, sheet: title, expected: expected, arguments: arguments))
  }
}
