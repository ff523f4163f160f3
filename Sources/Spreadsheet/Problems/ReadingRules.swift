extension ReadingRule {
  /// Every problem that reading a workbook can find; each rule stands at the foot of the file that finds it.
  package static let all: [ReadingRule] = [
    // The file as a whole: thrown, nothing of it is read.
    .unreadableFile, .encrypted, .oldExcel, .kingsoft, .lockFile, .emptyFile, .textFile, .notZip,
    .notWorkbook,
    .binaryWorkbook, .damagedZip, .contradictoryZip, .damagedPart, .damagedXML, .missingPart,
    .notWorksheet, .unsafeName, .duplicateName, .oddCompression, .documentType, .xmlTooDeep,
    .attributeTooLong, .fileTooLarge, .tooManyEntries, .partTooLarge, .partsTooLarge,
    .inflatesTooMuch, .stringTableTooLarge, .tooManyCellFormats,
    // A sheet's limits: thrown, the sheet is not read to its end.
    .tooManyRows, .tooManyColumns, .tooManyCells, .tooMuchText, .tooManyProblems, .tooManyRanges,
    // A row or a cell: told, and reading goes on.
    .missingStyles, .dateSystem, .missingFormat, .missingSheet, .sharedPart, .unreadableRange,
    .rowReference,
    .rowOutOfOrder, .cellReference,
    .cellInOtherRow, .duplicateCell,
    .unreadableNumber, .unreadableBoolean, .unreadableISODate, .dateNotShown, .unknownType,
    .stringIndex,
    .longText, .noValue,
    // A workbook that is read but cannot be marked: told by `annotate`.
    .signedWorkbook, .trackedWorkbook, .unusualPart, .oversizedPart, .tooManyStyles,
  ]

  static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}
