import Planning

/// How the cells of a field look in a template.
struct FieldCell {
  let style: CellStyle
  /// In characters.
  let width: Double

  init(_ field: Field) {
    var style = CellStyle(size: 11, border: .hair, isUnlocked: true)
    switch field.kind {
    case .text:
      style.wraps = true
      // A number of a project or a release stays as typed.
      style.numberFormat = "@"
      width = field.isRequired ? 26 : 18
    case .integer:
      style.numberFormat = "#,##0"
      width = 10
    case .money:
      style.numberFormat = "#,##0.###"
      width = 14
    case .percent:
      style.numberFormat = "0.0%"
      width = 11
    case .day:
      style.numberFormat = TemplateLook.dayFormat
      style.horizontal = .centre
      width = 13
    case .month, .rocYear:
      style.numberFormat = "0"
      style.horizontal = .centre
      width = 10
    case .flag:
      style.horizontal = .centre
      width = 9
    case .country: width = 16
    case .rank: width = 14
    case .code: width = 16
    case .organisation: width = 24
    case .submitter: width = 24
    }
    if style.horizontal == nil, style.numberFormat == nil || style.numberFormat == "@" {
      style.indent = 1
    }
    self.style = style
  }

  /// For a row that did not count last month and waits for its correction.
  var faulty: CellStyle {
    var style = style
    style.fill = 0xFDE7E4
    return style
  }
}
