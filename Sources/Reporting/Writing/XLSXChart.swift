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
}
