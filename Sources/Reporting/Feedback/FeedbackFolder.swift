package import Planning

/// Where a submitter finds what came of its workbooks, below the outbox; nobody else's folder is the
/// same.
package struct FeedbackFolder: Sendable {
  static let root = "feedback"

  private let codes: Set<String>

  package init(_ plan: Plan) {
    codes = Set(plan.submitters.map(\.code))
  }

  /// The unit that put the workbook there: its folder's, whatever the cover claims; the cover's only
  /// for a workbook that lies in the inbox itself. Nil where the plan knows no such unit.
  func unit(of entry: SubmissionEntry) -> String? {
    let folder = entry.folder.isEmpty ? entry.submitter ?? "" : entry.folder
    let code = TextKey.compact(folder)
    return codes.contains(code) ? code : nil
  }

  /// `feedback/py`; workbooks in folders that the plan does not know are answered below `_unknown`.
  func path(of entry: SubmissionEntry) -> String {
    if let unit = unit(of: entry) { return path(of: unit) }
    return "\(Self.root)/_unknown/\(entry.folder.isEmpty ? "_inbox" : Self.safe(entry.folder))"
  }

  func path(of submitter: String) -> String { "\(Self.root)/\(submitter)" }

  /// The folder of a workbook's receipt below the outbox: `feedback/py/106-05/20170503T084751-1a2b3c4d`.
  package func receiptFolder(of entry: SubmissionEntry) -> String {
    "\(path(of: entry))/\(Self.month(of: entry))/\(Self.number(of: entry))"
  }

  /// `106-05`, or `unknown`.
  static func month(of entry: SubmissionEntry) -> String { entry.month?.code ?? "unknown" }

  /// The submission's number and the name of its folder: `20170503T084751-1a2b3c4d`.
  static func number(of entry: SubmissionEntry) -> String {
    "\(entry.received.compact)-\(entry.sha256.prefix(8))"
  }

  /// A folder's name that cannot lead elsewhere.
  private static func safe(_ name: String) -> String {
    let plain = String(name.map { $0 == "/" || $0 == "\\" || $0 == "\0" ? "_" : $0 })
    return plain.hasPrefix(".") ? "_" + plain.dropFirst() : plain
  }
}
