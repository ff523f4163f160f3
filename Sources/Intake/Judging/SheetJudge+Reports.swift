internal import Planning
internal import Spreadsheet

extension SheetJudge {
  /// Required columns that the header lacks; false where the block cannot be read without them.
  mutating func reportMissing(_ match: HeaderMatch, of form: FormIndex) -> Bool {
    let missing = match.missing(of: form)
    guard !missing.isEmpty else { return true }
    let unknown = match.labels.filter { !$0.isKnown }.map(\.text)
    var offers = SpellingOffers()
    for label in unknown { offers.add(key: HeaderKey(label).key, name: label) }
    let similar = missing.compactMap { place in
      offers.nearest(to: HeaderKey(form.columns[place].header).key).first
    }
    report(
      "header.missing", .error,
      [
        "form": form.form.sheet, "row": String(match.rowNumber),
        "missing": missing.map { form.columns[$0].header }.joined(separator: "、"),
        "found": Self.listed(match.labels.map(\.text)),
        "similar": Self.listed(similar),
      ], expected: missing.map { form.columns[$0].header }.joined(separator: ";"))
    return false
  }

  /// Columns that are no field's, and among them those that are likely one.
  mutating func noteExtra(_ match: HeaderMatch, of form: FormIndex) {
    let extra = match.labels.filter { label in
      !label.isKnown && label.column != match.confirmation && !label.text.isEmpty
        && !Self.running.contains(HeaderKey(label.text).key)
        && !(form.holdsMoney && UnitColumns.isCurrency(label.text) != nil)
    }
    // Titles of merged groups stand above known columns.
    let others = extra.filter { !match.columns.contains($0.column) }
    tellQualified(match, form)
    guard !others.isEmpty else { return }
    for label in others where isRepeated(label, match, form) {
      findings.append(
        Finding(
          "header.repeated", .warning, sheet: title,
          cell: CellPosition(column: label.column, row: match.rowNumber).a1, value: label.text))
    }
    let strange = others.filter { !isRepeated($0, match, form) }
    let names = strange.filter { !tellUnclear($0, match, form) }.map(\.text)
    guard !names.isEmpty else { return }
    report("header.extra", .note, ["headers": Self.listed(names)])
  }

  /// The labels side by side: a sentence that names some dozens says no more with further ones.
  private static func listed(_ labels: [String]) -> String {
    let shown = labels.prefix(40).map { label in
      label.count > 60 ? label.prefix(59) + "…" : label
    }
    return shown.joined(separator: "、") + (labels.count > shown.count ? "…" : "")
  }

  /// Whether another column that is read has the same header; 瀏覽量(去年) beside 瀏覽量 has not.
  private func isRepeated(
    _ label: HeaderMatch.Label, _ match: HeaderMatch, _ form: FormIndex
  ) -> Bool {
    let key = HeaderKey(label.text).key
    guard match.labels.contains(where: { $0.isKnown && HeaderKey($0.text).key == key }),
      let hit = form.headers.find(label.text)
    else { return false }
    return !hit.isUnclear || match.unclear.contains(hit.field)
  }

  /// Tells of columns that are read though their headers' brackets may make them other ones, or name
  /// another measure: 人數(元), 實支數(%).
  private mutating func tellQualified(_ match: HeaderMatch, _ form: FormIndex) {
    let doubtful = form.columns.indices.filter { place in
      match.unclear.contains(place) || namesOtherMeasure(match, at: place, of: form)
    }
    for place in doubtful {
      guard let label = match.labels.first(where: { $0.column == match.columns[place] }) else {
        continue
      }
      tellUnclear(
        label, match, arguments: ["field": form.columns[place].header, "wasRead": "1"])
    }
  }

  private func namesOtherMeasure(
    _ match: HeaderMatch, at place: Int, of form: FormIndex
  ) -> Bool {
    let column = form.columns[place]
    guard column.isAdded,
      let label = match.labels.first(where: { $0.column == match.columns[place] })
    else { return false }
    if HeaderKey(label.text).remarks.contains("%") { return true }
    switch match.scales[place] {
    case .yuan, .foreign: return !column.isMoney
    case .times(let factor): return column.isMoney && factor == 1
    case nil: return false
    }
  }

  /// Tells of columns that the clerk does not see but whose cells below the header are read.
  mutating func noteHidden(
    _ match: HeaderMatch, of form: FormIndex, until end: BlockReader.End
  ) {
    guard !sheet.hiddenColumns.isEmpty else { return }
    let place =
      switch end {
      case .sheet: sheet.rows.count
      case .note(let next): next
      case .header(let header, _): header
      }
    let below = sheet.rows[(match.rows.upperBound + 1)..<place]
    for (field, column) in zip(form.form.fields, match.columns) {
      guard let column, sheet.hiddenColumns.contains(where: { $0.contains(column) }),
        below.contains(where: { $0.cells.contains { $0.column == column && !$0.isBlank } })
      else { continue }
      findings.append(
        Finding(
          "column.hidden", .note, sheet: title,
          cell: CellPosition(column: column, row: match.rowNumber).a1,
          arguments: ["field": field.header]))
    }
  }

  private mutating func tellUnclear(
    _ label: HeaderMatch.Label, _ match: HeaderMatch, arguments: [String: String]
  ) {
    findings.append(
      Finding(
        "header.unclear", .warning, sheet: title,
        cell: CellPosition(column: label.column, row: match.rowNumber).a1, value: label.text,
        expected: arguments["field"], arguments: arguments))
  }

  /// Tells of a column that may be one that the sheet lacks and the figures need, such as 本月人次
  /// where 人次 is asked; false where it resembles none.
  private mutating func tellUnclear(
    _ label: HeaderMatch.Label, _ match: HeaderMatch, _ form: FormIndex
  ) -> Bool {
    let resemblance = HeaderResemblance(form: form, match: match, common: index.commonPairs)
    guard let place = resemblance.field(of: label), isFilled(label, match) else { return false }
    var arguments = ["field": form.columns[place].header]
    arguments["standard"] = form.columns[place].standsForBlank?.published
    tellUnclear(label, match, arguments: arguments)
    return true
  }

  private func isFilled(_ label: HeaderMatch.Label, _ match: HeaderMatch) -> Bool {
    sheet.rows[(match.rows.upperBound + 1)...].contains { row in
      row.cells.contains { $0.column == label.column && !$0.isBlank }
    }
  }

  static let running: Set<String> = ["序號", "項次", "編號", "no", "no."]

  /// Tells that a sheet is read though its title is not quite the form's.
  mutating func noteTitle(_ form: FormIndex) {
    if let word = SheetTitles.wordAgainstCounting(in: title) {
      report("sheet.doubtful", .warning, ["form": form.form.sheet, "word": word])
    } else {
      report("sheet.understood", .note, ["form": form.form.sheet])
    }
  }

  /// A form's sheet without its header: a declared nothing, or nothing that can be read.
  mutating func judgeWithoutHeader(_ form: FormIndex) {
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

  func isNothing(_ row: SheetRow) -> Bool {
    let filled = row.cells.filter { !$0.isBlank }
    guard filled.count == 1, case .text(let text) = filled[0].value else { return false }
    return RowKind(first: text, isAlone: true, saysOnlyThat: true, looksFilled: false) == .none
  }

  mutating func reportUnknown() {
    guard !OwnSheets.contain(title) else { return }
    let names = index.titles.suggestions(for: title)
    report(
      "sheet.unknown", isNearlyForm ? .warning : .note,
      ["suggestions": names.joined(separator: "、")])
  }

  /// Whether most columns of a form stand there, so that what is passed over is likely one.
  private var isNearlyForm: Bool {
    index.forms.contains { form in
      guard let match = finder.best(for: form, from: 0) else { return false }
      return match.known >= 4 && finder.isHeader(match, of: form)
    }
  }

  mutating func report(
    _ code: String, _ severity: Finding.Severity, _ arguments: [String: String],
    expected: String? = nil
  ) {
    findings.append(
      Finding(code, severity, sheet: title, expected: expected, arguments: arguments))
  }
}
