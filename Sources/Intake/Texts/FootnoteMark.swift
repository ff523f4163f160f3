/// Raised and circled digits behind a figure, which call a footnote: 12² and 12① are no 122 and 121.
enum FootnoteMark {
  /// The text with a ※ before each such digit, which NFKC would add to the figure otherwise.
  static func setApart(in text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isMark(scalar), let last = view.last, isDigit(last) { view.append("※") }
      view.append(scalar)
    }
    return String(view)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xB2: false
    // Superior and inferior digits.
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079, 0x2080...0x2089: true
    // Circled digits, white and black, to 50.
    case 0x2460...0x2473, 0x24EA...0x24FF, 0x2776...0x2793, 0x3251...0x325F, 0x32B1...0x32BF: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
