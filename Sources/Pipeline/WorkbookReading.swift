internal import Intake
import Planning
internal import Spreadsheet
internal import Storage

/// Opens a workbook within the plan's limits and judges it; what cannot be read is refused.
struct WorkbookReading: Sendable {
  let judge: Judge
  let limits: ReadingLimits

  init(_ plan: Plan) {
    judge = Judge(plan)
    limits = ReadingLimits(plan.settings)
  }

  /// Judges a file that lies anywhere, before it is sent.
  ///
  /// - Parameters:
  ///   - path: where the bytes lie.
  ///   - file: the path below the inbox, whose name tells whether it is a workbook at all.
  func submission(
    at path: String, file: String, folder: String, sha256: String, received: Moment
  ) -> Submission {
    submission(file: file, folder: folder, sha256: sha256, received: received) {
      limits throws(ReadingFailure) in try Workbook(path: path, limits: limits)
    }
  }

  /// Judges a workbook that the archive keeps.
  ///
  /// Whatever the disk does not give back as it was received is the operator's to mend: it is thrown
  /// and never taken for a fault of the sender's.
  func submission(
    of sha256: String, in archive: Archive, file: String, folder: String, received: Moment
  ) throws(LedgerError) -> Submission {
    let bytes = try archive.bytes(of: sha256)
    return submission(file: file, folder: folder, sha256: sha256, received: received) {
      limits throws(ReadingFailure) in
      if let standIn = StandIn(archived: bytes) { throw standIn.failure(limits) }
      return try Workbook(bytes: bytes, limits: limits)
    }
  }

  private func submission(
    file: String, folder: String, sha256: String, received: Moment,
    opening open: (ReadingLimits) throws(ReadingFailure) -> Workbook
  ) -> Submission {
    do throws(ReadingFailure) {
      try Self.checkName(of: file)
      return judge.submission(
        of: try open(limits), file: file, folder: folder, sha256: sha256, received: received)
    } catch {
      return judge.refusal(
        for: error, file: file, folder: folder, sha256: sha256, received: received)
    }
  }

  /// Only .xlsx and .xlsm are read, whatever a file holds.
  private static func checkName(of file: String) throws(ReadingFailure) {
    guard !Deciding.isNamedSo(file) else { return }
    let name = file.lowercased()
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    throw ReadingFailure(ReadingProblem("workbook.not_xlsx.name", value: ending))
  }
}

extension ReadingLimits {
  /// The limits that the plan's settings give; a setting that is not declared leaves the standard.
  init(_ settings: Settings) {
    self.init()
    func bytes(_ key: ProgramSetting, _ standard: UInt64) -> UInt64 {
      settings.integer(key).flatMap { UInt64(exactly: $0) } ?? standard
    }
    fileBytes = bytes(.limitFileBytes, fileBytes)
    partBytes = bytes(.limitPartBytes, partBytes)
    allPartBytes = bytes(.limitAllPartBytes, allPartBytes)
    inflateRatio = bytes(.limitInflateRatio, inflateRatio)
    entries = settings.integer(.limitEntries) ?? entries
    rows = settings.integer(.limitRows) ?? rows
    columns = settings.integer(.limitColumns) ?? columns
    cellsPerSheet = settings.integer(.limitCellsPerSheet) ?? cellsPerSheet
    stringTableBytes = settings.integer(.limitStringTableBytes) ?? stringTableBytes
    sheetTextBytes = settings.integer(.limitSheetTextBytes) ?? sheetTextBytes
    xmlDepth = settings.integer(.limitXMLDepth) ?? xmlDepth
    attributeBytes = settings.integer(.limitAttributeBytes) ?? attributeBytes
    cellTextUnits = settings.integer(.limitCellTextUnits) ?? cellTextUnits
    problemsPerSheet = settings.integer(.limitProblemsPerSheet) ?? problemsPerSheet
  }
}
