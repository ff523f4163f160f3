/// Whether two folded texts differ by one slip: a character more, less, other, or two swapped.
enum Spelling {
  /// Characters whose change makes another thing of it: numbers, directions, seasons. So do Latin
  /// letters in a Chinese text, which are numerals (第 II 期) or names of parts (A 組).
  private static let telling = Set<Unicode.Scalar>(
    "0123456789〇零一二三四五六七八九十百千甲乙丙丁東西南北中上下左右前後春夏秋冬初複續男女".unicodeScalars)

  /// Texts are long enough to be misspelt rather than different: 5 characters of Chinese, 8 letters.
  static func isOneSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    // One slip leaves the first or the last character; most pairs are settled by that.
    guard abs(left.count - right.count) <= 1, left.first == right.first || left.last == right.last,
      isLong(left), isLong(right), left != right
    else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let most = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let rest = min(end, most)
    let (middle, other) = (left[start..<(left.count - rest)], right[start..<(right.count - rest)])
    let isSwap = middle.count == 2 && Array(middle) == other.reversed()
    guard isSwap || max(middle.count, other.count) == 1 else { return false }
    return !isTelling(middle, in: left) && !isTelling(other, in: right)
  }

  private static func isTelling(_ slip: ArraySlice<Unicode.Scalar>, in text: [Unicode.Scalar])
    -> Bool
  {
    !telling.isDisjoint(with: slip) || (!isLatin(text) && slip.contains { $0.isASCII })
  }

  private static func isLong(_ text: [Unicode.Scalar]) -> Bool {
    text.count >= (isLatin(text) ? 8 : 5)
  }

  private static func isLatin(_ text: [Unicode.Scalar]) -> Bool {
    text.allSatisfy { $0.isASCII }
  }
}
