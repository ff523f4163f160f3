internal import Intake
import Planning
internal import Spreadsheet
internal import Storage

/// Takes workbooks of decisions out of what waits: they are no submissions and never refused.
struct Deciding {
  let plan: Plan
  let ledger: Ledger

  /// Records the planning office's decisions and returns what is left to be judged.
  func settle(_ waiting: [WaitingWorkbook]) throws(NightFailure) -> [WaitingWorkbook] {
    let reader = DecisionReader(plan)
    let limits = ReadingLimits(plan.settings)
    var found: [DecisionWorkbook] = []
    var rest: [WaitingWorkbook] = []
    for workbook in waiting {
      guard reader.mayDecide(folder: workbook.folder), Self.isNamedSo(workbook.file) else {
        rest.append(workbook)
        continue
      }
      let bytes = try Workplace.asking { try ledger.archive.bytes(of: workbook.sha256) }
      guard let lines = Self.lines(of: bytes, reader, limits) else {
        rest.append(workbook)
        continue
      }
      found.append(
        DecisionWorkbook(folder: workbook.folder, sha256: workbook.sha256, lines: lines))
    }
    let decisions = found
    try Workplace.asking { try ledger.record(decisions) }
    return rest
  }

  /// As of submissions, only .xlsx and .xlsm are read.
  static func isNamedSo(_ file: String) -> Bool {
    let name = file.lowercased()
    return name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm")
  }

  /// Nil for what cannot be read or holds no decisions: that is judged as any other workbook.
  private static func lines(
    of bytes: [UInt8], _ reader: DecisionReader, _ limits: ReadingLimits
  ) -> [DecisionLine]? {
    guard let workbook = try? Workbook(bytes: bytes, limits: limits) else { return nil }
    return reader.lines(of: workbook)
  }
}
