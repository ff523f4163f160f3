internal import Planning
internal import Spreadsheet

/// Tells from cover and folder who sent a workbook and for which month.
struct CoverJudge {
  let index: PlanIndex
  let cover: CoverSheet?
  /// The folder below the inbox; blank for a workbook in the inbox itself.
  let folder: String

  var findings: [Finding] = []
  private(set) var submitter: Submitter?
  var month: PlanMonth?
  private(set) var confirmsReplacement = false
  private(set) var withdraws = false

  init(index: PlanIndex, cover: CoverSheet?, folder: String) {
    self.index = index
    self.cover = cover
    self.folder = folder
  }

  var isRefused: Bool { findings.contains { $0.severity == .error } }

  mutating func judge() {
    judgeSubmitter()
    guard let cover else {
      if !isRefused { findings.append(Finding("cover.missing", .error)) }
      return
    }
    refuseMarked(cover)
    judgePeriod(cover)
    judgeRepeated(cover)
    if cover[.author].map({ MissingWord($0.text) != nil }) ?? true {
      report("cover.author", .warning, .author)
    }
    confirmsReplacement = flag(.replacing)
    withdraws = flag(.withdrawn)
    judgeReason(cover)
  }

  /// Who withdraws gives a reason; who gives one has likely forgotten to withdraw.
  private mutating func judgeReason(_ cover: CoverSheet) {
    if withdraws, cover[.reason] == nil { report("cover.withdrawal_reason", .warning, .reason) }
    guard cover[.withdrawn].map({ CellWords.isBlank($0.text) }) ?? true,
      let reason = cover[.reason]?.text, MissingWord(reason) == nil
    else { return }
    report(
      "cover.answer", .warning, .withdrawn, expected: "是;否",
      ["field": CoverLabels.name(of: .withdrawn), "reason": reason])
  }

  /// Whether the cover says yes; an answer that is neither yes nor no is told and taken as no.
  private mutating func flag(_ label: CoverSheet.Label) -> Bool {
    guard let entry = cover?[label] else { return false }
    let reading = answer(of: entry)
    if reading.value == nil, !reading.remarks.isEmpty {
      report(
        "cover.answer", .warning, label, expected: "是;否", ["field": CoverLabels.name(of: label)])
    }
    return reading.value == .flag(true)
  }

  /// An answer as yes or no.
  func answer(of entry: CoverSheet.Entry) -> Reading {
    let cell = SheetCell(column: 1, value: entry.value, traits: entry.traits)
    return CellReading.read(cell, by: FlagReader(), in: ReadingSetting(year: index.plan.year))
  }

  mutating func report(
    _ code: String, _ severity: Finding.Severity, _ label: CoverSheet.Label,
    expected: String? = nil, _ arguments: [String: String] = [:]
  ) {
    findings.append(
      Finding(
        code, severity, sheet: cover?.sheet, cell: cover?.cell(of: label),
        value: cover?[label]?.text, expected: expected, arguments: arguments))
  }
}

extension CoverJudge {
  /// The folder's submitter; the cover must not claim another.
  private mutating func judgeSubmitter() {
    var owner: Submitter?
    if folder.isEmpty, index.plan.settings[.rootWorkbooks] == "off" {
      findings.append(Finding("folder.none", .error))
      return
    }
    if !folder.isEmpty {
      owner = index.submitters.submitter(code: folder)
      guard owner != nil else {
        findings.append(Finding("folder.unknown", .error, arguments: ["folder": folder]))
        return
      }
    }
    guard let cover else {
      submitter = owner
      return
    }
    let claimed = claim(cover)
    guard !isRefused else { return }
    if let owner, let claimed, claimed.code != owner.code {
      report(
        "cover.submitter", .error, cover[.code] == nil ? .unit : .code, expected: owner.code,
        ["folder": owner.code, "name": owner.name, "claimed": claimed.name])
      return
    }
    submitter = owner ?? claimed
    guard claimed == nil else { return }
    // A unit that nobody knows is told, for the folder alone says then who has sent the workbook.
    let unit = cover[.unit].flatMap { MissingWord($0.text) == nil ? $0.text : nil } ?? ""
    report(
      "cover.submitter_missing", owner == nil ? .error : .warning, .code, expected: owner?.code,
      ["unit": unit])
  }

  /// Whom the cover names: the code, else the name of the unit.
  private mutating func claim(_ cover: CoverSheet) -> Submitter? {
    let unit = cover[.unit].flatMap { index.submitters.find($0.text)?.submitter }
    let doubted = cover[.unit].map { index.submitters.contradicted(in: $0.text) } ?? []
    guard let entry = cover[.code], MissingWord(entry.text) == nil else {
      if let unit { noteUnit(unit, in: .unit) }
      if !doubted.isEmpty {
        report(
          "cover.unit_unclear", .error, .unit, expected: doubted.joined(separator: ";"),
          ["names": doubted.joined(separator: "、")])
      }
      return unit
    }
    if let submitter = index.submitters.submitter(code: entry.text) {
      let names = unit.map { [$0.name] } ?? doubted
      if !names.isEmpty, names != [submitter.name], folder.isEmpty || folder == submitter.code {
        report("cover.unit", .warning, .unit, expected: submitter.name, ["code": submitter.code])
      }
      return submitter
    }
    if let found = index.submitters.find(entry.text)?.submitter {
      noteUnit(found, in: .code)
      return found
    }
    report(
      "cover.submitter", .error, .code, expected: folder.isEmpty ? nil : folder,
      ["folder": folder, "name": "", "claimed": entry.text])
    return nil
  }

  private mutating func noteUnit(_ submitter: Submitter, in label: CoverSheet.Label) {
    report(
      "cover.understood", .note, label,
      ["read": submitter.code, "field": CoverLabels.name(of: .code)])
  }

  mutating func report(
    _ code: String, _ severity: Finding.Severity, _ label: CoverSheet.Label,
    _ arguments: [String: String]
  ) {
    report(code, severity, label, expected: nil, arguments)
  }
}
