import Planning

/// A value held against a target, on exact numbers.
struct Judgement {
  let outcome: Outcome
  /// actual ÷ target where higher is better; where lower is better 1 within the target, else
  /// target ÷ actual.
  let attainment: Rational?

  init(of value: Rational, against indicator: Indicator) {
    self.init(of: value, against: indicator.target, indicator.direction)
  }

  init(of value: Rational, against target: Rational, _ direction: Indicator.Direction) {
    switch direction {
    case .higher:
      outcome = value >= target ? .met : .notMet
      attainment = value.divided(by: target)
    case .lower:
      let isMet = value <= target
      outcome = isMet ? .met : .notMet
      attainment = isMet ? Rational(1) : target.divided(by: value)
    }
  }
}

extension Light {
  /// Green from the first cut-off, yellow from the second, red below, white without attainment.
  init(attainment: Rational?, settings: Settings) {
    guard let attainment else {
      self = .white
      return
    }
    let green = percent(settings.rational(.lightGreen) ?? Rational(100))
    let yellow = percent(settings.rational(.lightYellow) ?? Rational(80))
    self = attainment >= green ? .green : attainment >= yellow ? .yellow : .red
  }
}
