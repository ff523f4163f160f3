import Indicators
import Planning

/// Makes receipts from a report; what is looked up for many of them is put together once.
struct ReceiptMaker: Sendable {
  let report: Report
  let folders: FeedbackFolder
  private let names: Names
  private let summary: FactSummary
  private let figures: [WorkbookKey: WorkbookFigures]
  /// Workbooks that were accepted, by submitter and month, in the order of receipt.
  private let accepted: [MonthKey: [SubmissionEntry]]
  private let expected: [MonthKey: [String]]

  struct MonthKey: Hashable, Sendable {
    var submitter: String
    var month: PlanMonth
  }

  init(_ report: Report) {
    self.report = report
    let folders = FeedbackFolder(report.plan)
    self.folders = folders
    names = Names(report.plan)
    summary = FactSummary(report.plan, names: names)
    figures = report.figuresByWorkbook
    var accepted: [MonthKey: [SubmissionEntry]] = [:]
    for entry in report.ledger.submissions where entry.outcome.isAccepted {
      guard let key = Self.key(of: entry, in: folders) else { continue }
      accepted[key, default: []].append(entry)
    }
    self.accepted = accepted.mapValues { $0.sorted(by: Self.cameBefore) }
    var expected: [MonthKey: [String]] = [:]
    for row in report.coverage where row.state != .notExpected {
      expected[MonthKey(submitter: row.submitter, month: row.month), default: []].append(row.form)
    }
    self.expected = expected
  }

  static func cameBefore(_ left: SubmissionEntry, _ right: SubmissionEntry) -> Bool {
    (left.received, left.sha256) < (right.received, right.sha256)
  }

  /// The report's workbooks by submitter and month, each list in the order of receipt; those that
  /// no other can follow stand alone.
  var histories: [[Int]] {
    let entries = report.ledger.submissions
    var histories: [[Int]] = []
    var places: [MonthKey: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let key = key(of: entry) else {
        histories.append([index])
        continue
      }
      if let place = places[key] {
        histories[place].append(index)
      } else {
        places[key] = histories.count
        histories.append([index])
      }
    }
    return histories.map { $0.sorted { Self.cameBefore(entries[$0], entries[$1]) } }
  }

  /// What a workbook holds that the one before it did not, and the other way round.
  func difference(
    from earlier: RecordedWorkbook, to later: RecordedWorkbook
  ) -> VersionDifference {
    VersionDifference(from: earlier, to: later, in: report.plan, summary: summary)
  }

  func receipt(
    for entry: SubmissionEntry, difference: VersionDifference?, markedCopy: String?
  ) -> Receipt {
    let unit = folders.unit(of: entry).flatMap(report.plan.submitter)
    let figures = self.figures[WorkbookKey(entry)]
    let wanted = key(of: entry).flatMap { expected[$0] } ?? []
    let forms = entry.parts.map { part in
      Receipt.FormLine(
        form: part.form, sheet: part.sheet, isNil: part.isNil,
        isExpected: wanted.contains(part.form), accepted: part.recordCount,
        notAccepted: part.errorRowCount)
    }
    let reported = Set(forms.filter { $0.isNil || $0.read > 0 }.map(\.form))
    let isRead = entry.outcome != .refused
    return Receipt(
      number: FeedbackFolder.number(of: entry), entry: entry,
      unit: unit?.name ?? (entry.folder.isEmpty ? "未知單位" : entry.folder),
      unitEnglish: unit?.nameEnglish ?? "", asOf: report.asOf, standing: standing(of: entry),
      deadline: deadline(of: entry), forms: forms,
      absentForms: isRead ? wanted.filter { !reported.contains($0) }.map(names.form) : [],
      difference: difference, markedCopy: markedCopy,
      causes: FindingGroup.forSubmitter(entry.findings), feeds: figures?.feeds.map(feed) ?? [],
      passes: figures?.passes.map(pass) ?? [], settledElsewhere: figures?.settledElsewhere ?? [])
  }

  private func standing(of entry: SubmissionEntry) -> ReceiptStanding {
    switch entry.outcome {
    case .refused: return .refused
    case .held:
      let key = key(of: entry)
      return .held(behind: key.flatMap { accepted[$0] }?.first(where: \.stands)?.file)
    case .accepted, .acceptedWithWarnings, .partlyAccepted:
      if entry.stands { return .stands }
      return entry.replacedBy.map { .replaced(by: $0) } ?? .withdrawn
    }
  }

  private func deadline(of entry: SubmissionEntry) -> Receipt.Deadline? {
    guard let month = entry.month, let key = key(of: entry), expected[key] != nil else {
      return nil
    }
    let due = report.plan.dueDay(of: month)
    let first = accepted[key]?.first?.received
    return Receipt.Deadline(
      due: due, firstAccepted: first,
      daysLate: first.map { max(0, $0.day.daysSinceEpoch - due.daysSinceEpoch) })
  }

  private func feed(_ feed: WorkbookFigures.Feed) -> Receipt.Feed {
    let measurement = report.measurements[feed.component.measurement]
    let component = measurement.components[feed.component.component].component
    let amount = Rational(feed.amount, over: Int128(max(1, component.scale))) ?? .zero
    let told = Display.contribution(amount, to: component, in: measurement.indicator)
    return Receipt.Feed(
      indicator: measurement.indicator.id, component: component.id,
      name: Display.name(of: component, in: measurement.indicator), facts: feed.facts,
      amount: told?.amount.exact ?? "", unit: told?.unit ?? "")
  }

  private func pass(_ pass: WorkbookFigures.Pass) -> Receipt.Pass {
    let measurement = report.measurements[pass.component.measurement]
    return Receipt.Pass(
      indicator: measurement.indicator.id,
      component: measurement.components[pass.component.component].component.id,
      reason: pass.reason,
      sentence: report.plan.reasons[pass.reason] ?? Bilingual(zh: pass.reason, en: ""),
      rows: pass.rows)
  }

  private func key(of entry: SubmissionEntry) -> MonthKey? { Self.key(of: entry, in: folders) }

  /// Nil where the cover claims another unit than the folder's: what that one sent is not its
  /// business.
  private static func key(of entry: SubmissionEntry, in folders: FeedbackFolder) -> MonthKey? {
    guard let unit = folders.unit(of: entry), unit == entry.submitter, let month = entry.month
    else { return nil }
    return MonthKey(submitter: unit, month: month)
  }
}
