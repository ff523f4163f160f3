internal import Planning

/// A text in the form in which spellings that mean the same look the same.
///
/// Punctuation, white space and accents are dropped; in the name of a person also honorifics, the
/// order of Latin words, and the characters that transliterations use for one another.
enum FoldedText {
  static func of(_ text: String, isPerson: Bool) -> String {
    var words: [String] = [""]
    for scalar in TextKey.withoutAccents(text).unicodeScalars {
      if isSeparator(scalar) {
        words.append("")
      } else {
        words[words.count - 1].unicodeScalars.append(scalar)
      }
    }
    words.removeAll(where: \.isEmpty)
    guard isPerson else { return words.joined() }
    if words.starts(with: ["h", "e"]) { words.removeFirst(2) }  // H.E.
    words = words.filter { !latinHonorifics.contains($0) }
    if words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) { words.sort() }
    return foldedName(words.joined())
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return true }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .modifierSymbol,
      .control, .format:
      return true
    // 王○○ hides a name: the circles are part of it.
    default: return false
    }
  }

  private static func foldedName(_ name: String) -> String {
    var name = name
    var isShorter = true
    while isShorter {
      isShorter = false
      for honorific in honorifics
      where name.hasSuffix(honorific) && name.count > honorific.count + 1 {
        name.removeLast(honorific.count)
        isShorter = true
      }
    }
    return String(name.map { representative[$0] ?? $0 })
  }

  private static let honorifics = [
    "先生", "女士", "小姐", "夫人", "閣下", "博士", "教授", "部長", "次長", "總統", "總理", "議長",
    "議員", "大使", "參議員", "眾議員", "伉儷", "等人", "一行",
  ]
  private static let latinHonorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "hon", "he", "sen", "rep", "amb",
  ]

  /// Characters that transliterations use for one sound; the first stands for the others.
  private static let sounds = [
    "斯史士思司絲", "羅洛勞蘿", "培佩裴貝", "茲滋茨", "瑞雷蕾", "爾耳兒", "菲費斐", "麗莉利里麗",
    "娜那納", "馬瑪麻", "亞雅婭", "德得", "特忒", "卡喀", "克可科柯", "巴芭", "安恩", "蒂帝狄迪",
    "維威韋", "法發", "林琳霖", "森生", "頓敦", "姆穆", "朗郎", "倫侖", "夫弗福", "哈赫", "約喬",
    "傑捷", "諾挪", "賈加", "皮比", "耶葉",
  ]
  private static let representative: [Character: Character] = {
    var table: [Character: Character] = [:]
    for sound in sounds {
      for character in sound.dropFirst() { table[character] = sound.first }
    }
    return table
  }()
}
