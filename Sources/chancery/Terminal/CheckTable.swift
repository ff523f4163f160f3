internal import Pipeline
internal import Planning

extension Terminal {
  /// Shows one aligned line a check; throws where one is wrong.
  static func show(_ lines: [CheckLine], _ language: Language) throws(NightFailure) {
    Terminal.print(CheckLine.table(of: lines, language))
    let count = lines.count { $0.state == .wrong }
    if count > 0 { throw .unsound(count: count) }
  }
}
