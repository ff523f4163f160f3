/// What became of a submission.
package enum SubmissionOutcome: String, Hashable, Sendable, CaseIterable {
  /// 收件
  case accepted
  /// 收件（有提醒）
  case acceptedWithWarnings = "accepted_with_warnings"
  /// 部分收件: rows with errors do not count, the rest do.
  case partlyAccepted = "partly_accepted"
  /// 待確認: would replace a standing workbook in a way that looks like a mistake.
  case held
  /// 退件
  case refused

  /// Whether the workbook was taken, with or without complaints.
  package var isAccepted: Bool { self != .refused && self != .held }

  /// The outcome that findings make: any error leaves a workbook partly accepted, any warning
  /// accepted with warnings; notes never change it.
  package init(of findings: [Finding], isRefused: Bool = false, isHeld: Bool = false) {
    self =
      if isRefused {
        .refused
      } else if isHeld {
        .held
      } else if findings.contains(where: { $0.severity == .error }) {
        .partlyAccepted
      } else {
        findings.contains { $0.severity == .warning } ? .acceptedWithWarnings : .accepted
      }
  }

  /// The word that people read.
  package var label: Bilingual {
    switch self {
    case .accepted: Bilingual(zh: "收件", en: "accepted")
    case .acceptedWithWarnings: Bilingual(zh: "收件（有提醒）", en: "accepted with warnings")
    case .partlyAccepted: Bilingual(zh: "部分收件", en: "partly accepted")
    case .held: Bilingual(zh: "待確認", en: "held")
    case .refused: Bilingual(zh: "退件", en: "refused")
    }
  }
}
