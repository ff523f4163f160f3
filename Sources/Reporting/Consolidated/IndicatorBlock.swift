import Indicators
import Planning

/// The figures of one indicator on its goal's sheet: its own row, then a row per component, each a
/// formula over 佐證 with the ledger's value beside it.
struct IndicatorBlock {
  let block: BlockLayout
  let report: Report
  let evidence: EvidenceIndex

  private var measurement: Measurement { block.measurement }
  private var indicator: Indicator { measurement.indicator }

  func write(to sheet: XLSXSheet, _ look: Look) {
    let columns = 1...GoalSheet.lastColumn
    sheet.write(.text(indicator.id), row: block.top, column: 1, look.goal)
    sheet.merge(
      indicator.name, rows: block.top...block.top, columns: 2...columns.upperBound, look.goal)
    sheet.setHeight(22, row: block.top)
    let remarks = measurement.remarks.map(\.zh).joined(separator: "；")
    let definition = [indicator.definition.zh, remarks].filter { !$0.isEmpty }
      .joined(separator: "\n※ ")
    sheet.merge(
      definition, rows: block.definitionRow...block.definitionRow, columns: columns, look.note)
    sheet.setHeight(TextHeight.points(of: definition, width: 160), row: block.definitionRow)
    writeHeaders(to: sheet, look)
    writeIndicator(to: sheet, look)
    for (index, part) in measurement.components.enumerated() {
      write(part, row: block.componentRows.lowerBound + index, to: sheet, look)
    }
  }

  private func writeHeaders(to sheet: XLSXSheet, _ look: Look) {
    let own = [
      "指標", "衡量", "單位", "目前值", "年度目標", "原始達成度", "按比例\(indicator.targetWord)", "結果", "燈號", "按比例達成",
      "帳載值", "核對", "下限", "上限",
    ]
    let parts = [
      "分項", "名稱", "單位", "目前值", "去年基期", "門檻", "成長率", "結果", "採計件數", "未採計", "帳載值", "核對", "佐證",
      "分母",
    ]
    for (row, headers) in [(block.valueRow - 1, own), (block.componentHeaderRow, parts)] {
      for (index, header) in headers.enumerated() {
        sheet.write(.text(header), row: row, column: index + 1, look.minorHeader)
      }
    }
  }

  private func writeIndicator(to sheet: XLSXSheet, _ look: Look) {
    let row = block.valueRow
    let formulas = IndicatorFormulas(
      measurement: measurement, evidence: evidence, row: row, componentRows: block.componentRows)
    let figure = look.figure(of: indicator.display)
    let (elapsed, days) = report.elapsedDays
    let prorata = formulas.prorataFormula(elapsed: elapsed, days: days)
    let cells: [(CellContent, CellFormat)] = [
      (.text(indicator.id), look.code),
      (.text(indicator.direction == .higher ? "愈高愈好" : "愈低愈好"), look.text),
      (.text(indicator.unit), look.code),
      (.formula(formulas.valueFormula, .cached(measurement.value)), look.emphasis(figure)),
      (.number(indicator.target.double), look.target(of: indicator)),
      (.formula(formulas.attainmentFormula, .cached(measurement.attainment)), look.percent),
      (
        .optional(prorata, .cached(measurement.prorataTarget)),
        prorata != nil && indicator.display == .percent ? look.percent : look.mean
      ),
      (.formula(formulas.outcomeFormula, .text(measurement.outcome.label.zh)), look.light),
      (.formula(formulas.lightFormula, .text(measurement.light.sign)), look.light),
      (
        .optional(
          prorata.map { _ in formulas.prorataAttainmentFormula },
          .cached(measurement.prorataAttainment)),
        look.percent
      ),
      (.exact(measurement.value), figure),
      (
        .formula(IndicatorFormulas.check("D\(row)", against: "K\(row)"), .text("✓ 相符")), look.code
      ),
      (measurement.interval.map { .exact($0.low) } ?? .text("－"), figure),
      (measurement.interval.map { .exact($0.high) } ?? .text("－"), figure),
    ]
    sheet.write(cells, row: row)
  }

  private func write(_ part: ComponentResult, row: Int, to sheet: XLSXSheet, _ look: Look) {
    let formulas = ComponentFormulas(
      part: part, indicator: indicator, evidence: evidence, row: row)
    let key = EvidenceIndex.key(of: part.component, in: indicator)
    let figure = look.figure(of: part, in: indicator)
    let baseline: CellContent =
      formulas.baselineFormula.map { .formula($0, .cached(part.baseline)) } ?? .exact(part.baseline)
    let threshold: CellContent =
      formulas.thresholdFormula.map { .formula($0, .cached(part.threshold)) }
      ?? .exact(part.threshold)
    let cells: [(CellContent, CellFormat)] = [
      (.text(part.component.id), look.code),
      (.text(Display.name(of: part.component, in: indicator)), look.wrapped),
      (.text(Display.unit(of: part.component, in: indicator)), look.code),
      (.formula(formulas.valueFormula, .cached(part.value)), figure),
      (baseline, look.number(part.baseline)),
      (threshold, look.number(part.threshold)),
      (.optional(formulas.growthFormula, .cached(part.shownGrowth)), look.percent),
      (outcome(of: part, formulas), look.light),
      (.formula(evidence.count(of: key), .number(Double(part.counted.count))), look.integer),
      (.number(Double(part.notCounted.count)), look.integer),
      (.exact(part.value), figure),
      (
        .formula(IndicatorFormulas.check("D\(row)", against: "K\(row)"), .text("✓ 相符")), look.code
      ),
      (evidenceLink(of: key), look.link),
      (.optional(formulas.wholeFormula, .cached(part.shownWhole)), look.number(part.shownWhole)),
    ]
    sheet.write(cells, row: row)
    let name = Display.name(of: part.component, in: indicator)
    sheet.setHeight(TextHeight.points(of: name, width: 33), row: row)
  }

  private func outcome(of part: ComponentResult, _ formulas: ComponentFormulas) -> CellContent {
    guard let outcome = part.outcome else { return .text("－") }
    guard let formula = formulas.outcomeFormula else {
      return .formula("H\(block.valueRow)", .text(outcome.label.zh))
    }
    return .formula(formula, .text(outcome.label.zh))
  }

  private func evidenceLink(of key: String) -> CellContent {
    guard let (target, text) = evidence.link(to: key) else { return .text("（無）") }
    return .link(to: target, text)
  }
}

extension ComponentResult {
  /// Growth as the sheet shows it: also where a rule of tests compares with last year.
  var shownGrowth: Rational? {
    if let growth { return growth }
    guard let value, let baseline else { return nil }
    return (value - baseline).divided(by: baseline)
  }

  /// What the sheet divides by: the whole, or Σ base as published; nil where a base is missing.
  var shownWhole: Rational? {
    if let whole { return Rational(whole) }
    var total: Int128 = 0
    for row in counted {
      guard let base = row.base else { return nil }
      total += Int128(base)
    }
    return Rational(total, over: Int128(max(1, component.scale)))
  }
}

extension Report {
  /// Days of the plan's year that have passed by the as-of date, and all of them.
  var elapsedDays: (elapsed: Int, days: Int) { plan.elapsedDays(by: asOf) }
}
