package import Indicators
package import Planning

/// The indicators as an aligned table for the terminal.
package enum IndicatorLines {
  /// One line an indicator, in the plan's order.
  package static func lines(of measurements: [Measurement], _ language: Language) -> [String] {
    let rows = measurements.map { cells(of: $0, language) }
    let widths = (0..<6).map { column in rows.map { TerminalWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        let space = String(repeating: " ", count: max(0, widths[column] - TerminalWidth.of(text)))
        return (1...3).contains(column) ? space + text : text + space
      }.joined(separator: "  ")
    }.map { line in
      var line = line
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private static func cells(of measurement: Measurement, _ language: Language) -> [String] {
    let indicator = measurement.indicator
    let isPercent = indicator.display == .percent
    func figure(_ value: Rational) -> String {
      if isPercent { return (value * Rational(100)).decimal(places: 2) + "%" }
      return value.denominator == 1 ? value.exact : value.decimal(places: 2)
    }
    let attainment = measurement.cappedAttainment.map {
      ($0 * Rational(100)).decimal(places: 2) + "%"
    }
    let provisional = Bilingual(zh: "（暫定）", en: " (provisional)")[language]
    let judgement =
      measurement.light.label[language] + Bilingual(zh: "　", en: ", ")[language]
      + measurement.outcome.label[language] + (measurement.isProvisional ? provisional : "")
    let name =
      language == .en && !indicator.nameEnglish.isEmpty ? indicator.nameEnglish : indicator.name
    return [
      indicator.id, measurement.value.map(figure) ?? "—",
      "/ " + Display.bound(of: indicator),
      attainment ?? "—", judgement, name,
    ]
  }
}
