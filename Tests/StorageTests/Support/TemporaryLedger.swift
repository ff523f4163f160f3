import Foundation
import Planning

@testable import Storage

/// A ledger in a folder of its own, which is removed when its owner lets go of it.
final class TemporaryLedger {
  let folder: String
  var ledger: Ledger

  init(plan: Plan = TestPlan.plan, _ workbooks: [Workbook] = []) throws {
    folder = NSTemporaryDirectory() + "storage-" + UUID().uuidString
    ledger = try Ledger(folder: folder, plan: plan)
    try send(workbooks)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func send(_ workbooks: [Workbook]) throws {
    try ledger.receive(workbooks.map(\.arrival))
    try ledger.record(workbooks.map { $0.submission(in: ledger.plan) })
  }

  func reading() throws -> LedgerSnapshot { try ledger.reading() }
}

extension Ledger {
  func record(_ submissions: [Submission]) throws {
    try record(submissions.map { Deposit($0, plan: plan) })
  }
}

/// A reading of workbooks that came in any order.
func reading(_ workbooks: [Workbook], plan: Plan = TestPlan.plan) throws -> LedgerSnapshot {
  try TemporaryLedger(plan: plan, workbooks).reading()
}

extension LedgerSnapshot {
  func entry(_ file: String) -> SubmissionEntry? { submissions.first { $0.file == file } }

  /// Files of the workbooks that stand.
  var standingFiles: [String] { submissions.filter(\.stands).map(\.file) }
}
