/// Words for currencies.
enum Currency {
  /// The foreign currency that a text names; nil where it names none.
  static func foreign(in scalars: [Unicode.Scalar]) -> String? {
    for place in scalars.indices where beginnings.contains(scalars[place]) {
      for (word, name) in words where scalars.holds(word, at: place) {
        if stands(word, at: place, in: scalars) { return name }
      }
    }
    return nil
  }

  /// The foreign currency that a text is, with a multiple before it or without: 千美元, USD.
  static func foreign(exactly scalars: [Unicode.Scalar]) -> String? {
    let text = Array(
      scalars.drop { ChineseNumeral.multiplier($0) != nil || ChineseNumeral.myriad($0) != nil })
    return words.first { text.elementsEqual($0.word.unicodeScalars) }?.name
  }

  /// The foreign currency with which a text begins, and what stands behind its word: 美元：千元.
  static func leading(_ scalars: [Unicode.Scalar]) -> (name: String, rest: [Unicode.Scalar])? {
    words.first { scalars.holds($0.word, at: 0) && stands($0.word, at: 0, in: scalars) }.map {
      ($0.name, Array(scalars.dropFirst($0.word.unicodeScalars.count)))
    }
  }

  /// The foreign currency with which a short text begins that names a unit: US$ thousand.
  static func foreign(beginning scalars: [Unicode.Scalar]) -> String? {
    guard scalars.count <= 16, let (name, rest) = leading(scalars) else { return nil }
    let isLatin = rest.allSatisfy { ("a"..."z").contains($0) }
    return isLatin ? name : nil
  }

  /// The foreign currency that a remark behind a figure names: 3000(千美元), 3000(歐), 3000(R$). Beside
  /// a unit of its own, as in 3,000千元(約美金100元), a remark with digits only converts.
  static func foreign(remark: [Unicode.Scalar], besideUnit: Bool) -> String? {
    guard remark.contains(where: { ("0"..."9").contains($0) }) else {
      let bare = Array(remark.drop { ChineseNumeral.multiplier($0) != nil || $0 == "萬" })
      if abbreviations.contains(bare.text) { return remark.text }
      guard bare.count <= 5, localPrefix(bare[...]) == 0 else { return nil }
      return foreign(in: bare) ?? (bare.contains("$") ? remark.text : nil)
    }
    return besideUnit ? nil : foreign(in: remark) ?? (remark.contains("$") ? "$" : nil)
  }

  /// Length of a word for the New Taiwan dollar at the beginning of the scalars; 0 where none stands.
  static func localPrefix(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    let all = Array(scalars.prefix(6))
    // The point of NT. begins no decimals.
    for word in [
      "新臺幣", "臺幣", "n.t.$", "n.t.", "nt.$", "nt$", "ntd$", "ntd", "twd", "nt.", "nt",
    ] where all.holds(word, at: 0) {
      return word.unicodeScalars.count
    }
    return 0
  }

  /// Latin abbreviations count only where no other Latin letter stands beside them.
  private static func stands(_ word: String, at hit: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard word.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) }) else { return true }
    let end = hit + word.unicodeScalars.count
    let before = hit > 0 && ("a"..."z").contains(scalars[hit - 1])
    let after = end < scalars.count && ("a"..."z").contains(scalars[end])
    return !before && !after
  }

  private static let beginnings = Set(words.compactMap(\.word.unicodeScalars.first))

  /// What alone in brackets stands for a currency.
  private static let abbreviations: Set<String> = [
    "美", "歐", "日", "英", "港", "澳", "加", "紐", "韓", "泰", "星", "馬", "瑞", "us", "u.s.", "eu", "uk", "hk",
    "美國", "外",
  ]

  private static let words: [(word: String, name: String)] = [
    ("us$", "USD"), ("usd", "USD"), ("美元", "USD"), ("美金", "USD"), ("美圓", "USD"),
    ("歐元", "EUR"), ("歐圓", "EUR"), ("eur", "EUR"), ("€", "EUR"),
    ("日圓", "JPY"), ("日元", "JPY"), ("日幣", "JPY"), ("jpy", "JPY"), ("¥", "JPY"),
    ("英鎊", "GBP"), ("gbp", "GBP"), ("£", "GBP"),
    ("人民幣", "CNY"), ("rmb", "CNY"), ("cny", "CNY"), ("港幣", "HKD"), ("港元", "HKD"),
    ("hkd", "HKD"), ("hk$", "HKD"), ("加幣", "CAD"), ("加元", "CAD"), ("cad", "CAD"),
    ("澳幣", "AUD"), ("澳元", "AUD"), ("aud", "AUD"), ("紐幣", "NZD"), ("nzd", "NZD"),
    ("瑞郎", "CHF"), ("瑞士法郎", "CHF"), ("chf", "CHF"), ("韓元", "KRW"), ("韓圜", "KRW"),
    ("韓幣", "KRW"), ("krw", "KRW"), ("泰銖", "THB"), ("thb", "THB"), ("盧比", "INR"),
    ("inr", "INR"), ("越盾", "VND"), ("vnd", "VND"), ("印尼盾", "IDR"), ("idr", "IDR"),
    ("披索", "PHP"), ("星幣", "SGD"), ("新幣", "SGD"), ("sgd", "SGD"), ("馬幣", "MYR"),
    ("令吉", "MYR"), ("myr", "MYR"), ("法郎", "CHF"), ("盧布", "RUB"), ("rub", "RUB"),
    ("南非幣", "ZAR"), ("zar", "ZAR"), ("外幣", "外幣"),
    ("當地幣", "當地幣"), ("當地貨幣", "當地幣"), ("本地幣", "當地幣"), ("瓜拉尼", "PYG"), ("pyg", "PYG"),
    ("格查爾", "GTQ"), ("gtq", "GTQ"), ("倫皮拉", "HNL"), ("hnl", "HNL"), ("科多巴", "NIO"),
    ("里拉", "TRY"), ("雷亞爾", "BRL"), ("brl", "BRL"), ("比索", "MXN"), ("mxn", "MXN"),
    ("里蘭吉尼", "SZL"), ("szl", "SZL"), ("蘭特", "ZAR"), ("克朗", "SEK"), ("迪拉姆", "AED"),
    ("謝克爾", "ILS"), ("緬元", "MMK"), ("基普", "LAK"),
  ]
}
