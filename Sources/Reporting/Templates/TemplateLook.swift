/// The formats of a template: dark headers are required, light ones are not, white cells are typed
/// into, and nothing is told by colour alone.
struct TemplateLook {
  let title, subtitle, unit, mark, example: CellFormat
  let requiredHeader, optionalHeader, confirmationHeader: CellFormat
  let label, locked, open, openDay, hint: CellFormat
  let section, body, key, link, english: CellFormat
  let listTitle, listEntry, incomplete: CellFormat

  init(in file: inout XLSXFile) {
    let ink = Look.ink
    title = file.format(CellStyle(size: 18, isBold: true, colour: ink))
    subtitle = file.format(CellStyle(size: 10, colour: 0x55606E))
    unit = file.format(CellStyle(size: 10, isBold: true, colour: ink))
    mark = file.format(CellStyle(size: 9, colour: 0x55606E, horizontal: .centre))
    example = file.format(
      CellStyle(size: 9, isItalic: true, colour: 0x7A6A3A, horizontal: .centre, wraps: true))
    requiredHeader = file.format(
      CellStyle(
        size: 11, isBold: true, colour: 0xFFFFFF, fill: ink, horizontal: .centre, wraps: true,
        border: .thin))
    optionalHeader = file.format(
      CellStyle(
        size: 11, isBold: true, colour: ink, fill: Look.goalFill, horizontal: .centre,
        wraps: true, border: .thin))
    confirmationHeader = file.format(
      CellStyle(
        size: 11, colour: 0x55606E, fill: 0xF2F2EE, horizontal: .centre, wraps: true,
        border: .thin))
    label = file.format(
      CellStyle(size: 11, isBold: true, colour: ink, fill: Look.goalFill, border: .thin, indent: 1))
    locked = file.format(CellStyle(size: 11, fill: 0xF2F2EE, border: .thin, indent: 1))
    open = file.format(CellStyle(size: 11, border: .thin, indent: 1, isUnlocked: true))
    openDay = file.format(
      CellStyle(
        size: 11, numberFormat: Self.dayFormat, horizontal: .left, border: .thin, indent: 1,
        isUnlocked: true))
    hint = file.format(CellStyle(size: 9, colour: 0x55606E, wraps: true, indent: 1))
    section = file.format(
      CellStyle(size: 12, isBold: true, colour: 0xFFFFFF, fill: ink, indent: 1))
    body = file.format(CellStyle(size: 10.5, vertical: .top, wraps: true, border: .hair, indent: 1))
    key = file.format(
      CellStyle(
        size: 10.5, isBold: true, colour: ink, vertical: .top, wraps: true, border: .hair, indent: 1
      ))
    link = file.format(
      CellStyle(
        size: 10.5, isUnderlined: true, colour: 0x1A4E9E, vertical: .top, border: .hair, indent: 1))
    english = file.format(
      CellStyle(size: 9, colour: 0x55606E, vertical: .top, wraps: true, border: .hair, indent: 1))
    listTitle = file.format(CellStyle(isBold: true, colour: ink))
    listEntry = file.format(CellStyle(numberFormat: "@"))
    incomplete = file.format(CellStyle(fill: 0xFFE9A8))
  }

  /// Days show in the calendar of the Republic of China, `106/5/3`, however they were typed.
  static let dayFormat = "[$-404]e/m/d"
}
