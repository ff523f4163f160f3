import Indicators
import Planning
import Spreadsheet

/// 地區: what indicators of countries count, by region and by country.
struct RegionSheet {
  static let name = OwnSheets.Consolidated.regions.rawValue

  let report: Report
  let goals: [GoalLayout]
  let evidence: EvidenceIndex
  let summary: FactSummary
  let names: Names

  /// Of a component's name; the rest is on its goal's sheet.
  private static let letters = 24

  private struct Column {
    var key: String
    var name: String
    /// The component's value on its goal's sheet.
    var value: String
    var amounts: [String: Double]
    var byRegion: [String: Double]
  }

  func write(to file: borrowing XLSXFile, _ frame: SheetFrame) {
    let sheet = file.addSheet(Self.name)
    let look = frame.look
    let columns = columns
    let last = columns.count + 1
    sheet.hideGridlines()
    sheet.setWidth(24, columns: 1...1)
    sheet.setWidth(13, columns: 2...max(last, 2))
    sheet.write(.text("地區與國家"), row: 1, column: 1, look.title)
    sheet.setHeight(30, row: 1)
    sheet.write(.text(frame.asOfLine), row: 2, column: 1, look.subtitle)
    sheet.write(
      .text("各主管單位轄區之採計數，為「\(EvidenceSheet.name)」依地區及國家加總；僅列以國家計數之指標。"), row: 3, column: 1,
      look.subtitle)
    let regions = regionNames(columns)
    let end = writeTable(
      "地區", regions, .region, columns, firstRow: 4, to: sheet, look
    ) { $0.byRegion[$1] ?? 0 }
    let countries = report.plan.countries.map(\.name).filter { name in
      columns.contains { $0.amounts[name] != nil }
    }
    let lastRow = writeTable(
      "國家", countries, .country, columns, firstRow: end + 2, to: sheet, look
    ) { $0.amounts[$1] ?? 0 }
    sheet.freeze(row: 4, column: 2)
    sheet.setUpPrinting(
      repeatedRows: 1...3, footer: frame.footer, lastRow: lastRow, lastColumn: max(last, 2))
  }

  /// A table with a total and its check against the component's value; returns its last row.
  private func writeTable(
    _ title: String, _ places: [String], _ place: EvidenceIndex.Column, _ columns: [Column],
    firstRow: Int, to sheet: XLSXSheet, _ look: Look, amount: (Column, String) -> Double
  ) -> Int {
    sheet.write(.text(title), row: firstRow, column: 1, look.header)
    let heights = columns.map { TextHeight.points(of: "\($0.key)\n\($0.name)", width: 11) }
    sheet.setHeight(heights.max() ?? 24, row: firstRow)
    let total = firstRow + places.count + 1
    for (index, name) in places.enumerated() {
      sheet.write(.text(name), row: firstRow + 1 + index, column: 1, look.text)
    }
    sheet.write(.text("合計"), row: total, column: 1, look.goal)
    sheet.write(.text("核對"), row: total + 1, column: 1, look.code)
    for (index, column) in columns.enumerated() {
      let number = index + 2
      let letter = CellPosition.letters(ofColumn: number)
      sheet.write(
        .text("\(column.key)\n\(column.name)"), row: firstRow, column: number, look.header)
      for (offset, name) in places.enumerated() {
        let row = firstRow + 1 + offset
        let condition = EvidenceIndex.Condition(column: place, test: "$A\(row)")
        sheet.write(
          .formula(
            evidence.sum(.amount, of: column.key, where: condition), .number(amount(column, name))),
          row: row, column: number, look.quietInteger)
      }
      let sum = places.reduce(0) { $0 + amount(column, $1) }
      sheet.write(
        .formula(
          "SUM(\(letter)\(firstRow + 1):\(letter)\(max(total - 1, firstRow + 1)))", .number(sum)),
        row: total, column: number, look.goalInteger)
      sheet.write(
        .formula(
          IndicatorFormulas.check("\(letter)\(total)", against: column.value), .text("✓ 相符")),
        row: total + 1, column: number, look.code)
    }
    return total + 1
  }

  private func regionNames(_ columns: [Column]) -> [String] {
    let known = report.plan.submitters.map(\.name).filter { name in
      columns.contains { $0.byRegion[name] != nil }
    }
    let others = Set(columns.flatMap { $0.byRegion.keys }).subtracting(known)
    return known + others.sorted()
  }

  /// Components whose facts all have a country.
  private var columns: [Column] {
    goals.flatMap { goal in
      goal.blocks.flatMap { block -> [Column] in
        let indicator = block.measurement.indicator
        guard indicator.countsCountries(of: report.plan) else { return [] }
        return block.measurement.components.enumerated().map { index, part in
          let row = block.componentRows.lowerBound + index
          return column(of: part, in: indicator, value: goal.cell("D", row))
        }
      }
    }
  }

  private func column(of part: ComponentResult, in indicator: Indicator, value: String) -> Column {
    let key = EvidenceIndex.key(of: part.component, in: indicator)
    var amounts: [String: Double] = [:]
    var byRegion: [String: Double] = [:]
    for line in evidence.lines(of: key) {
      guard let country = summary.country(of: line.fact) else { continue }
      let amount = Double(line.row.amount) / Double(line.scale)
      amounts[names.country(country), default: 0] += amount
      byRegion[names.region(ofCountry: country), default: 0] += amount
    }
    let name = Display.name(of: part.component, in: indicator)
    let shown = name.count > Self.letters ? name.prefix(Self.letters - 1) + "…" : name[...]
    return Column(
      key: key, name: String(shown), value: value, amounts: amounts, byRegion: byRegion)
  }
}

extension Indicator {
  /// Whether it adds up facts that all have a country.
  func countsCountries(of plan: Plan) -> Bool {
    switch rule {
    case .ratio, .mean, .minimum, .tests: return false
    case .sum, .growth: break
    }
    return !reads.isEmpty
      && reads.allSatisfy { plan.form($0)?.countryField?.isRequired ?? false }
  }
}
