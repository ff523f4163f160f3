/// The height of a row whose cells are merged: those do not find it by themselves.
struct RowHeight {
  let points: Int

  init(of line: String, isTitle: Bool, columns: [Annotation.Column]) {
    if isTitle {
      points = 26
      return
    }
    let width = max(columns.reduce(0) { $0 + $1.width }, 20)
    let lines = TextLines.widths(of: line, narrow: 1, wide: 2).reduce(0) {
      $0 + max(1, ($1 + width - 1) / width)
    }
    points = min(max(lines, 1) * 16 + 2, 400)
  }
}

/// How wide the lines of a text are.
enum TextLines {
  /// The width of each line; characters of East Asia, from the Kangxi radicals on, are the wide ones.
  static func widths(of text: String, narrow: Int, wide: Int) -> [Int] {
    var widths = [0]
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        widths.append(0)
      } else {
        widths[widths.count - 1] += scalar.value < 0x2e80 ? narrow : wide
      }
    }
    return widths
  }
}
