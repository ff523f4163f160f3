package import Planning

/// Between what and what a count may lie while questions about its facts are open.
package struct Interval: Hashable, Sendable {
  /// With every open possible duplicate taken for one fact.
  package var low: Rational
  /// With the rows in error that no readable field excludes; an unreadable amount is taken for 1.
  package var high: Rational

  /// Widens to hold the value itself: joining facts or adding rows never leaves it outside.
  package init(around value: Rational, joined: Rational?, added: Rational) {
    low = min(value, joined ?? value)
    high = max(value, value + added)
  }
}

extension Indicator {
  /// Whether it counts, so that it has an interval: sums of whole numbers.
  package var isCount: Bool {
    guard case .sum = rule else { return false }
    return display == .integer && components.allSatisfy { $0.scale == 1 }
  }
}
