internal import Planning

/// Reads 1,234.5: commas group thousands, a point begins decimals; anything else is ambiguous.
struct ArabicFigure {
  private let scalars: [Unicode.Scalar]
  private(set) var place: Int
  private(set) var decimals = 0

  private var value: Int128 = 0
  /// Digits between commas.
  private var groups: [Int] = [0]
  private var hasPoint = false

  init(_ scalars: [Unicode.Scalar], from place: Int) {
    self.scalars = scalars
    self.place = place
    beginsWithZero = place < scalars.count && scalars[place] == "0"
  }

  var isGrouped: Bool { groups.count > 1 }
  /// Digits before the point.
  var wholeDigits: Int { groups.reduce(0, +) }
  private(set) var beginsWithZero = false

  mutating func parse() -> FigureParser.Result {
    scan: while place < scalars.count {
      switch scalars[place] {
      case "0"..."9":
        take(Int128(scalars[place].value - 48))
        // More than fits any form, or finer than any form has.
        if groups.reduce(0, +) > 16 { return .tooLarge }
        if decimals > 9 { return .none }
      case ",", "'", "’":
        guard !hasPoint, groups[groups.count - 1] > 0 else { return .ambiguous }
        groups.append(0)
      case ".":
        guard !hasPoint else { return .ambiguous }
        // A full stop behind the figure is none of it.
        guard isDigit(place + 1) else { break scan }
        hasPoint = true
      default: break scan
      }
      place += 1
    }
    return result
  }

  private mutating func take(_ digit: Int128) {
    value = value * 10 + digit
    if hasPoint { decimals += 1 } else { groups[groups.count - 1] += 1 }
  }

  private func isDigit(_ at: Int) -> Bool {
    at < scalars.count && ("0"..."9").contains(scalars[at])
  }

  private var result: FigureParser.Result {
    guard groups != [0] || decimals > 0 else { return .none }
    guard !isGrouped || (groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }) else {
      return .ambiguous
    }
    return Rational(value, over: ExactNumber.power(decimals)).map { .value($0) } ?? .none
  }
}
