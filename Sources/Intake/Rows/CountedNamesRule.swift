internal import Planning

/// Holds the names of a row to the number that it counts as.
struct CountedNamesRule: Sendable {
  let name: Int
  /// Nil where each row stands for one.
  let number: Int?

  /// Nil for forms whose rows are not counted by name.
  init?(_ form: Form) {
    guard let counted = form.counted, let name = form.index(of: counted.name) else { return nil }
    self.name = name
    number = counted.number.flatMap(form.index)
  }

  /// How many a text names: as many as it lists, or as it says itself (王小明等3人); 1 where it
  /// does neither.
  ///
  /// A Latin comma or a slash may belong to one name (Lopez, Maria; 羅培茲/Lopez): they list nothing,
  /// nor does a line that says the name again in Latin letters.
  static func count(in text: String) -> Int {
    max(listed(in: text), told(in: text), lines(in: text))
  }

  /// The lines that begin with a Chinese character.
  private static func lines(in text: String) -> Int {
    text.split(whereSeparator: \.isNewline).count { line in
      line.unicodeScalars.first { !$0.properties.isWhitespace }
        .map { ("\u{4E00}"..."\u{9FFF}").contains($0) } ?? false
    }
  }

  private static func listed(in text: String) -> Int {
    let letters = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return max(1, letters.split(whereSeparator: marks.contains).reduce(0) { $0 + joined(in: $1) })
  }

  /// Names that 及 and the like join; of 歐陽與倩 it is a part, as it leaves one letter alone.
  private static func joined(in piece: Substring.UnicodeScalarView) -> Int {
    let names = piece.split(omittingEmptySubsequences: false, whereSeparator: joiners.contains)
    return names.allSatisfy { $0.count > 1 } ? names.count : 1
  }

  /// The greatest number that stands before 人, 位 or 名; 夫婦 and 伉儷 are two. A Chinese numeral is one only
  /// behind 等 or 行: 王小明等三人, 一行六人.
  private static func told(in text: String) -> Int {
    let isCouple = text.contains("夫婦") || text.contains("伉儷")
    var (greatest, number) = (isCouple ? 2 : 1, 0)
    let scalars = Array(TextKey.compact(text).unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if ("0"..."9").contains(scalar) {
        number = min(number * 10 + Int(scalar.value - 48), 100_000)
      } else {
        if counters.contains(scalar) {
          greatest = max(greatest, number, spelled(scalars[..<place]))
        }
        number = 0
      }
    }
    return greatest
  }

  private static func spelled(_ before: ArraySlice<Unicode.Scalar>) -> Int {
    let numeral = before.reversed().prefix(while: ChineseNumeral.isNumeral).count
    let start = before.endIndex - numeral
    guard numeral > 0, start > 0, before[start - 1] == "等" || before[start - 1] == "行" else {
      return 0
    }
    return ChineseNumeral.small(before[start...]) ?? 0
  }

  private static let marks: Set<Unicode.Scalar> = ["、", "；", ";", "，"]
  private static let joiners: Set<Unicode.Scalar> = ["及", "與", "&", "＆"]
  private static let counters: Set<Unicode.Scalar> = ["人", "位", "名"]
}
