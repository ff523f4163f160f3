/// Collects what readers find wrong, so that one check tells everything.
final class ProblemList {
  private var found: [PlanProblem] = []

  func add(_ kind: PlanProblem.Kind, file: String, line: Int?) {
    found.append(PlanProblem(file: file, line: line, kind: kind))
  }

  /// Each problem once, in the order of files and lines.
  var sorted: [PlanProblem] {
    var seen: Set<PlanProblem> = []
    return found.filter { seen.insert($0).inserted }
      .enumerated()
      .sorted { left, right in
        (left.element.file, left.element.line ?? 0, left.offset)
          < (right.element.file, right.element.line ?? 0, right.offset)
      }
      .map(\.element)
  }
}
