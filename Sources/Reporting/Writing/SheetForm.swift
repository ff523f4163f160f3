internal import CLibXLSXWriter

/// What makes a sheet a form to fill in: notes, locked cells, cells that colour themselves.
extension XLSXSheet {
  /// A note that shows when the pointer rests on the cell; size in pixels.
  func comment(_ text: String, row: Int, column: Int, author: String, width: Int, height: Int) {
    withCopies(of: [author, "Microsoft JhengHei"]) { texts in
      var options = lxw_comment_options()
      options.author = texts[0]
      options.font_name = texts[1]
      options.font_size = 9
      options.width = UInt16(width)
      options.height = UInt16(height)
      options.color = 0xFFFBE6
      let result = worksheet_write_comment_opt(
        pointer, UInt32(row - 1), UInt16(column - 1), WrittenText.safe(text), &options)
      expect(result, "note at \(row),\(column)")
    }
  }

  /// Locks every cell whose format does not unlock it; without a password, so that nobody is shut out.
  func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(pointer, nil, &options)
  }

  func hide() { worksheet_hide(pointer) }

  /// Height of several rows in points.
  func setHeight(_ height: Double, rows: ClosedRange<Int>) {
    for row in rows { setHeight(height, row: row) }
  }

  /// Width of columns and the format of their cells that nothing was written to.
  func setWidth(_ width: Double, columns: ClosedRange<Int>, _ format: CellFormat) {
    let result = worksheet_set_column(
      pointer, UInt16(columns.lowerBound - 1), UInt16(columns.upperBound - 1), width,
      format.pointer)
    expect(result, "width of columns \(columns)")
  }

  /// Gives cells a look while a formula about the first of them is true.
  func highlight(
    where formula: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat
  ) {
    withCopies(of: ["=" + formula]) { texts in
      var options = lxw_conditional_format()
      options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      options.value_string = texts[0]
      options.format = format.pointer
      let result = worksheet_conditional_format_range(
        pointer, UInt32(rows.lowerBound - 1), UInt16(columns.lowerBound - 1),
        UInt32(rows.upperBound - 1), UInt16(columns.upperBound - 1), &options)
      expect(result, "highlight")
    }
  }

  /// The cell that is selected when the sheet is opened.
  func select(row: Int, column: Int) {
    worksheet_set_selection(
      pointer, UInt32(row - 1), UInt16(column - 1), UInt32(row - 1), UInt16(column - 1))
  }
}
