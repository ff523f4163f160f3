import Planning

/// How far something is from its target, in words that agree with the light.
struct Distance {
  /// What lacks and what is too much is rounded up, what may still be added down.
  enum Rounding {
    case up, down

    /// With so many decimals; `amount` is not negative.
    func decimal(_ amount: Rational, places: Int) -> String {
      let scale = (0..<places).reduce(Rational(1)) { scale, _ in scale * Rational(10) }
      let scaled = amount * scale
      var whole = scaled.numerator / scaled.denominator
      if self == .up, whole * scaled.denominator != scaled.numerator { whole += 1 }
      return (Rational(whole).divided(by: scale) ?? amount).decimal(places: places)
    }
  }

  /// Nothing lacks any more.
  static let reached = Bilingual(zh: "已達年度目標", en: "target reached")

  /// Above the target; negative below it.
  private let excess: Rational
  private let direction: Indicator.Direction

  init(_ excess: Rational, _ direction: Indicator.Direction) {
    self.excess = excess
    self.direction = direction
  }

  /// The sentence about a subject, which may be left unsaid; `written` gives an amount with its unit.
  func sentence(
    of subject: Bilingual, _ written: (Rational, Rounding) -> Bilingual
  ) -> Bilingual {
    let rest = excess < .zero ? .zero - excess : excess
    switch direction {
    case .higher:
      guard excess < .zero else { return Self.reached }
      let amount = written(rest, .up)
      return Bilingual(
        zh: "\(subject.zh)還差 \(amount.zh)", en: said(subject, "needs \(amount.en) more", is: ""))
    case .lower where excess > .zero:
      let amount = written(rest, .up)
      return Bilingual(
        zh: "\(subject.zh)已超出上限 \(amount.zh)", en: said(subject, "\(amount.en) above the limit"))
    case .lower where excess == .zero:
      return Bilingual(
        zh: "\(subject.zh)恰為上限，不可再增加", en: said(subject, "at the limit, none to spare"))
    case .lower:
      let amount = written(rest, .down)
      return Bilingual(
        zh: "\(subject.zh)未逾上限，尚可增加 \(amount.zh)",
        en: said(subject, "within the limit, \(amount.en) to spare"))
    }
  }

  private func said(_ subject: Bilingual, _ rest: String, is verb: String = "is ") -> String {
    subject.en.isEmpty ? rest : "\(subject.en) \(verb)\(rest)"
  }
}
