import Planning

/// Every component must grow by a rate over last year's full-year figure.
struct GrowthRule {
  let rate: Rational
  let rounding: GrowthRounding

  func result(from tallies: [Tally]) -> RuleResult {
    let judged = tallies.map(component)
    let growths = judged.map(\.growth)
    let known = growths.compactMap { $0 }
    let outcomes = judged.map { $0.outcome ?? .indeterminate }
    let met = outcomes.count { $0 == .met }
    let isUnknown = outcomes.contains(.indeterminate)
    return RuleResult(
      value: known.count == growths.count ? known.min() : nil,
      outcome: Self.outcome(of: outcomes),
      attainment: isUnknown ? nil : Rational(Int128(met), over: Int128(outcomes.count)),
      components: judged,
      remarks: tallies.compactMap(\.missingBaseline) + judged.compactMap(remark))
  }

  /// Met where all are met, not met where any is not, else indeterminate.
  static func outcome(of outcomes: [Outcome]) -> Outcome {
    if outcomes.contains(.notMet) { return .notMet }
    return outcomes.allSatisfy { $0 == .met } ? .met : .indeterminate
  }

  private func component(_ tally: Tally) -> ComponentResult {
    let actual = tally.sum
    guard let baseline = tally.baseline else {
      return tally.result(value: actual, outcome: .indeterminate)
    }
    let growth = (actual - baseline).divided(by: baseline)
    let threshold = threshold(over: baseline)
    let isMet =
      if rounding == .growth, let growth {
        (growth * Rational(100)).roundedHalfUp >= (rate * Rational(100)).roundedHalfUp
      } else {
        actual >= threshold
      }
    return tally.result(
      value: actual, outcome: isMet ? .met : .notMet, baseline: baseline, threshold: threshold,
      growth: growth)
  }

  /// What must be reached; 1 over a baseline of 0.
  func threshold(over baseline: Rational) -> Rational {
    guard baseline > .zero else { return Rational(1) }
    let exact = baseline * (Rational(1) + rate)
    guard rounding == .threshold else { return exact }
    return Rational(exact.roundedHalfUp, over: 1) ?? exact
  }

  private func remark(on result: ComponentResult) -> Bilingual? {
    guard let baseline = result.baseline, baseline > .zero, result.threshold == baseline else {
      return nil
    }
    let name = result.component.name
    return Bilingual(
      zh: "「\(name)」基期為 \(baseline.exact)，門檻四捨五入後等於基期，未成長亦屬達成",
      en: "component \(result.component.id): with a baseline of \(baseline.exact) the threshold "
        + "rounds back to it, so it is met without growth")
  }
}

extension Tally {
  /// Says that growth cannot be told for want of last year's figure; nil where it is there.
  var missingBaseline: Bilingual? {
    guard baseline == nil else { return nil }
    return switch component.baseline {
    case .matched where !counted.isEmpty:
      Bilingual(
        zh: "（\(component.id)）有月份缺去年同月之基期值，無法計算成長率",
        en: "component \(component.id): months lack last year's figure, so growth cannot be told")
    case .matched:
      Bilingual(
        zh: "（\(component.id)）尚無月份之填報，無法與去年同期比較",
        en: "component \(component.id): no month is reported that could be compared with last year")
    case .none, .table:
      Bilingual(
        zh: "（\(component.id)）缺去年之基期值，無法計算成長率",
        en: "component \(component.id): last year's figure is missing, so growth cannot be told")
    }
  }
}
