import Indicators
import Planning

extension CellContent {
  /// The ledger's own value, as near as a cell can hold it; blank where there is none.
  static func exact(_ value: Rational?) -> CellContent {
    value.map { .number($0.double) } ?? .blank
  }

  /// A formula where there is one.
  static func optional(_ formula: String?, _ cached: Cached) -> CellContent {
    formula.map { .formula($0, cached) } ?? .blank
  }
}

extension CellContent.Cached {
  /// The value that a formula shows; an empty text where it is not known.
  static func cached(_ value: Rational?) -> Self {
    value.map { .number($0.double) } ?? .text("")
  }

  /// The same for readers of the summary, who see a dash where nothing is known.
  static func shown(_ value: Rational?) -> Self {
    value.map { .number($0.double) } ?? .text("－")
  }
}

extension XLSXSheet {
  /// Writes cells side by side from the first column.
  func write(_ cells: [(CellContent, CellFormat)], row: Int) {
    for (index, cell) in cells.enumerated() {
      write(cell.0, row: row, column: index + 1, cell.1)
    }
  }
}

extension Look {
  func figure(of display: Indicator.Display) -> CellFormat {
    switch display {
    case .integer: integer
    case .percent: percent
    case .mean: mean
    }
  }

  /// A limit is told as such.
  func target(of indicator: Indicator) -> CellFormat {
    let isWhole = indicator.target.denominator == 1
    return switch indicator.direction {
    case .higher: indicator.display == .percent ? percent : isWhole ? integer : mean
    case .lower: indicator.display == .percent ? mostPercent : isWhole ? mostInteger : mostMean
    }
  }

  func figure(of part: ComponentResult, in indicator: Indicator) -> CellFormat {
    switch (indicator.rule, part.component.value) {
    case (.ratio, _), (.mean, _): figure(of: indicator.display)
    case _ where indicator.addsShares: percent
    case (_, .sum): number(part.value)
    case (_, .mean), (_, .ratio): mean
    }
  }

  /// Whole numbers without decimals, others with two.
  func number(_ value: Rational?) -> CellFormat {
    value.map { $0.denominator == 1 } ?? true ? integer : mean
  }

  /// The format of the figure that a reader looks for.
  func emphasis(_ format: CellFormat) -> CellFormat {
    switch format.pointer {
    case percent.pointer: strongPercent
    case mean.pointer: strongMean
    default: strong
    }
  }
}

/// How high a row must be for a text that is wrapped: the library does not measure.
enum TextHeight {
  /// Of a row with one line, and the most that Excel gives a row.
  static let line = 19.0
  static let most = 409.0

  /// `width` in characters of the default font, of which a CJK character takes two.
  static func points(of text: String, width: Int) -> Double {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let length = line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
      return max(1, (length + width - 1) / width)
    }
    return max(18, Double(lines.reduce(0, +)) * 14.5 + 4)
  }
}
