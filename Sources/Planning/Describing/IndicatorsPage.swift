/// The page docs/indicators.md: every indicator with its target, its rule and its SQL.
package struct IndicatorsPage {
  let plan: Plan

  package init(of plan: Plan) {
    self.plan = plan
  }

  /// The page, ended by a line feed; the same plan gives the same bytes.
  package var markdown: String {
    var page = MarkdownText.heading("指標 · Indicators", of: plan, from: "indicators")
    for goal in plan.goals {
      page += "\n## \(goal.numeral) \(goal.name)\n"
      if !goal.nameEnglish.isEmpty { page += "\n\(goal.nameEnglish)\n" }
      for indicator in plan.indicators where indicator.goal == goal.id {
        page += entry(indicator)
      }
    }
    return page + reasons
  }

  private func entry(_ indicator: Indicator) -> String {
    let sign = indicator.direction == .higher ? "≥" : "≤"
    var text = "\n### \(indicator.id) \(indicator.name)\n\n"
    if !indicator.nameEnglish.isEmpty { text += "\(indicator.nameEnglish)\n\n" }
    text += "- \(indicator.definition.zh)\n- \(indicator.definition.en)\n"
    text += "- 目標 · Target: \(sign) \(target(of: indicator)); "
    text += indicator.nature == .flow ? "累計 · counted over the year\n" : "狀態 · a state\n"
    text += "- 算法 · Rule: \(words(for: indicator.rule))\n"
    text += "- 表單 · Forms: \(MarkdownText.codes(indicator.reads))\n"
    let settings = settings(of: indicator)
    if !settings.isEmpty {
      let list = settings.map { "\(MarkdownText.code($0.key)) = \(MarkdownText.code($0.value))" }
      text += "- 設定 · Settings: \(list.joined(separator: ", "))\n"
    }
    for remark in indicator.remarks { text += "- 附註 · Remark: \(MarkdownText.both(remark))\n" }
    for component in indicator.components { text += entry(component) }
    return text
  }

  private func target(of indicator: Indicator) -> String {
    switch indicator.display {
    case .percent: (indicator.target * Rational(100)).exact + "%"
    case .integer, .mean: "\(indicator.target.exact) \(indicator.unit)"
    }
  }

  private func entry(_ component: Component) -> String {
    let name = MarkdownText.both(Bilingual(zh: component.name, en: component.nameEnglish))
    var text = "\n**(\(component.id)) \(name)**"
    if !component.unit.isEmpty { text += "（\(component.unit)）" }
    text += "\n"
    var facts = component.tests.map(words)
    switch component.baseline {
    case .none: break
    case .table: facts.append("last year's figure stands in `baselines.csv`")
    case .matched: facts.append("compared with the same months of last year")
    }
    if let whole = component.whole { facts.append("divided by \(MarkdownText.code(whole))") }
    if !facts.isEmpty { text += "\n\(facts.joined(separator: "; "))\n" }
    let sql = component.sql.split(separator: "\n")
    return text + "\n```sql\n\(sql.joined(separator: "\n"))\n```\n"
  }

  /// Settings that the SQL asks for, and those that carry the indicator's number.
  private func settings(of indicator: Indicator) -> [Settings.Setting] {
    plan.settings.all.filter { setting in
      setting.key.hasPrefix(indicator.id + ".")
        || indicator.components.contains { $0.sql.contains("setting('\(setting.key)')") }
    }
  }

  private var reasons: String {
    var text = "\n## 不採計之理由 · Why a fact is not counted\n\n"
    text += MarkdownText.head(["code", "中文", "English"])
    for (code, reason) in plan.reasons.sorted(by: { $0.key < $1.key }) {
      text += MarkdownText.row([MarkdownText.code(code), reason.zh, reason.en])
    }
    return text
  }

  private func words(for rule: Rule) -> String {
    switch rule {
    case .sum: "合計 · the sum of the components"
    case .ratio(nil): "比率 · amounts divided by their base"
    case .ratio(let limit?): "比率 · amounts divided by their base, at most \(limit.exact)"
    case .mean: "平均 · the mean of the counted facts"
    case .minimum: "每一筆 · every counted fact must reach the target"
    case .growth(let rate, let rounding):
      "成長 · every component grows by \((rate * Rational(100)).exact)% (rounding: \(rounding.rawValue))"
    case .tests: "通過項數 · the number of components whose tests hold"
    }
  }

  private func words(for test: Component.Test) -> String {
    switch test {
    case .countAtLeast(let count): "at least \(count) facts"
    case .sumAtLeast(let sum): "amounts of at least \(sum) in all"
    case .meanAtLeast(let mean): "a mean of at least \(mean.exact)"
    case .growthAtLeast(let rate): "growth of at least \((rate * Rational(100)).exact)%"
    }
  }
}
