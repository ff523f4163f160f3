internal import Planning

/// A text in the form in which spellings that mean the same look the same.
///
/// Punctuation, white space, accents and the zeros before a number are dropped, and what frames a
/// number that is the whole text (第101號, No. 101); in the name of a person also honorifics, the
/// order of Latin words, and the characters that transliterations use for one another.
enum FoldedText {
  static func of(_ text: String, isPerson: Bool) -> [Unicode.Scalar] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in TextKey.withoutAccents(text).unicodeScalars {
      if isSeparator(scalar) {
        words.append([])
      } else {
        words[words.count - 1].append(scalar)
      }
    }
    words.removeAll(where: \.isEmpty)
    for place in words.indices where !(place > 0 && isDigit(words[place - 1].last)) {
      words[place] = withoutLeadingZeros(words[place])
    }
    guard isPerson else { return withoutFrame(Array(words.joined())) }
    if words.starts(with: [["h"], ["e"]]) { words.removeFirst(2) }  // H.E.
    if words.count > 1 {
      words.removeAll(where: latinHonorifics.contains)
      let isLatin = words.allSatisfy { $0.allSatisfy(\.isASCII) }
      if isLatin { words.sort { $0.lexicographicallyPrecedes($1) } }
    }
    return foldedName(Array(words.joined()))
  }

  /// 0101號 and 101號 are one: a cell that holds a number loses its zeros.
  private static func withoutLeadingZeros(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard word.contains("0") else { return word }
    var kept: [Unicode.Scalar] = []
    for (place, scalar) in word.enumerated() {
      let isLeading = scalar == "0" && !isDigit(kept.last)
      let isFollowed = place + 1 < word.count && isDigit(word[place + 1])
      if !(isLeading && isFollowed) { kept.append(scalar) }
    }
    return kept
  }

  /// 第101號, 101號 and No. 101 are the number 101.
  private static func withoutFrame(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let start = text.firstIndex(where: isDigit) else { return text }
    let number = text[start...].prefix(while: isDigit)
    let (before, behind) = (Array(text[..<start]), Array(text[number.endIndex...]))
    let isFramed = [[], ["第"], ["n", "o"]].contains(before) && [[], ["號"]].contains(behind)
    return isFramed ? Array(number) : text
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "\u{4E00}"..."\u{9FFF}": return false
    default: break
    }
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

  /// A name as it is spelled, without 先生, 部長 and the like behind it.
  static func withoutHonorifics(_ name: String) -> String {
    String(String.UnicodeScalarView(withoutHonorifics(Array(name.unicodeScalars))))
  }

  private static func foldedName(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    withoutHonorifics(text).map { representative[$0] ?? $0 }
  }

  private static func withoutHonorifics(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var name = text[...]
    while let honorific = honorifics.first(where: { honorific in
      name.count > honorific.count + 1 && name.last == honorific.last
        && name.suffix(honorific.count).elementsEqual(honorific)
    }) {
      name = name.dropLast(honorific.count)
    }
    return name
  }

  private static let honorifics: [[Unicode.Scalar]] = [
    "先生", "女士", "小姐", "夫人", "閣下", "博士", "教授", "部長", "次長", "總統", "總理", "議長",
    "議員", "大使", "參議員", "眾議員", "伉儷", "等人", "一行",
  ].map { Array($0.unicodeScalars) }
  private static let latinHonorifics: Set<[Unicode.Scalar]> = Set(
    [
      "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "hon", "he", "sen", "rep", "amb",
    ].map { Array($0.unicodeScalars) })

  /// Characters that transliterations use for one sound; the first stands for the others.
  private static let sounds = [
    "斯史士思司絲", "羅洛勞蘿", "培佩裴貝", "茲滋茨", "瑞雷蕾", "爾耳兒", "菲費斐", "麗莉利里",
    "娜那納", "馬瑪麻", "亞雅婭", "德得", "特忒", "卡喀", "克可科柯", "巴芭", "安恩", "蒂帝狄迪",
    "維威韋", "法發", "林琳霖", "森生", "頓敦", "姆穆", "朗郎", "倫侖", "夫弗福", "哈赫", "約喬",
    "傑捷", "諾挪", "賈加", "皮比", "耶葉",
  ]
  private static let representative: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for sound in sounds {
      for character in sound.unicodeScalars.dropFirst() {
        table[character] = sound.unicodeScalars.first
      }
    }
    return table
  }()
}
