internal import Planning

/// What became of the workbooks of one submitter and month, replayed in the order of receipt.
///
/// The newest replaces the one that stands as a whole, unless it looks like a mistake; a withdrawal
/// leaves nothing standing. Refused workbooks never come here.
struct VersionHistory {
  private(set) var versions: [Version] = []
  /// The place of the version in force, a withdrawal among them.
  private var inForce: Int?

  /// `isHeld` decides whether the first of two submissions may not silently replace the second.
  init(
    _ workbooks: [ArrivedWorkbook],
    isHeld: (_ new: Int64, _ standing: Int64) throws -> Bool
  ) rethrows {
    for workbook in workbooks.sorted(by: ArrivedWorkbook.cameBefore) {
      try take(workbook, isHeld: isHeld)
    }
  }

  /// The version whose rows count; nil where the month was withdrawn.
  var standing: Int? {
    inForce.flatMap { versions[$0].withdraws ? nil : $0 }
  }

  /// The file whose word counts in the place of a version: the last that followed it.
  func replacement(of index: Int) -> String? {
    var last = index
    while let next = versions[last].successor { last = next }
    return last == index ? nil : versions[last].file
  }

  private mutating func take(
    _ workbook: ArrivedWorkbook, isHeld: (Int64, Int64) throws -> Bool
  ) rethrows {
    let sha256 = workbook.arrival.sha256
    // The same bytes once more say nothing new, whether they stand or wait.
    if let same = [inForce, versions.indices.last].compactMap({ $0 })
      .first(where: { versions[$0].sha256 == sha256 })
    {
      versions[same].aliases.append(workbook.arrival.file)
      return
    }
    var version = Version(
      submission: workbook.id, file: workbook.arrival.file, sha256: sha256,
      received: workbook.arrival.received, withdraws: workbook.submission.withdraws)
    let new = versions.endIndex
    if let standing, !version.withdraws, !workbook.submission.confirmsReplacement {
      version.isHeld = try isHeld(version.submission, versions[standing].submission)
    }
    if !version.isHeld {
      if let inForce { versions[inForce].successor = new }
      inForce = new
    }
    versions.append(version)
  }
}
