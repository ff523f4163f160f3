/// What a cell holds, after shared strings, styles and date systems are resolved.
package enum CellValue: Hashable, Sendable {
  /// A number whose format shows no date; the nearest Double to what the file spells.
  case number(Double)
  /// Text as typed: rich runs joined, phonetic runs left out, `_xHHHH_` escapes undone.
  case text(String)
  case boolean(Bool)
  /// A moment under a date format, as a serial of the 1900 system whatever the workbook's own system.
  case date(ExcelSerial)
  /// Elapsed time under a format such as `[h]:mm`, in days.
  case duration(Double)
  /// An error value such as `#REF!`, by the name the file gives it.
  case error(String)
  /// A formula for which the file holds no calculated value.
  case formulaWithoutValue
}
