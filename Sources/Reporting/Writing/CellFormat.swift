internal import CLibXLSXWriter

/// A style as one workbook knows it; valid while that workbook is open.
struct CellFormat {
  let pointer: UnsafeMutablePointer<lxw_format>?

  /// Whether a long text goes on in further lines.
  let wraps: Bool

  /// Its place among the workbook's formats, which it has from now on.
  var number: Int { Int(lxw_format_get_xf_index(pointer)) }

  init(_ style: CellStyle, in book: UnsafeMutablePointer<lxw_workbook>?) {
    pointer = workbook_add_format(book)
    wraps = style.wraps
    // 微軟正黑體 is on every Windows of the ministry; others fall back to a font of their own.
    format_set_font_name(pointer, "Microsoft JhengHei")
    format_set_font_size(pointer, style.size)
    format_set_font_color(pointer, style.colour)
    if style.isBold { format_set_bold(pointer) }
    if style.isItalic { format_set_italic(pointer) }
    if style.isUnderlined { format_set_underline(pointer, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let numberFormat = style.numberFormat { format_set_num_format(pointer, numberFormat) }
    if style.wraps { format_set_text_wrap(pointer) }
    if style.indent > 0 { format_set_indent(pointer, style.indent) }
    if let fill = style.fill {
      format_set_pattern(pointer, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_bg_color(pointer, fill)
    }
    if style.isUnlocked { format_set_unlocked(pointer) }
    align(style)
    border(style.border)
  }

  private func align(_ style: CellStyle) {
    switch style.horizontal {
    case nil: break
    case .left: format_set_align(pointer, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(pointer, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(pointer, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch style.vertical {
    case .top: format_set_align(pointer, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .centre: format_set_align(pointer, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    }
  }

  private func border(_ border: CellStyle.Border) {
    switch border {
    case .none: return
    case .below: format_set_bottom(pointer, UInt8(LXW_BORDER_HAIR.rawValue))
    case .hair: format_set_border(pointer, UInt8(LXW_BORDER_HAIR.rawValue))
    case .thin: format_set_border(pointer, UInt8(LXW_BORDER_THIN.rawValue))
    }
    format_set_border_color(pointer, 0x8C96A3)
  }
}
