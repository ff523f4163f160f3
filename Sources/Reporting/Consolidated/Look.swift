/// The formats of the consolidated workbook: one family of styles, so that every sheet looks alike.
///
/// Nothing is told by colour alone: the sheets must survive a black-and-white printer.
struct Look {
  let title, subtitle, goal, header, label, strong: CellFormat
  let text, wrapped, code, integer, thousandths, mean, percent, day, moment, link: CellFormat
  let light, note, symbol, minorHeader, plainLink: CellFormat
  let strongPercent, strongMean, band, subtitlePercent, wrappedLink, remark: CellFormat
  let quietInteger, goalInteger, lag, fraction, numberText: CellFormat
  let mostInteger, mostMean, mostPercent: CellFormat

  /// Dark blue of headings.
  static let ink: UInt32 = 0x1F3A5F
  static let headerFill: UInt32 = 0x1F3A5F
  static let goalFill: UInt32 = 0xDDE5EF

  /// `rules` are the lines around cells: listings have them below only, since they leave blank cells
  /// out. `lagPoints` are those behind which a difference of progress is marked.
  init(in file: inout XLSXFile, rules: CellStyle.Border = .hair, lagPoints: Int? = nil) {
    title = file.format(CellStyle(size: 18, isBold: true, colour: Self.ink))
    subtitle = file.format(CellStyle(size: 9, colour: 0x55606E))
    goal = file.format(
      CellStyle(size: 11, isBold: true, colour: Self.ink, fill: Self.goalFill, border: .thin))
    header = file.format(
      CellStyle(
        isBold: true, colour: 0xFFFFFF, fill: Self.headerFill, horizontal: .centre, wraps: true,
        border: .thin))
    label = file.format(CellStyle(isBold: true, colour: Self.ink, wraps: true, border: rules))
    strong = file.format(
      CellStyle(size: 12, isBold: true, numberFormat: "#,##0", horizontal: .right, border: rules))
    text = file.format(CellStyle(border: rules))
    wrapped = file.format(CellStyle(wraps: true, border: rules))
    code = file.format(CellStyle(horizontal: .centre, border: rules))
    integer = file.format(
      CellStyle(numberFormat: "#,##0", horizontal: .right, border: rules))
    thousandths = file.format(
      CellStyle(numberFormat: "#,##0.000", horizontal: .right, border: rules))
    mean = file.format(CellStyle(numberFormat: "#,##0.00", horizontal: .right, border: rules))
    percent = file.format(CellStyle(numberFormat: "0.00%", horizontal: .right, border: rules))
    day = file.format(
      CellStyle(numberFormat: "yyyy-mm-dd", horizontal: .centre, border: rules))
    moment = file.format(
      CellStyle(numberFormat: "yyyy-mm-dd hh:mm:ss", horizontal: .centre, border: rules))
    link = file.format(
      CellStyle(isUnderlined: true, colour: 0x1A4E9E, border: rules))
    light = file.format(CellStyle(isBold: true, horizontal: .centre, border: rules))
    note = file.format(CellStyle(size: 9, isItalic: true, colour: 0x55606E, wraps: true))
    minorHeader = file.format(
      CellStyle(
        size: 9, isBold: true, colour: Self.ink, fill: 0xEEF2F7, horizontal: .centre, wraps: true,
        border: rules))
    plainLink = file.format(CellStyle(size: 9, isUnderlined: true, colour: 0x1A4E9E))
    strongPercent = file.format(
      CellStyle(
        size: 12, isBold: true, numberFormat: "0.00%", horizontal: .right, border: rules))
    strongMean = file.format(
      CellStyle(
        size: 12, isBold: true, numberFormat: "#,##0.00", horizontal: .right, border: rules))
    band = file.format(CellStyle(size: 11, isBold: true, colour: Self.ink))
    subtitlePercent = file.format(
      CellStyle(size: 9, colour: 0x55606E, numberFormat: "0%", horizontal: .left))
    wrappedLink = file.format(
      CellStyle(isUnderlined: true, colour: 0x1A4E9E, wraps: true, border: rules))
    remark = file.format(CellStyle(size: 9, colour: 0x55606E, wraps: true, border: rules))
    // Zeros of a wide table would hide what is there.
    quietInteger = file.format(
      CellStyle(numberFormat: "#,##0;-#,##0;–", horizontal: .right, border: rules))
    goalInteger = file.format(
      CellStyle(
        isBold: true, fill: Self.goalFill, numberFormat: "#,##0", horizontal: .right,
        border: .thin))
    lag = file.format(
      CellStyle(numberFormat: Self.lagFormat(lagPoints), horizontal: .right, border: rules))
    fraction = file.format(
      CellStyle(numberFormat: "#,##0.0000", horizontal: .right, border: rules))
    numberText = file.format(CellStyle(horizontal: .right, border: rules))
    func most(_ numberFormat: String) -> CellStyle {
      CellStyle(numberFormat: "\"≤ \"" + numberFormat, horizontal: .right, border: rules)
    }
    mostInteger = file.format(most("#,##0"))
    mostMean = file.format(most("#,##0.00"))
    mostPercent = file.format(most("0.00%"))
    symbol = file.format(CellStyle(size: 11, horizontal: .centre, border: rules))
  }

  /// Marks differences of more than so many points below what was planned.
  static func lagFormat(_ points: Int?) -> String {
    (points.map { "[<-\($0)]\"▼ \"-0.0;" } ?? "") + "[<0]-0.0;+0.0"
  }
}
