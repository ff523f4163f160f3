internal import Pipeline
internal import Planning

extension NightSummary {
  /// The run for other programs: counts, lights, and what a person should look at.
  ///
  /// `published` is null for a dry run, of which `moves` tells the figures that would move.
  var json: JSONText {
    .object([
      "as_of": .text(asOf.iso), "published": .optional(published), "new": .flag(isNew),
      "new_files": .number(newFiles), "known_files": .number(knownFiles),
      "waiting_files": .list(waitingFiles.map { .text($0.printable) }),
      "unreadable_files": .list(unreadable.map { .text($0.printable) }),
      "not_files": .list(notFiles.map { .text($0.printable) }),
      "workbooks": .members(
        SubmissionOutcome.allCases.map { ($0.rawValue, .number(outcomes[$0, default: 0])) }),
      "facts": .number(factCount), "errors": .number(errorCount),
      "warnings": .number(warningCount), "missing_forms": .number(missingForms),
      "lights": .members(
        lights.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) }),
      "moves": .list(moves.map(\.json)),
      "cautions": .list(cautions.map(JSONText.both)),
    ])
  }
}
