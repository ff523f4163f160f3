internal import Planning
internal import Spreadsheet

/// Judges one sheet that may hold a form: its blocks from top to bottom.
struct SheetJudge {
  let index: PlanIndex
  let sheet: SheetContents
  let month: PlanMonth
  let submitter: Submitter
  let merges: MergedRanges
  let lost: LostCells

  var parts: [FormPart] = []
  var findings: [Finding] = []
  /// Whether a form was recognised, be it empty or nil.
  var isReadable = false

  var title: String { sheet.description.name }
  var finder: HeaderFinder { HeaderFinder(sheet: sheet, limits: index.limits, merges: merges) }

  init(_ sheet: SheetContents, index: PlanIndex, month: PlanMonth, submitter: Submitter) {
    self.sheet = sheet
    self.index = index
    self.month = month
    self.submitter = submitter
    merges = MergedRanges(sheet.mergedRanges)
    lost = LostCells(sheet.problems)
  }

  /// Judges the sheet; nothing is said of sheets that hold nothing.
  ///
  /// - Parameter isOneOfSeveral: whether tables stand side by side, so that the title tells the form
  ///   of one of them at most.
  mutating func judge(isOneOfSeveral: Bool = false) {
    guard sheet.rows.contains(where: { $0.cells.contains { !$0.isBlank } }) else {
      judgeBlank()
      return
    }
    let named = index.titles.form(titled: title)
    if isOneOfSeveral, let (form, match) = titledForm() ?? clearestForm(from: 0) {
      if form.form.sheet != title { noteTitle(form) }
      read(match, of: form)
    } else if let named, let match = finder.best(for: index.forms[named.form], from: 0),
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
  mutating func judgeBlank() {
    guard let named = index.titles.form(titled: title), named.certainty == .certain else { return }
    isReadable = true
    report("sheet.empty", .warning, ["form": index.forms[named.form].form.sheet])
  }

  /// The form that a title above the table names, where its whole header stands there.
  private func titledForm() -> (FormIndex, HeaderMatch)? {
    for row in sheet.rows.prefix(index.limits.headerRows) {
      guard row.cells.count == 1, case .text(let text) = row.cells[0].value,
        let named = index.titles.form(titled: text)
      else { continue }
      let form = index.forms[named.form]
      if let match = finder.best(for: form, from: 0), match.missing(of: form).isEmpty {
        return (form, match)
      }
    }
    return nil
  }

  /// The form of which all required columns stand in the uppermost such header; of several in one
  /// row the one with most others.
  func clearestForm(from start: Int) -> (FormIndex, HeaderMatch)? {
    var found: [(form: FormIndex, match: HeaderMatch)] = []
    for form in index.forms {
      guard let match = finder.best(for: form, from: start), match.missing(of: form).isEmpty else {
        continue
      }
      found.append((form, match))
    }
    // Blocks of other forms may follow below.
    guard let top = found.map(\.match.rows.upperBound).min() else { return nil }
    found.removeAll { $0.match.rows.upperBound > top }
    guard let most = found.map(\.match.known).max() else { return nil }
    let best = found.filter { $0.match.known == most }
    return best.count == 1 ? best[0] : nil
  }
}
