/// The formats of the consolidated workbook: one family of styles, so that every sheet looks alike.
///
/// Nothing is told by colour alone: the sheets must survive a black-and-white printer.
struct Look {
  let title, subtitle, goal, header, label, strong: CellFormat
  let text, wrapped, code, integer, thousandths, mean, percent, day, link: CellFormat
  let light, note, symbol, minorHeader, plainLink: CellFormat
  let strongPercent, strongMean, band, subtitlePercent, wrappedLink, remark: CellFormat
  let quietInteger, goalInteger, lag, fraction, numberText: CellFormat

  /// Dark blue of headings.
  static let ink: UInt32 = 0x1F3A5F
  static let headerFill: UInt32 = 0x1F3A5F
  static let goalFill: UInt32 = 0xDDE5EF

  init(in file: inout XLSXFile) {
    title = file.format(CellStyle(size: 18, isBold: true, colour: Self.ink))
    subtitle = file.format(CellStyle(size: 9, colour: 0x55606E))
    goal = file.format(
      CellStyle(size: 11, isBold: true, colour: Self.ink, fill: Self.goalFill, border: .thin))
    header = file.format(
      CellStyle(
        isBold: true, colour: 0xFFFFFF, fill: Self.headerFill, horizontal: .centre, wraps: true,
        border: .thin))
    label = file.format(CellStyle(isBold: true, colour: Self.ink, wraps: true, border: .hair))
    strong = file.format(
      CellStyle(size: 12, isBold: true, numberFormat: "#,##0", horizontal: .right, border: .hair))
    text = file.format(CellStyle(border: .hair))
    wrapped = file.format(CellStyle(wraps: true, border: .hair))
    code = file.format(CellStyle(horizontal: .centre, border: .hair))
    integer = file.format(
      CellStyle(numberFormat: "#,##0", horizontal: .right, border: .hair))
    thousandths = file.format(
      CellStyle(numberFormat: "#,##0.000", horizontal: .right, border: .hair))
    mean = file.format(CellStyle(numberFormat: "#,##0.00", horizontal: .right, border: .hair))
    percent = file.format(CellStyle(numberFormat: "0.00%", horizontal: .right, border: .hair))
    day = file.format(
      CellStyle(numberFormat: "yyyy-mm-dd", horizontal: .centre, border: .hair))
    link = file.format(
      CellStyle(isUnderlined: true, colour: 0x1A4E9E, border: .hair))
    light = file.format(CellStyle(isBold: true, horizontal: .centre, border: .hair))
    note = file.format(CellStyle(size: 9, isItalic: true, colour: 0x55606E, wraps: true))
    minorHeader = file.format(
      CellStyle(
        size: 9, isBold: true, colour: Self.ink, fill: 0xEEF2F7, horizontal: .centre, wraps: true,
        border: .hair))
    plainLink = file.format(CellStyle(size: 9, isUnderlined: true, colour: 0x1A4E9E))
    strongPercent = file.format(
      CellStyle(
        size: 12, isBold: true, numberFormat: "0.00%", horizontal: .right, border: .hair))
    strongMean = file.format(
      CellStyle(
        size: 12, isBold: true, numberFormat: "#,##0.00", horizontal: .right, border: .hair))
    band = file.format(CellStyle(size: 11, isBold: true, colour: Self.ink))
    subtitlePercent = file.format(
      CellStyle(size: 9, colour: 0x55606E, numberFormat: "0%", horizontal: .left))
    wrappedLink = file.format(
      CellStyle(isUnderlined: true, colour: 0x1A4E9E, wraps: true, border: .hair))
    remark = file.format(CellStyle(size: 9, colour: 0x55606E, wraps: true, border: .hair))
    // Zeros of a wide table would hide what is there.
    quietInteger = file.format(
      CellStyle(numberFormat: "#,##0;-#,##0;–", horizontal: .right, border: .hair))
    goalInteger = file.format(
      CellStyle(
        isBold: true, fill: Self.goalFill, numberFormat: "#,##0", horizontal: .right,
        border: .thin))
    lag = file.format(
      CellStyle(numberFormat: "[<-5]\"▼ \"-0.0;[<0]-0.0;+0.0", horizontal: .right, border: .hair))
    fraction = file.format(
      CellStyle(numberFormat: "#,##0.0000", horizontal: .right, border: .hair))
    numberText = file.format(CellStyle(horizontal: .right, border: .hair))
    symbol = file.format(CellStyle(size: 11, horizontal: .centre, border: .hair))
  }
}
