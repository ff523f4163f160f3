internal import CLibXLSXWriter

/// A native chart over cells of the same workbook.
struct XLSXChart {
  enum Kind {
    case bars, line

    var code: UInt8 {
      switch self {
      case .bars: UInt8(LXW_CHART_BAR.rawValue)
      case .line: UInt8(LXW_CHART_LINE.rawValue)
      }
    }
  }

  /// A one-dimensional range of cells, counted from 1.
  struct Range {
    var sheet: String
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  let pointer: UnsafeMutablePointer<lxw_chart>

  func setTitle(_ title: String) {
    chart_title_set_name(pointer, title)
    withFont(size: 11, isBold: true) { chart_title_set_name_font(pointer, $0) }
    withFont(size: 9, isBold: false) { font in
      chart_axis_set_num_font(pointer.pointee.x_axis, font)
      chart_axis_set_num_font(pointer.pointee.y_axis, font)
      chart_legend_set_font(pointer, font)
    }
    chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
  }

  /// A line with markers, or a dashed one without: told apart without colour.
  func addLine(_ name: String, _ values: Range, labels: Range, colour: UInt32, dashed: Bool) {
    let series = add(name, values, labels: labels)
    var line = lxw_chart_line()
    line.color = colour
    line.width = dashed ? 1.5 : 2.25
    if dashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(series, &line)
    let marker = dashed ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE
    chart_series_set_marker_type(series, UInt8(marker.rawValue))
    lighten(pointer.pointee.y_axis)
  }

  /// Bars with their values written at the end, the first category on top.
  func addBars(_ name: String, _ values: Range, labels: Range, colour: UInt32, format: String) {
    let series = add(name, values, labels: labels)
    var fill = lxw_chart_fill()
    fill.color = colour
    chart_series_set_fill(series, &fill)
    chart_series_set_labels(series)
    chart_series_set_labels_num_format(series, format)
    withFont(size: 8, isBold: false) { chart_series_set_labels_font(series, $0) }
    // The library calls the axis of a bar chart's categories y, as it is drawn.
    chart_axis_set_reverse(pointer.pointee.y_axis)
    chart_set_series_gap(pointer, 60)
  }

  /// Ends of the axis of values of a bar chart, as the numbers themselves.
  func setBarValues(from least: Double, to most: Double, format: String) {
    chart_axis_set_min(pointer.pointee.x_axis, least)
    chart_axis_set_max(pointer.pointee.x_axis, most)
    chart_axis_set_num_format(pointer.pointee.x_axis, format)
    lighten(pointer.pointee.x_axis)
  }

  private func lighten(_ axis: UnsafeMutablePointer<lxw_chart_axis>?) {
    var gridlines = lxw_chart_line()
    gridlines.color = 0xD9DEE4
    gridlines.width = 0.5
    chart_axis_major_gridlines_set_line(axis, &gridlines)
  }

  private func add(
    _ name: String, _ values: Range, labels: Range
  ) -> UnsafeMutablePointer<lxw_chart_series> {
    guard let series = chart_add_series(pointer, nil, nil) else {
      preconditionFailure("no series \(name)")
    }
    chart_series_set_name(series, name)
    let (rows, columns) = Self.bounds(of: values)
    chart_series_set_values(series, values.sheet, rows.0, columns.0, rows.1, columns.1)
    let (labelRows, labelColumns) = Self.bounds(of: labels)
    chart_series_set_categories(
      series, labels.sheet, labelRows.0, labelColumns.0, labelRows.1, labelColumns.1)
    return series
  }

  private static func bounds(of range: Range) -> ((UInt32, UInt32), (UInt16, UInt16)) {
    (
      (UInt32(range.rows.lowerBound - 1), UInt32(range.rows.upperBound - 1)),
      (UInt16(range.columns.lowerBound - 1), UInt16(range.columns.upperBound - 1))
    )
  }

  private func withFont(
    size: Double, isBold: Bool, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    withCopies(of: ["Microsoft JhengHei"]) { texts in
      var font = lxw_chart_font()
      font.name = texts[0]
      font.size = size
      font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
      body(&font)
    }
  }
}
