internal import CLibXLSXWriter

/// A sheet of a workbook in the making; rows and columns count from 1.
struct XLSXSheet {
  let name: String
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let cells: WrittenCells

  /// Writes one cell; a place outside the sheet is a mistake of the program.
  func write(_ content: CellContent, row: Int, column: Int, _ format: CellFormat) {
    cells.add(rows: row...row, columns: column...column)
    let (row, column, format) = (UInt32(row - 1), UInt16(column - 1), format.pointer)
    let result =
      switch content {
      case .blank: worksheet_write_blank(pointer, row, column, format)
      case .text(let text):
        worksheet_write_string(pointer, row, column, WrittenText.safe(text), format)
      case .number(let number), .serial(let number):
        worksheet_write_number(pointer, row, column, number, format)
      case .formula(let formula, .number(let value)):
        worksheet_write_formula_num(pointer, row, column, "=" + formula, format, value)
      case .formula(let formula, .text(let value)):
        worksheet_write_formula_str(pointer, row, column, "=" + formula, format, value)
      case .link(let target, let text):
        worksheet_write_url_opt(
          pointer, row, column, "internal:" + target, format, WrittenText.safe(text), nil)
      }
    expect(result, "cell \(row),\(column)")
  }

  /// What the library does not do is a mistake of the program, and it says so by its result alone.
  func expect(_ result: lxw_error, _ what: @autoclosure () -> String) {
    precondition(result == LXW_NO_ERROR, "\(what()) of \(name): \(result.rawValue)")
  }

  /// Joins cells of one or more rows and writes into the first.
  func merge(
    _ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ format: CellFormat
  ) {
    guard rows.count > 1 || columns.count > 1 else {
      return write(.text(text), row: rows.lowerBound, column: columns.lowerBound, format)
    }
    cells.add(rows: rows, columns: columns)
    let result = worksheet_merge_range(
      pointer, UInt32(rows.lowerBound - 1), UInt16(columns.lowerBound - 1),
      UInt32(rows.upperBound - 1), UInt16(columns.upperBound - 1), WrittenText.safe(text),
      format.pointer)
    expect(result, "merged cells \(rows), \(columns)")
  }

  /// Width in characters of the default font.
  func setWidth(_ width: Double, columns: ClosedRange<Int>) {
    let result = worksheet_set_column(
      pointer, UInt16(columns.lowerBound - 1), UInt16(columns.upperBound - 1), width, nil)
    expect(result, "width of columns \(columns)")
  }

  /// Height in points.
  func setHeight(_ height: Double, row: Int) {
    expect(worksheet_set_row(pointer, UInt32(row - 1), height, nil), "height of row \(row)")
  }

  /// Keeps rows and columns before this cell in view.
  func freeze(row: Int, column: Int) {
    worksheet_freeze_panes(pointer, UInt32(row - 1), UInt16(column - 1))
  }

  /// Makes the rows a table with filters; its header row is written by the library.
  func addTable(
    named name: String, headers: [String], rows: ClosedRange<Int>, format: CellFormat
  ) {
    cells.add(rows: rows.lowerBound...rows.lowerBound, columns: 1...headers.count)
    withCopies(of: headers + [name]) { texts in
      var columns = texts.dropLast().map { header in
        var column = lxw_table_column()
        column.header = header
        column.header_format = format.pointer
        return column
      }
      columns.withUnsafeMutableBufferPointer { buffer in
        var pointers: [UnsafeMutablePointer<lxw_table_column>?] =
          buffer.indices.map { buffer.baseAddress! + $0 } + [nil]
        pointers.withUnsafeMutableBufferPointer { list in
          var options = lxw_table_options()
          options.name = texts[headers.count]
          options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          options.style_type_number = 1
          options.columns = list.baseAddress
          let result = worksheet_add_table(
            pointer, UInt32(rows.lowerBound - 1), 0, UInt32(rows.upperBound - 1),
            UInt16(headers.count - 1), &options)
          expect(result, "table \(name)")
        }
      }
    }
  }

  /// Lays a chart over cells, its upper left corner in the given one; size in pixels.
  func insert(
    _ chart: XLSXChart, row: Int, column: Int, width: Double, height: Double, description: String
  ) {
    withCopies(of: [description]) { texts in
      var options = lxw_chart_options()
      // The library's charts are 480 by 288 pixels.
      options.x_scale = width / 480
      options.y_scale = height / 288
      options.description = texts[0]
      let result = worksheet_insert_chart_opt(
        pointer, UInt32(row - 1), UInt16(column - 1), chart.pointer, &options)
      expect(result, "chart at \(row),\(column)")
    }
  }
}
