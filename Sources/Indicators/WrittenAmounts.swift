package import Planning

extension Indicator {
  /// A single one of the amounts that it is about, as people read it: `80.00%`, `999`, `1.5`.
  package func written(_ amount: Rational) -> String {
    guard display == .percent else { return amount.exact }
    return (amount * Rational(100)).decimal(places: 2) + "%"
  }

  /// The target as people read it: `90%`, `88`.
  package var writtenTarget: String {
    display == .percent ? (target * Rational(100)).exact + "%" : target.exact
  }
}
