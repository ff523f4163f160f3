import Planning

/// A small line chart as inline SVG: what was counted month by month, added up, against the
/// pro-rata target. It says the same in its title, for those who do not see it.
struct TrendChart {
  /// Added up to the end of each month that has begun.
  let running: [Double]
  /// The target's share at the end of each month; empty where there is none.
  let prorata: [Double]
  let indicator: Indicator

  private static let size = (width: 320.0, height: 120.0)
  private static let frame = (left: 8.0, right: 44.0, top: 14.0, bottom: 20.0)

  var svg: String {
    guard !running.isEmpty else { return "" }
    let most = max(running.max() ?? 0, prorata.max() ?? 0, 1)
    let id = "trend-\(indicator.id)"
    var text = """
      <svg class="trend" viewBox="0 0 320 120" role="img" aria-labelledby="\(id)">\
      <title id="\(id)">\(title)</title>\
      <line class="axis" x1="8" y1="100" x2="276" y2="100"/>
      """
    for month in 1...12 {
      text += "<text class=\"tick\" x=\"\(Self.format(x(month)))\" y=\"114\">\(month)</text>"
    }
    if !prorata.isEmpty {
      text += "<polyline class=\"prorata\" points=\"\(points(prorata, most))\"/>"
      text += label(prorata[11], month: 12, most, style: "tick end")
    }
    text += "<polyline class=\"running\" points=\"\(points(running, most))\"/>"
    for (index, value) in running.enumerated() {
      let (left, top) = (Self.format(x(index + 1)), Self.format(y(value, most)))
      text += "<circle class=\"dot\" cx=\"\(left)\" cy=\"\(top)\" r=\"2.5\"/>"
    }
    if let last = running.last, prorata.isEmpty || running.count < 12 {
      text += label(last, month: running.count, most, style: "value")
    }
    return text + "</svg>"
  }

  private var title: String {
    let months = running.enumerated().map { "\($0.offset + 1) 月 \(Self.number($0.element))" }
    let target = prorata.isEmpty ? "" : "；虛線為年度\(indicator.targetWord)按日數比例"
    return "\(indicator.id) 各月累計：" + months.joined(separator: "、") + target
  }

  private func points(_ values: [Double], _ most: Double) -> String {
    values.enumerated().map { index, value in
      "\(Self.format(x(index + 1))),\(Self.format(y(value, most)))"
    }.joined(separator: " ")
  }

  private func label(_ value: Double, month: Int, _ most: Double, style: String) -> String {
    let top = max(y(value, most) - 6, 10)
    return "<text class=\"\(style)\" x=\"\(Self.format(x(month)))\" y=\"\(Self.format(top))\">"
      + "\(Self.number(value))</text>"
  }

  private func x(_ month: Int) -> Double {
    let width = Self.size.width - Self.frame.left - Self.frame.right
    return Self.frame.left + 8 + Double(month - 1) * (width - 16) / 11
  }

  private func y(_ value: Double, _ most: Double) -> Double {
    let height = Self.size.height - Self.frame.top - Self.frame.bottom
    return Self.frame.top + height * (1 - value / most)
  }

  /// One decimal, as coordinates need.
  private static func format(_ value: Double) -> String {
    let tenths = Int128((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  /// Whole numbers as such, others with one decimal.
  private static func number(_ value: Double) -> String { format(value) }
}
