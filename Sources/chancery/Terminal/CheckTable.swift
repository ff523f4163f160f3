internal import Pipeline
internal import Planning

extension Terminal {
  /// Shows one aligned line a check, or all as JSON; throws where one is wrong.
  static func show(
    _ lines: [CheckLine], _ language: Language, asJSON: Bool
  ) throws(NightFailure) {
    if asJSON {
      Terminal.write(CheckLine.json(of: lines))
    } else {
      Terminal.print(CheckLine.table(of: lines, language))
    }
    let count = lines.count { $0.state == .wrong }
    if count > 0 { throw .unsound(count: count) }
  }
}
